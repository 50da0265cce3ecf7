import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sheet } from '../src/cells.ts';
import { at, firstSheet, fixture, problemOf, texts, workbookOf } from './fixtures/make/reading.ts';

/** The same sheet by openpyxl and by LibreOffice, as .xlsx and as .xls. */
const looks = ['office/looks.xlsx', 'office/calc.xlsx', 'office/calc.xls'];

for (const file of looks) {
  const read = (): Promise<Sheet> => firstSheet(fixture(file));

  test(`${file}: bold, strike, fills, comment`, async () => {
    const sheet = await read();
    assert.equal(at(sheet, 'A1').bold, true);
    assert.equal(at(sheet, 'A2').bold, false);
    assert.equal(at(sheet, 'A2').struck, true);
    assert.equal(at(sheet, 'B2').struck, false);
    assert.equal(at(sheet, 'B2').fill, 'FFFF00');
    assert.equal(at(sheet, 'C2').fill, 'B9CDE5');
    assert.equal(at(sheet, 'E2').fill, null, 'white is no fill');
    assert.equal(at(sheet, 'A3').comment, 'กรุณาตรวจสอบยอดเงิน');
    assert.equal(at(sheet, 'A1').comment, null);
  });

  test(`${file}: a shaded blank cell is there, a blank cell is not`, async () => {
    const sheet = await read();
    const { value, fill, text } = at(sheet, 'D2');
    assert.deepEqual({ value, fill, text }, { value: { kind: 'empty' }, fill: '92D050', text: '' });
    assert.ok(!('F2' in texts(sheet)));
  });

  test(`${file}: numbers and the text that a person sees`, async () => {
    const sheet = await read();
    const row = 'ABCDEFGH'.split('').map((column) => at(sheet, `${column}4`));
    assert.deepEqual(
      row.map(({ text }) => text),
      ['1234567.891', '1,234.50', '25,000', '30%', '12.34%', '-', '1,234.50 บาท', '(1,500.00)'],
    );
    assert.deepEqual(
      row.map(({ value }) => (value.kind === 'number' ? [value.number, value.percent] : value.kind)),
      [
        [1234567.891, false],
        [1234.5, false],
        [25000, false],
        [0.3, true],
        [0.1234, true],
        [0, false],
        [1234.5, false],
        [-1500, false],
      ],
    );
  });

  test(`${file}: dates are the serial number's, in either era's format`, async () => {
    const sheet = await read();
    for (const column of ['A', 'B', 'C', 'D', 'E', 'F']) {
      assert.deepEqual(at(sheet, `${column}5`).value, { kind: 'date', date: '2024-01-31' }, column);
    }
    const shown = ['A', 'B', 'C', 'D', 'E'].map((column) => at(sheet, `${column}5`).text);
    assert.deepEqual(shown, ['2024-01-31', '31/1/2024', '31 มกราคม 2024', '31 ม.ค. 67', '๓๑ มกราคม ๒๕๖๗']);
    assert.deepEqual(
      at(sheet, 'G5').value,
      { kind: 'date', date: '2567-01-31' },
      'a Buddhist year typed as it is',
    );
    assert.deepEqual(at(sheet, 'H5').value, { kind: 'number', number: 0.5, percent: false });
    assert.equal(at(sheet, 'H5').text, '12:00');
  });

  test(`${file}: merges, hidden rows, columns and sheets`, async () => {
    const { sheets } = await workbookOf(fixture(file));
    assert.deepEqual(
      sheets.map(({ name, hidden }) => [name, hidden]),
      [
        ['ส่วนที่ 1', false],
        ['แผ่นที่ซ่อน', true],
        ['ซ่อนมาก', true],
      ],
    );
    const sheet = await read();
    assert.deepEqual(
      sheet.merges.toSorted((a, b) => a.top - b.top),
      [
        { top: 1, left: 1, bottom: 1, right: 6 },
        { top: 8, left: 1, bottom: 10, right: 1 },
      ],
    );
    assert.deepEqual([...sheet.hiddenColumns], [7]);
    assert.deepEqual(
      sheet.rows.filter((row) => row.hidden).map((row) => row.number),
      [6],
    );
    assert.equal(at(sheet, 'A6').text, 'แถวที่ซ่อน', 'hidden rows are read');
    assert.equal(at(sheet, 'G7').text, 'คอลัมน์ที่ซ่อน', 'hidden columns are read');
    assert.equal(at(sheet, 'E3').text, 'บรรทัดแรก\nบรรทัดสอง');
  });
}

