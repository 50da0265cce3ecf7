import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { type Cell, cellAddress, type Sheet } from '../src/cells.ts';
import { at, cellsOf, fixture, sheetOf, workbookOf } from './fixtures/make/reading.ts';

interface SheetTruth {
  readonly cells: Readonly<Record<string, string | number>>;
  readonly fills: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
}

const truth: Readonly<Record<string, Readonly<Record<string, SheetTruth>>>> = JSON.parse(
  new TextDecoder().decode(fixture('truth.json')),
);

/** A number's value, a text's text: what other readers report. */
function plain({ value }: Cell): string | number {
  if (value.kind === 'number') return value.number;
  if (value.kind === 'text') return value.text;
  assert.fail(`a sample holds a ${value.kind}`);
}

function truthOf(sheet: Sheet): SheetTruth {
  const cells = Object.entries(cellsOf(sheet));
  const full = cells.filter(([, cell]) => cell.value.kind !== 'empty');
  return {
    cells: Object.fromEntries(full.map(([address, cell]) => [address, plain(cell)])),
    fills: Object.fromEntries(
      cells.flatMap(([address, { fill }]) => (fill === null ? [] : [[address, fill]])),
    ),
    merges: sheet.merges
      .map(
        ({ top, left, bottom, right }) => `${cellAddress('', top, left)}:${cellAddress('', bottom, right)}`,
      )
      .toSorted(),
  };
}

test('every sample is in the table of truth', () => {
  const folder = new URL('fixtures/samples/', import.meta.url);
  const files = readdirSync(folder).filter((name) => !name.endsWith('.json'));
  assert.deepEqual(Object.keys(truth).toSorted(), files.toSorted());
});

for (const [file, sheets] of Object.entries(truth)) {
  test(`${file}: every cell, fill and merge as other readers see it`, async () => {
    const workbook = await workbookOf(fixture(`samples/${file}`));
    assert.deepEqual(
      workbook.sheets.map((sheet) => sheet.name),
      Object.keys(sheets),
    );
    for (const [name, expected] of Object.entries(sheets)) {
      assert.deepEqual(truthOf(sheetOf(workbook, name)), expected, name);
    }
  });

  test(`${file}: the title cells of the expected projects hold the titles`, async () => {
    const workbook = await workbookOf(fixture(`samples/${file}`));
    const expected: { projects: { title: string; cell?: string }[] } = JSON.parse(
      new TextDecoder().decode(fixture(`samples/${file.replace(/\.[a-z]+$/, '.expected.json')}`)),
    );
    assert.ok(expected.projects.length > 0);
    for (const { title, cell } of expected.projects) {
      // The Word sample's truth names no cells.
      if (cell === undefined) continue;
      const mark = cell.lastIndexOf('!');
      const sheet = sheetOf(workbook, cell.slice(0, Math.max(mark, 0)));
      assert.equal(at(sheet, cell.slice(mark + 1)).text, title);
    }
  });
}

test('known cells of the stacked sample', async () => {
  const sheet = sheetOf(await workbookOf(fixture('samples/73-PEO-2567Q2-stacked-12.xlsx')), 'Sheet1');
  assert.equal(at(sheet, 'D14').text, '๗๓,๙๐๐ บาท');
  assert.deepEqual(at(sheet, 'F16').value, { kind: 'number', number: 33600, percent: false });
  assert.deepEqual(at(sheet, 'J16').value, { kind: 'number', number: 0.3, percent: true });
  assert.equal(at(sheet, 'J16').text, '30%');
  assert.deepEqual(at(sheet, 'J17').value, { kind: 'text', text: '40%' });
  assert.deepEqual(sheet.merges[0], { top: 1, left: 1, bottom: 1, right: 13 });
});

test('the text around the tables of the Word sample', async () => {
  const workbook = await workbookOf(fixture('samples/73-PVO-2567Q3-docx-18.docx'));
  assert.equal(workbook.format, 'docx');
  assert.deepEqual(
    workbook.sheets.map(({ before }) => before.at(-1)?.slice(0, 9)),
    ['ส่วนที่ 1', 'ส่วนที่ 2', 'ส่วนที่ 3'],
  );
  assert.equal(workbook.sheets[0]?.before[2], 'หน่วยงาน สำนักงานจังหวัดนครปฐม');
});
