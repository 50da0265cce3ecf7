import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ignoreRow,
  mendCell,
  setAgency,
  setColumn,
  setRound,
  unmendCell,
} from '../src/import/corrections.ts';
import { gridOf, widthsOf } from '../src/import/grid.ts';
import { numberProblems, tableAt } from '../src/import/problems.ts';
import { isWorthShowing, readingsByCell } from '../src/import/readings.ts';
import { budgetOf, countDifferences, isStorable } from '../src/import/store-sentence.ts';
import { buildDraft, buildPreview } from './support.ts';

const plain = { number: false, fill: null, bold: false, struck: false, comment: null };
const cell = (column: number, text: string) => ({ ...plain, column, text });

test('a sheet’s rows have blank ones between, and merged cells once', () => {
  const rows = gridOf(
    buildPreview({
      rows: [
        { row: 1, hidden: false, cells: [cell(1, 'title')] },
        { row: 3, hidden: true, cells: [cell(3, 'x')] },
      ],
      merges: [
        { top: 1, left: 1, bottom: 1, right: 3 },
        { top: 2, left: 1, bottom: 3, right: 1 },
      ],
    }),
  );
  assert.deepEqual(
    rows.map(({ row, hidden, cells }) => [row, hidden, cells.map((one) => one.column)]),
    [
      [1, false, [1]],
      [2, false, [1, 2, 3]],
      [3, true, [2, 3]],
    ],
  );
  assert.equal(rows[0]?.cells[0]?.columnSpan, 3);
  assert.equal(rows[0]?.cells[0]?.cell?.text, 'title');
  assert.equal(rows[1]?.cells[0]?.rowSpan, 2);
});

test('a merge that begins above the rows at hand keeps its place', () => {
  const rows = gridOf(
    buildPreview({
      from: 3,
      rowCount: 4,
      rows: [{ row: 3, hidden: false, cells: [cell(2, 'x')] }],
      merges: [{ top: 1, left: 1, bottom: 4, right: 1 }],
    }),
  );
  assert.deepEqual(
    rows.map(({ cells }) => cells.map((one) => [one.column, one.rowSpan])),
    [
      [
        [1, 2],
        [2, 1],
        [3, 1],
      ],
      [
        [2, 1],
        [3, 1],
      ],
    ],
  );
});

test('columns are as broad as what is typed, titles over several columns left out', () => {
  const rows = gridOf(
    buildPreview({
      rows: [
        { row: 1, hidden: false, cells: [cell(1, 'a title that is far longer than any of its columns')] },
        { row: 2, hidden: false, cells: [cell(1, '1'), cell(2, 'โครงการอบรมคุณธรรมจริยธรรมบุคลากรภาครัฐ')] },
        { row: 3, hidden: false, cells: [cell(1, 'ลงชื่อ ......................................... ผู้รายงาน')] },
      ],
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    }),
  );
  assert.deepEqual([...widthsOf(rows)].sort(), [
    [1, 'narrow'],
    [2, 'broad'],
    [3, 'narrow'],
  ]);
});

const problem = (severity: 'error' | 'warning', at: string | null) => ({
  severity,
  code: 'x',
  agency: null,
  cell: at,
  read: null,
  message: { th: 'ก', en: 'a' },
});

test('errors come first, then by sheet, row and column; those about no cell before', () => {
  const draft = buildDraft({
    sheets: ['B', 'A'].map((name) => ({ name, rows: 9, columns: 9, hidden: false })),
  });
  draft.answer.problems = [
    problem('warning', 'B!A1'),
    problem('error', 'A!B2'),
    problem('error', 'B!C10'),
    problem('error', 'B!B10'),
    problem('error', null),
    problem('error', 'B!Z9'),
  ];
  assert.deepEqual(
    numberProblems(draft).map(({ number, problem: { cell: at } }) => [number, at]),
    [
      [1, null],
      [2, 'B!Z9'],
      [3, 'B!B10'],
      [4, 'B!C10'],
      [5, 'A!B2'],
      [6, 'B!A1'],
    ],
  );
});

