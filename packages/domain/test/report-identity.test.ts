import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchProjects } from '@tidtam/domain/project';
import { groupRows } from '@tidtam/domain/report';
import fc from 'fast-check';
import { row } from './report-rows.ts';

const known = [
  { id: 'a', title: 'โครงการโรงเรียนสุจริต', code: null },
  { id: 'b', title: 'โครงการโรงเรียนคุณธรรม', code: '21-1' },
];

test('a stated id finds its project under whatever name, before code and name are asked', () => {
  const wanted = [
    { project: 'b', title: 'โครงการโรงเรียนสุจริต', code: null },
    { project: null, title: 'โครงการโรงเรียนคุณธรรม', code: '21-1' },
  ];
  const [first, second] = matchProjects(wanted, known);
  assert.deepEqual(first, { kind: 'same', project: known[1] });
  assert.notDeepEqual(second, { kind: 'same', project: known[1] }, 'no project is given twice');
});

test("an id that is not among the agency's projects finds nothing: the name decides", () => {
  const [match] = matchProjects([{ project: 'of another', title: 'โครงการโรงเรียนสุจริต', code: null }], known);
  assert.deepEqual(match, { kind: 'same', project: known[0] });
});

test('rows with one id are one project though their titles differ; with two ids never, though they are the same', () => {
  const one = groupRows([
    row({ project: 'a', title: 'ก', part: 1 }),
    row({ project: 'a', title: 'ข', part: 2 }),
  ]);
  assert.equal(one.length, 1);
  const two = groupRows([
    row({ project: 'a', title: 'ก', part: 1 }),
    row({ project: 'b', title: 'ก', part: 2 }),
  ]);
  assert.equal(two.length, 2);
});

test('a new row with the title of a known project in another part is that project', () => {
  const groups = groupRows([row({ project: 'a', title: 'ก', part: 2 }), row({ title: 'ก', part: 1 })]);
  assert.equal(groups.length, 1);
});

test('grouping loses no row, repeats none, and no group has a part twice', () => {
  const rows = fc.array(
    fc.record({
      project: fc.constantFrom(null, 'a', 'b'),
      title: fc.constantFrom('ก', 'ข', 'ก '),
      code: fc.constantFrom(null, '1'),
      part: fc.constantFrom(1, 2, 3),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, (drawn) => {
      const read = drawn.map((one) => row({ ...one, part: one.part as 1 | 2 | 3 }));
      const groups = groupRows(read);
      assert.deepEqual(new Set(groups.flat()), new Set(read));
      assert.equal(groups.flat().length, read.length);
      for (const group of groups) {
        assert.equal(new Set(group.map(({ part }) => part)).size, group.length);
        assert.ok(new Set(group.map(({ project }) => project).filter((id) => id !== null)).size <= 1);
      }
    }),
  );
});
