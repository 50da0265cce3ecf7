import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs, { type Worksheet } from 'exceljs';
import fc from 'fast-check';
import type { Cell, CellValue, Sheet, Workbook } from '../src/cells.ts';
import { type Note, writeAnnotated } from '../src/write/index.ts';
import { safeSheetNames } from '../src/write/sheetNames.ts';
import { at, cellsOf, fixture, sheetOf, texts, workbookOf } from './fixtures/make/reading.ts';

const message = { th: 'อ่านจำนวนเงินไม่ได้ เช่น 25,000', en: 'The amount cannot be read, e.g. 25,000' };

function note(cell: string | null, severity: Note['severity'] = 'error'): Note {
  return { cell, severity, code: 'amount_unreadable', message };
}

function cell(column: number, value: CellValue, more: Partial<Cell> = {}): Cell {
  const text = value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.number) : '';
  return {
    column,
    value,
    text,
    fill: null,
    bold: false,
    struck: false,
    comment: null,
    formula: null,
    ...more,
  };
}

function sheet(name: string, rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet {
  return { name, hidden: false, rows, merges: [], hiddenColumns: new Set(), before: [], after: [], ...more };
}

function book(...sheets: readonly Sheet[]): Workbook {
  return { format: 'xlsx', sheets };
}

async function copyOf(workbook: Workbook, notes: readonly Note[] = []): Promise<Workbook> {
  return workbookOf(await writeAnnotated(workbook, notes));
}

async function byExceljs(bytes: Uint8Array, name: string): Promise<Worksheet> {
  const read = new exceljs.Workbook();
  await read.xlsx.load(Uint8Array.from(bytes).buffer);
  const found = read.getWorksheet(name);
  assert.ok(found);
  return found;
}

test('problem cells are filled, carry both sentences, and keep what they had', async () => {
  const value = { kind: 'text', text: '25,OOO' } as const;
  const rows = [
    {
      number: 4,
      hidden: false,
      cells: [cell(2, value, { comment: 'เดิม', fill: '00FF00', bold: true, struck: true }), cell(3, value)],
    },
  ];
  const copy = await copyOf(book(sheet('ส่วน 1', rows)), [
    note('ส่วน 1!B4', 'warning'),
    note('ส่วน 1!B4'),
    note('ส่วน 1!C4', 'warning'),
    note('ส่วน 1!F9'),
  ]);
  const read = sheetOf(copy, 'ส่วน 1');
  const first = at(read, 'B4');
  assert.deepEqual(
    [first.text, first.fill, first.bold, first.struck],
    ['25,OOO', 'FFC7CE', true, true],
    'the error wins',
  );
  const sentences = `${message.th}\n${message.en}`;
  assert.equal(
    first.comment,
    `${sentences}\n\n${sentences}\n\nความคิดเห็นเดิมในไฟล์ / Comment in the original file:\nเดิม`,
  );
  assert.deepEqual([at(read, 'C4').fill, at(read, 'C4').comment], ['FFEB9C', sentences]);
  assert.deepEqual([at(read, 'F9').fill, at(read, 'F9').text], ['FFC7CE', ''], 'a blank cell can be marked');
});

test('the first sheet lists every problem with a link to its cell', async () => {
  const rows = [{ number: 8, hidden: false, cells: [cell(2, { kind: 'text', text: '=ยอด' })] }];
  const bytes = await writeAnnotated(book(sheet("ปี '67", rows)), [
    note("ปี '67!B8"),
    note(null, 'warning'),
    note('ไม่มี!A1'),
  ]);
  const copy = await workbookOf(bytes);
  assert.deepEqual(
    copy.sheets.map(({ name }) => name),
    ['ปัญหาที่พบ', "ปี '67"],
  );
  const list = texts(sheetOf(copy, 'ปัญหาที่พบ'));
  assert.equal(list.A2, 'ต้องแก้ไข 2 รายการ ควรตรวจสอบ 1 รายการ / 2 to mend, 1 to check');
  assert.deepEqual(
    ['A5', 'B5', 'C5', 'D5', 'E5', 'F5', 'G5'].map((address) => list[address]),
    ['1', 'ต้องแก้ไข / To mend', "ปี '67", 'B8', '=ยอด', message.th, message.en],
  );
  assert.deepEqual([list.B6, list.D6, list.F6], ['ควรตรวจสอบ / To check', undefined, message.th]);
  assert.equal(list.D7, 'ไม่มี!A1', 'an address that leads nowhere is told as it is');
  const written = await byExceljs(bytes, 'ปัญหาที่พบ');
  assert.equal(written.getCell('D5').hyperlink, "#'ปี ''67'!B8");
  assert.equal(written.getCell('D7').hyperlink, undefined);
});

test('without problems the list says so', async () => {
  const copy = await copyOf(
    book(sheet('ก', [{ number: 1, hidden: false, cells: [cell(1, { kind: 'boolean', boolean: true })] }])),
  );
  assert.equal(texts(sheetOf(copy, 'ปัญหาที่พบ')).A2, 'ไม่พบปัญหา / No problems found');
});

test('no text becomes a formula, no formula is written', async () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|x', '\t=1', '="0012"', '-'];
  const cells = dangerous.map((text, index) => cell(index + 1, { kind: 'text', text }));
  const formula = cell(20, { kind: 'number', number: 2, percent: false }, { formula: '1+1' });
  const bytes = await writeAnnotated(
    book(sheet('ก', [{ number: 1, hidden: false, cells: [...cells, formula] }])),
    [note('ก!A1')],
  );
  const written = await byExceljs(bytes, 'ก');
  for (const [index, text] of dangerous.entries()) {
    assert.equal(written.getCell(1, index + 1).value, text);
    if (/^[=+\-@]/.test(text)) assert.equal(written.getCell(1, index + 1).numFmt, '@');
  }
  const read = Object.values(cellsOf(sheetOf(await workbookOf(bytes), 'ก')));
  assert.ok(read.every((found) => found.formula === null));
  assert.deepEqual(read.at(-1)?.value, { kind: 'number', number: 2, percent: false });
});

