import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportDraft } from '@tidtam/domain/import';
import fc from 'fast-check';
import { mendCell, unmendCell } from '../src/import/corrections.ts';
import { type Made, othersIn } from '../src/import/others.ts';

const nothing = { columns: {}, parts: {}, agencies: {}, ignoredRows: [], ignoredTables: [] };

type Corrections = ImportDraft['corrections'];
type Cells = Readonly<Record<string, string>>;

function tell(cells: Cells): readonly Made[] {
  return Object.entries(cells).map(([cell, text]) => ({
    key: cell,
    text,
    make: mendCell(cell, text),
    undo: unmendCell(cell),
  }));
}

function others(before: Cells, theirs: Cells, mine: Cells) {
  return othersIn(tell(before), tell(theirs), tell(mine)).map(({ key, text, isUndone, isReplaced }) =>
    [key, text, ...(isUndone ? ['undone'] : []), ...(isReplaced ? ['replaced'] : [])].join(' '),
  );
}

test('what only they did is told as it stands; what both did otherwise as replaced', () => {
  assert.deepEqual(others({}, { A1: '1' }, { B1: '2' }), ['A1 1']);
  assert.deepEqual(others({}, { A1: '1' }, { A1: '2' }), ['A1 1 replaced']);
  assert.deepEqual(others({}, { A1: '1' }, { A1: '1' }), ['A1 1']);
});

test('what one took back and the other changed is told as replaced, whoever took it back', () => {
  assert.deepEqual(others({ A1: '1' }, { A1: '2' }, {}), ['A1 2 replaced']);
  assert.deepEqual(others({ A1: '1' }, {}, { A1: '2' }), ['A1 1 undone replaced']);
  assert.deepEqual(others({ A1: '1' }, {}, { A1: '1' }), ['A1 1 undone']);
});

test('to take all that was replaced makes of any corrections what they say there', () => {
  const cells = fc.dictionary(fc.constantFrom('A1', 'B1', 'C1'), fc.constantFrom('1', '2'), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(cells, cells, cells, (before, theirs, mine) => {
      const replaced = othersIn(tell(before), tell(theirs), tell(mine)).filter((one) => one.isReplaced);
      const taken = replaced.reduce<Corrections>((corrections, { take }) => take(corrections), {
        ...nothing,
        cells: mine,
      });
      for (const { key } of replaced) assert.equal(taken.cells[key], theirs[key], key);
    }),
  );
});