for (const file of ['office/calc.xlsx', 'office/calc.xls']) {
  test(`${file}: formulas with their stored values, errors, booleans`, async () => {
    const sheet = await firstSheet(fixture(file));
    const { value, formula } = at(sheet, 'B3');
    assert.deepEqual(
      { value, formula },
      { value: { kind: 'number', number: 2, percent: false }, formula: '1+1' },
    );
    assert.deepEqual(at(sheet, 'C3').value, { kind: 'error', code: '#DIV/0!' });
    assert.equal(at(sheet, 'C3').text, '#DIV/0!');
    assert.deepEqual(at(sheet, 'D3').value, { kind: 'boolean', boolean: true });
  });
}

test('a formula that nothing ever calculated has no value', async () => {
  const sheet = await firstSheet(fixture('office/looks.xlsx'));
  const { value, formula, text } = at(sheet, 'B3');
  assert.deepEqual({ value, formula, text }, { value: { kind: 'empty' }, formula: '1+1', text: '' });
});

for (const file of ['office/looks1904.xlsx', 'office/calc1904.xls']) {
  test(`${file}: days count from 1904`, async () => {
    assert.deepEqual(at(await firstSheet(fixture(file)), 'A1').value, { kind: 'date', date: '2024-01-31' });
  });
}

for (const file of ['office/calc-utf8.csv', 'office/calc-utf16.tsv', 'office/calc-874.csv']) {
  test(`${file}: encoding and delimiter are found; all values are text`, async () => {
    const workbook = await workbookOf(fixture(file));
    assert.equal(workbook.format, 'csv');
    const sheet = await firstSheet(fixture(file));
    assert.equal(sheet.name, '');
    assert.equal(at(sheet, 'B2').text, 'เซลล์สีเหลือง');
    assert.equal(at(sheet, 'E3').text, 'บรรทัดแรก\nบรรทัดสอง');
    assert.equal(at(sheet, 'A6').text, 'แถวที่ซ่อน', 'a record with a line break is one row');
    assert.deepEqual(at(sheet, 'A4').value, { kind: 'text', text: '1234567.891' });
  });
}

test('Thai letters lost in saving are a problem, not a table of question marks', async () => {
  assert.equal((await problemOf(fixture('office/calc-lost.csv'))).code, 'file_letters_lost');
});

for (const file of ['office/words.docx', 'office/writer.docx']) {
  test(`${file}: Word tables with merges, strike, shading, nested table and the text around`, async () => {
    const { sheets } = await workbookOf(fixture(file));
    const [first, second] = sheets;
    assert.ok(first && second);
    assert.deepEqual([first.name, second.name], ['Table 1', 'Table 2']);
    assert.deepEqual(first.before, ['แบบรายงานผลการดำเนินงาน', 'หน่วยงาน สำนักงานจังหวัด']);
    assert.deepEqual(first.after, []);
    assert.deepEqual(second.before, ['ข้อความระหว่างตาราง']);
    assert.deepEqual(second.after, ['ผู้รายงาน ..............']);
    assert.deepEqual(texts(first), {
      A1: 'หัวตารางกว้าง',
      C1: '1-3',
      D1: '1-4',
      A2: 'ผสานลง',
      B2: 'ยกเลิก',
      C2: 'ย่อหน้าแรก\nย่อหน้าสอง',
      D2: '2-4',
      B3: 'หนา',
      C3: '3-3',
      D3: '3-4',
      A4: '4-1',
      B4: '4-2',
      C4: '4-3',
      D4: '4-4\nใน 1\nใน 2',
    });
    assert.deepEqual(first.merges, [
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
    assert.deepEqual([at(first, 'B2').struck, at(first, 'A2').struck], [true, false]);
    assert.deepEqual([at(first, 'B3').bold, at(first, 'C3').bold], [true, false]);
    assert.equal(at(first, 'D2').fill, 'FFC000');
  });
}

const refused: readonly (readonly [file: string, code: string, says: string])[] = [
  ['office/calc.ods', 'file_format_unsupported', '.ods'],
  ['office/writer.doc', 'file_format_unsupported', '.doc'],
  ['office/writer.pdf', 'file_not_recognised', 'PDF'],
];
for (const [file, code, says] of refused) {
  test(`${file} is named, and what to send instead`, async () => {
    const problem = await problemOf(fixture(file));
    assert.equal(problem.code, code);
    assert.equal(problem.severity, 'error');
    for (const sentence of Object.values(problem.message)) assert.ok(sentence.includes(says), sentence);
    assert.match(problem.message.en, /\.xlsx|\.docx/);
  });
}
