import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareContents, contentOf, noTexts } from '@tidtam/domain/report';
import fc from 'fast-check';
import { anyRow, row } from './report-rows.ts';

/** The rows of one project: one in each of some parts. */
const oneProject = fc
  .uniqueArray(anyRow, { minLength: 1, maxLength: 3, selector: (one) => one.part })
  .map(([first, ...rest]) => [first ?? row({ title: 'ก' }), ...rest] as const);

const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((all, one) => all + (one ?? 0), 0);

test('a project of several parts keeps each part’s money, the wider period and the lower percent', () => {
  fc.assert(
    fc.property(oneProject, (rows) => {
      const content = contentOf(rows);
      const parts = content.funding.map(({ part }) => part);
      assert.deepEqual(parts, rows.map(({ part }) => part).sort());
      for (const field of ['budget', 'committed', 'disbursed'] as const) {
        for (const line of content.funding) {
          assert.equal(line[field], rows.find(({ part }) => part === line.part)?.[field]);
        }
        assert.equal(sum(content.funding.map((line) => line[field])), sum(rows.map((one) => one[field])));
      }
      const stated = rows.flatMap(({ percentComplete }) => percentComplete ?? []);
      assert.equal(content.percentComplete, stated.length === 0 ? null : Math.min(...stated));
      for (const { starts, ends } of rows) {
        assert.ok(starts === null || (content.starts ?? '9') <= starts);
        assert.ok(ends === null || (content.ends ?? '') >= ends);
      }
    }),
    { numRuns: 300 },
  );
});

test('no order of the rows changes money, percent, period or whether a status is stated', () => {
  fc.assert(
    fc.property(oneProject, (rows) => {
      const [last = rows[0], ...others] = rows.toReversed();
      const [a, b] = [contentOf(rows), contentOf([last, ...others])];
      assert.deepEqual(
        [a.funding, a.percentComplete, a.starts, a.ends, a.status === null, a.statusDerived],
        [b.funding, b.percentComplete, b.starts, b.ends, b.status === null, b.statusDerived],
      );
    }),
    { numRuns: 300 },
  );
});

test('a status that any part states in words is kept, before one that a percent implies', () => {
  const silent = row({ title: 'ก', part: 1 });
  const worded = row({ title: 'ก', part: 2, status: 'cancelled' });
  const implied = row({
    title: 'ก',
    part: 2,
    percentComplete: 50,
    status: 'in_progress',
    statusDerived: true,
  });
  assert.equal(contentOf([silent, worded]).status, 'cancelled');
  const mixed = contentOf([{ ...worded, part: 1 }, implied]);
  assert.deepEqual([mixed.status, mixed.statusDerived, mixed.percentComplete], ['cancelled', false, 50]);
  assert.deepEqual(
    [contentOf([silent, implied]).status, contentOf([silent, implied]).statusDerived],
    ['in_progress', true],
  );
});

test('nothing differs from itself, wherever it stood', () => {
  fc.assert(
    fc.property(oneProject, (rows) => {
      const content = contentOf(rows);
      const moved = {
        ...content,
        funding: content.funding.map((line) => ({ ...line, cells: { title: 'Other!Z9' } })),
      };
      assert.deepEqual(compareContents(content, moved), []);
    }),
  );
});

test('what changes one way changes back the other way', () => {
  fc.assert(
    fc.property(oneProject, oneProject, (a, b) => {
      const there = compareContents(contentOf(a), contentOf(b));
      const back = compareContents(contentOf(b), contentOf(a));
      assert.deepEqual(
        there.map(({ field, part, before, after }) => [field, part, after, before]),
        back.map(({ field, part, before, after }) => [field, part, before, after]),
      );
      assert.ok(there.every(({ before, after }) => before !== after));
    }),
    { numRuns: 300 },
  );
});

test('each field that differs is named, with both values, and no other', () => {
  const before = contentOf([
    row({ title: 'ก', budget: 100, percentComplete: 10, texts: { ...noTexts, note: 'ก' } }),
  ]);
  const [line] = before.funding;
  assert.ok(line !== undefined);
  const cases = [
    [{ ...before, title: 'ข' }, ['title', null, 'ก', 'ข']],
    [{ ...before, percentComplete: 20 }, ['percentComplete', null, '10', '20']],
    [{ ...before, percentComplete: null }, ['percentComplete', null, '10', null]],
    [{ ...before, ends: '2024-01-31' }, ['ends', null, null, '2024-01-31']],
    [{ ...before, months: ['2024-01', '2024-02'] }, ['months', null, null, '2024-01 2024-02']],
    [{ ...before, texts: { ...before.texts, note: null } }, ['note', null, 'ก', null]],
    [{ ...before, funding: [{ ...line, budget: 12_345 }] }, ['budget', 2, '1.00', '123.45']],
    [{ ...before, funding: [{ ...line, disbursed: 0 }] }, ['disbursed', 2, null, '0.00']],
    [{ ...before, funding: [{ ...line, notYetAllocated: true }] }, ['notYetAllocated', 2, 'false', 'true']],
  ] as const;
  for (const [after, [field, part, was, is]] of cases) {
    assert.deepEqual(compareContents(before, after), [{ field, part, before: was, after: is }]);
  }
  const moved = compareContents(before, { ...before, funding: [{ ...line, part: 1 }] });
  assert.deepEqual(
    moved.map(({ field, part, before: was, after }) => [field, part, was, after]),
    [
      ['part', 1, null, '1'],
      ['budget', 1, null, '1.00'],
      ['part', 2, '2', null],
      ['budget', 2, '1.00', null],
    ],
  );
});
