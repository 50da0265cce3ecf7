import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, rollUpOf } from '@tidtam/domain/summary';
import { type Compared, searchOfPlaces, sortPlaces, standingOf } from '../src/place/sort-places.ts';

const nothing = figuresOf(rollUpOf([]));

function buildCompared(
  code: string,
  owed: number,
  reported: number,
  disbursedPercent: number | null,
): Compared {
  return {
    kind: 'province',
    within: [],
    place: { code, name: code, nameEn: code },
    summary: {
      round: '2567Q2',
      dataDate: '2024-03-31',
      agencies: { owed, reported },
      parts: [],
      total: { ...nothing, disbursedPercent },
    },
  };
}

const provinces = [
  buildCompared('70', 0, 0, null),
  buildCompared('71', 8, 8, 60),
  buildCompared('72', 8, 6, 50),
  buildCompared('73', 8, 8, 10),
  buildCompared('74', 8, 3, 90),
];
const codes = (sorted: readonly Compared[]) => sorted.map(({ place }) => place.code);

test('attention: most missing first, then least disbursed, then who owes nothing', () => {
  assert.deepEqual(codes(sortPlaces(provinces, 'attention')), ['74', '72', '73', '71', '70']);
});

test('by a figure: the largest first, who owes nothing last; by code as it comes', () => {
  assert.deepEqual(codes(sortPlaces(provinces, 'disbursed')), ['74', '71', '72', '73', '70']);
  assert.deepEqual(codes(sortPlaces(provinces, 'code')), codes(provinces));
});

test('owing nothing is neither waiting nor whole', () => {
  assert.deepEqual(provinces.map(standingOf), ['unset', 'whole', 'waits', 'whole', 'waits']);
});

test('an address keeps only orders that exist', () => {
  assert.deepEqual(searchOfPlaces({ sort: 'budget', open: undefined }), { sort: 'budget', open: undefined });
  assert.deepEqual(searchOfPlaces({ sort: 'drop table' }), { sort: undefined, open: undefined });
});

test('an address keeps which regions are open, each once, and no rubbish', () => {
  assert.equal(searchOfPlaces({ open: '7~1~7' }).open, '7~1');
  assert.equal(searchOfPlaces({ open: 7 }).open, '7');
  assert.equal(searchOfPlaces({ open: '~<b>~' }).open, undefined);
});
