import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressOfCell, columnLetters, placeOfCell } from '../src/import/address.ts';
import { plainSearch } from '../src/shell/plain-search.ts';
import { readFigureRef, writeFigureRef } from '../src/summary/figure-ref.ts';
import { searchOfProvince } from '../src/summary/search.ts';

const place = fc.record(
  {
    sheet: fc.oneof(fc.constant(''), fc.string({ minLength: 1, unit: 'grapheme' })),
    row: fc.integer({ min: 1, max: 1_048_576 }),
    column: fc.integer({ min: 1, max: 16_384 }),
  },
  { noNullPrototype: true },
);

test('a cell’s address reads back as the same place, whatever the sheet is called', () => {
  fc.assert(fc.property(place, (one) => assert.deepEqual(placeOfCell(addressOfCell(one)), one)));
});

test('columns are named as a spreadsheet names them', () => {
  assert.deepEqual([1, 26, 27, 52, 703].map(columnLetters), ['A', 'Z', 'AA', 'AZ', 'AAA']);
});

test('what is no cell has no place', () => {
  for (const text of ['', 'Sheet1', 'Sheet1!', 'Sheet1!8B', 'B0', 'Sheet1!b8']) {
    assert.equal(placeOfCell(text), null, text);
  }
});

test('a figure’s name in the address reads back as the same figure', () => {
  const ref = {
    figure: 'disbursed',
    province: '73',
    part: '1',
    agency: '73-PEO',
    status: 'completed',
  } as const;
  assert.deepEqual(readFigureRef(writeFigureRef(ref)), ref);
  assert.deepEqual(readFigureRef('budget'), { figure: 'budget' });
  assert.equal(readFigureRef('secrets~part:1'), null);
  assert.deepEqual(readFigureRef('budget~colour:red'), { figure: 'budget' });
});

test('search parameters are plain text both ways', () => {
  const search = { tab: 'projects', part: '1', text: 'คุณธรรม & ความโปร่งใส' };
  assert.deepEqual(plainSearch.parseSearch(plainSearch.stringifySearch(search)), search);
  assert.equal(plainSearch.stringifySearch({ tab: undefined, text: '' }), '');
});

test('a province’s address keeps what makes sense and drops the rest', () => {
  const search = searchOfProvince({ tab: 'secrets', part: 1, status: 'delayed', text: '', mark: 'behind' });
  assert.equal(search.tab, undefined);
  assert.equal(search.part, '1');
  assert.equal(search.status, 'delayed');
  assert.equal(search.text, undefined);
  assert.equal(search.mark, 'behind');
});
