import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { regionMap, Topology } from '@tidtam/domain/place';

const topology = Topology.parse(
  JSON.parse(readFileSync(new URL('../../../data/provinces.topo.json', import.meta.url), 'utf8')),
);

/** Two squares of one unit that share the side x = 1; the second walks it backwards. */
const squares: Topology = {
  transform: { scale: [1, 1], translate: [0, 0] },
  objects: {
    provinces: {
      geometries: [
        { type: 'Polygon', id: 'W', properties: { dopa: '01' }, arcs: [[0, 1]] },
        { type: 'MultiPolygon', id: 'E', properties: { dopa: '02' }, arcs: [[[~0, 2]]] },
      ],
    },
  },
  arcs: [
    [
      [1, 0],
      [0, 1],
    ],
    [
      [1, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 0],
      [0, 1],
      [-1, 0],
    ],
  ],
};

test('arcs become closed outlines with north up, a shared border the same on both sides', () => {
  const map = regionMap(squares, ['01', '02']);
  assert.equal(map.width, 400);
  assert.deepEqual(map.shapes, [
    { province: '01', path: 'M200 200L200 0L0 0L0 200Z', middle: [100, 100], room: 200 },
    { province: '02', path: 'M200 0L200 200L400 200L400 0Z', middle: [300, 100], room: 200 },
  ]);
});

test('the eight provinces of Region 7 lie where they lie', () => {
  const codes = ['70', '71', '72', '73', '74', '75', '76', '77'];
  const map = regionMap(topology, codes);
  assert.deepEqual(map.shapes.map(({ province }) => province).sort(), codes);
  const at = (code: string) => map.shapes.find(({ province }) => province === code)?.middle ?? [0, 0];
  assert.ok(at('72')[1] < at('73')[1], 'Suphan Buri is north of Nakhon Pathom');
  assert.ok(at('71')[0] < at('73')[0], 'Kanchanaburi is west of it');
  assert.ok(at('77')[1] > at('76')[1], 'Prachuap Khiri Khan is the southernmost');
  for (const { middle } of map.shapes) assert.ok(middle[0] < map.width && middle[1] < map.height);
});

test('no province: an empty map', () => {
  assert.deepEqual(regionMap(topology, []), { width: 0, height: 0, shapes: [] });
});