test('a cell is in the table whose rows hold it', () => {
  const table = {
    id: 'Sheet1!4',
    sheet: 'Sheet1',
    layout: 'one_part',
    headerRows: [4, 5] as [number, number],
    bodyRows: [6, 9] as [number, number],
    columns: [],
    part: null,
    agency: null,
  };
  const draft = buildDraft({ tables: [table] });
  assert.equal(tableAt(draft, 'Sheet1!B6'), table);
  assert.equal(tableAt(draft, 'Sheet1!B10'), undefined);
  assert.equal(tableAt(draft, 'Other!B6'), undefined);
  assert.equal(tableAt(draft, null), undefined);
});

test('corrections change one thing and keep the others', () => {
  const { corrections } = buildDraft();
  const mended = mendCell('Sheet1!D8', '12')(corrections);
  const both = setColumn('Sheet1!4', 3, null)(mended);
  assert.deepEqual(both.cells, { 'Sheet1!D8': '12' });
  assert.deepEqual(both.columns, { 'Sheet1!4': { 3: null } });
  assert.deepEqual(unmendCell('Sheet1!D8')(both).cells, {});
  assert.deepEqual(ignoreRow('Sheet1!B9')(both).ignoredRows, ['Sheet1!B9']);
  assert.deepEqual(setAgency('', '73-PEO')(both).agencies, { '': '73-PEO' });
  assert.equal('round' in setRound(undefined)(setRound('2567Q2')(both)), false);
  assert.deepEqual(corrections.cells, {});
});

const project = {
  agency: '73-PEO',
  title: 'โครงการ',
  part: 2 as const,
  budget: '45000.00',
  committed: null,
  disbursed: null,
  percentComplete: 20,
  status: 'in_progress' as const,
  statusDerived: true,
  starts: '2023-10-01',
  ends: '2024-09-30',
  cells: { title: 'S!B5', budget: 'S!D5', percentComplete: 'S!F5', period: 'S!H5', disbursed: 'S!E5' },
};

test('each cell says what was read from it; what was not read says nothing', () => {
  const draft = buildDraft();
  draft.answer.projects = [project];
  assert.deepEqual(Object.fromEntries(readingsByCell(draft, 'th')), {
    'S!D5': '45,000.00',
    'S!F5': '20 %',
    'S!H5': '1 ต.ค. 2566 – 30 ก.ย. 2567',
  });
});

test('a reading is shown only where it says more than the typed text', () => {
  assert.equal(isWorthShowing('45,000.00', '45,000'), false);
  assert.equal(isWorthShowing('12,500.00', '12,500.-'), false);
  assert.equal(isWorthShowing('20 %', '20'), false);
  assert.equal(isWorthShowing('538,800.00', '538800.0000 ล้านบาท'), true);
});

test('what will be stored counts the storable agencies alone, cancelled money left out', () => {
  const draft = buildDraft();
  draft.answer.agencies = [
    { agency: '73-PEO', status: 'checked' },
    { agency: '73-PVO', status: 'refused' },
  ];
  draft.answer.projects = [
    project,
    { ...project, status: 'cancelled' },
    { ...project, agency: '73-PVO' },
    { ...project, budget: null },
  ];
  const difference = { agency: '73-PEO', project: null, title: 'x', cell: null, against: null, fields: [] };
  draft.differences = [
    { ...difference, kind: 'new' },
    { ...difference, kind: 'missing' },
    { ...difference, agency: '73-PVO', kind: 'new' },
  ];
  assert.equal(isStorable(draft), true);
  assert.equal(budgetOf(draft, ['73-PEO']), '45000.00');
  assert.equal(budgetOf(draft, ['R7-PACC']), null);
  assert.deepEqual(countDifferences(draft, ['73-PEO']), { projects: 1, added: 1, changed: 0, unchanged: 0 });
});