test('every kind of value, hidden rows, columns and sheets, merges and fills come back', async () => {
  const values: readonly CellValue[] = [
    { kind: 'number', number: 1234.5, percent: false },
    { kind: 'number', number: 0.3, percent: true },
    { kind: 'date', date: '2024-01-31' },
    { kind: 'date', date: '2567-01-31' },
    { kind: 'boolean', boolean: false },
    { kind: 'error', code: '#REF!' },
    { kind: 'text', text: ' ก_x0041_\nข ' },
  ];
  const rows = [
    { number: 3, hidden: false, cells: values.map((value, index) => cell(index + 1, value)) },
    {
      number: 5,
      hidden: true,
      cells: [cell(1, { kind: 'empty' }, { fill: '9DC3E6' }), cell(9, { kind: 'text', text: 'ซ่อน' })],
    },
  ];
  const more = {
    merges: [
      { top: 3, left: 9, bottom: 5, right: 9 },
      { top: 1, left: 1, bottom: 1, right: 16_384 },
    ],
    hiddenColumns: new Set([4]),
  };
  const copy = await copyOf(book(sheet('ก', rows, more), sheet('ข', rows, { hidden: true })));
  const read = sheetOf(copy, 'ก');
  assert.deepEqual(
    read.rows[0]?.cells.slice(0, 7).map(({ value }) => value),
    values,
  );
  assert.deepEqual([read.rows.map((row) => row.hidden), [...read.hiddenColumns]], [[false, true], [4]]);
  assert.equal(at(read, 'A5').fill, '9DC3E6');
  assert.equal(sheetOf(copy, 'ข').hidden, true);
});

for (const file of [
  'samples/73-PHO-2567Q3-months-20.xlsx',
  'samples/73-PESAO1-2567Q2-xls-14.xls',
  'samples/73-PHO-2567Q2-csv874-16.csv',
  'samples/73-PVO-2567Q3-docx-18.docx',
  'office/calc.xlsx',
]) {
  test(`the copy of ${file} holds its values, fills, strikes and merges`, async () => {
    const original = await workbookOf(fixture(file));
    const copy = await copyOf(original, []);
    assert.equal(copy.sheets.length, original.sheets.length + 1);
    for (const [index, from] of original.sheets.entries()) {
      const to = copy.sheets[index + 1];
      assert.ok(to);
      const look = (of: Sheet): unknown =>
        Object.entries(cellsOf(of)).map(([address, { value, fill, bold, struck }]) => [
          address,
          value,
          fill,
          bold,
          struck,
        ]);
      assert.deepEqual(look(to), look(from));
      const order = (of: Sheet): unknown => of.merges.toSorted((a, b) => a.top - b.top || a.left - b.left);
      if (file.startsWith('samples/')) assert.deepEqual(order(to), order(from));
    }
  });
}

test('notes of a CSV and of Word find their cells', async () => {
  const csv = await copyOf(await workbookOf(fixture('samples/73-PHO-2567Q2-csv874-16.csv')), [note('E3')]);
  assert.equal(at(sheetOf(csv, 'CSV'), 'E3').fill, 'FFC7CE');
  const word = await copyOf(await workbookOf(fixture('samples/73-PVO-2567Q3-docx-18.docx')), [
    note('Table 2!D2'),
  ]);
  assert.equal(at(sheetOf(word, 'Table 2'), 'D2').fill, 'FFC7CE');
});

test('sheet names are always ones that Excel takes, and all different', () => {
  const name = fc
    .array(fc.constantFrom(..."กขAa/\\?*[]:' ()2𝒜"), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const safe = safeSheetNames([...names, 'History', ''], ['ปัญหาที่พบ']);
      assert.equal(new Set(safe.map((one) => one.toLowerCase())).size, names.length + 2);
      for (const one of safe) {
        assert.ok(one.length >= 1 && one.length <= 31, one);
        assert.doesNotMatch(one, /[\\/?*[\]:]|^'|'$|^history$/i);
        assert.ok(one.isWellFormed());
      }
    }),
  );
  assert.deepEqual(safeSheetNames(['', 'ปี 2567', 'ปี 2567', 'a/b'], ['ปัญหาที่พบ']), [
    'CSV',
    'ปี 2567',
    'ปี 2567 (2)',
    'a-b',
  ]);
});

test('overlapping and endless merges do not keep the copy from being written', async () => {
  const rows = [
    { number: 1, hidden: false, cells: [cell(1, { kind: 'text', text: 'ก' })] },
    { number: 1_048_576, hidden: false, cells: [cell(16_384, { kind: 'text', text: 'ข' })] },
  ];
  const merges = [
    { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
    { top: 1, left: 1, bottom: 2, right: 2 },
    { top: 2, left: 2, bottom: 3, right: 3 },
  ];
  const read = sheetOf(await copyOf(book(sheet('ก', rows, { merges }))), 'ก');
  assert.deepEqual(read.merges, [{ top: 1, left: 1, bottom: 2, right: 2 }]);
  assert.equal(at(read, 'XFD1048576').text, 'ข');
});
