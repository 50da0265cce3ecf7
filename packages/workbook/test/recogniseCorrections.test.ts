import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noCorrections } from '@tidtam/domain/import';
import { headerKey, recognise } from '../src/recognise/index.ts';
import { bookWith } from './layouts/book.ts';
import { known } from './layouts/known.ts';
import { codes, projectsOf, read } from './layouts/read.ts';

const header = ['ลำดับ', 'โครงการ', 'งบประมาณ (บาท)', 'เบิกจ่าย (บาท)'];
const options = { agency: '73-PVO', province: '73', round: '2567Q2' } as const;

test('a mended cell is read as if it had been typed', () => {
  const book = bookWith([['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 'ห้าร้อยกว่า', 0]]);
  assert.equal(read(book).problems[0]?.severity, 'error');
  const mended = read(book, options, {
    cells: { 'Sheet1!C3': '๕๐๐ บาท', 'Sheet1!B4': 'โครงการสอง', 'Sheet1!C4': '7' },
  });
  assert.deepEqual(projectsOf(mended), [
    ['โครงการหนึ่ง', 2, 500],
    ['โครงการสอง', 2, 7],
  ]);
  assert.deepEqual(codes(mended), []);
});

test('a mended blank cell in a row that does not stand', () => {
  const book = bookWith([['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1, 0]]);
  const mended = read(book, options, {
    cells: { 'Sheet1!B9': 'โครงการเก้า', 'Sheet1!A9': '2', 'Other!A1': 'x' },
  });
  assert.deepEqual(projectsOf(mended), [
    ['โครงการหนึ่ง', 2, 1],
    ['โครงการเก้า', 2, null],
  ]);
});

test('a column that was taken for another', () => {
  const book = bookWith([
    ['ส่วนที่ 2'],
    ['โครงการ', 'เงิน ก', 'เงิน ข', 'งบประมาณ'],
    ['โครงการหนึ่ง', 1000, 400, 9],
  ]);
  const id = read(book).tables[0]?.id ?? '';
  const mended = read(book, options, { columns: { [id]: { 2: 'budget', 3: 'disbursed', 4: null } } });
  assert.deepEqual(projectsOf(mended), [['โครงการหนึ่ง', 2, 1000]]);
  assert.equal(mended.projects[0]?.disbursed, 40_000);
  assert.deepEqual(
    mended.tables[0]?.columns.map(({ field }) => field),
    ['title', 'budget', 'disbursed', null],
  );
});

test('a correction of a column holds for all tables under its header', () => {
  const book = bookWith([
    ['โครงการ', 'เงิน ก', 'หมายเหตุ'],
    ['ส่วนที่ 1'],
    ['โครงการหนึ่ง', 1000],
    ['ส่วนที่ 2'],
    ['โครงการสอง', 2000],
  ]);
  const mended = read(book, options, { columns: { 'Sheet1!1': { 2: 'budget' } } });
  assert.deepEqual(projectsOf(mended), [
    ['โครงการหนึ่ง', 1, 1000],
    ['โครงการสอง', 2, 2000],
  ]);
});

test('a remembered meaning of a header', () => {
  const rows = [['ส่วนที่ 2'], ['โครงการ', 'เงินที่กรมโอนมา', 'หมายเหตุ'], ['โครงการหนึ่ง', 1000]];
  const signature = read(bookWith(rows)).tables[0]?.signature ?? '';
  const remembered = { [signature]: { [headerKey('เงินที่กรมโอนมา')]: 'budget' as const } };
  const reading = recognise(bookWith(rows), { ...known, remembered }, noCorrections, options);
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 2, 1000]]);
});

test('the part of a table', () => {
  const book = bookWith([header, [1, 'โครงการหนึ่ง', 1000, 0], ['ส่วนที่ 3'], [1, 'โครงการสอง', '-', '-']]);
  const mended = read(book, options, { parts: { 'Sheet1!1': 1 } });
  assert.equal(mended.projects[0]?.part, 1);
});

test('an agency for a name in the file, and for the file as a whole', () => {
  const rows = [['หน่วยงาน : วัดพระปฐมเจดีย์'], ['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1000, 0]];
  const place = { province: '73', round: '2567Q2' } as const;
  const named = read(bookWith(rows), place, { agencies: { วัดพระปฐมเจดีย์: '73-PVO' } });
  assert.deepEqual([named.projects[0]?.agency, codes(named)], ['73-PVO', []]);
  const whole = read(bookWith(rows.slice(1)), place, { agencies: { '': '73-PHO' } });
  assert.deepEqual([whole.projects[0]?.agency, codes(whole)], ['73-PHO', []]);
});

test('round and province that a person said', () => {
  const book = bookWith([['ปีงบประมาณ พ.ศ. 2567 ไตรมาส 2'], ['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1000, 0]]);
  const said = read(book, options, { round: '2567Q3', province: '70' });
  assert.deepEqual([said.round, said.province, codes(said)], ['2567Q3', '70', []]);
});

test('rows that are no project, tables to leave out', () => {
  const book = bookWith([
    ['ส่วนที่ 1'],
    header,
    [1, 'โครงการหนึ่ง', 1000, 0],
    [2, 'แถวตัวอย่าง', 1000, 0],
    ['ส่วนที่ 2'],
    header,
    [1, 'โครงการสอง', 1000, 0],
  ]);
  const ids = read(book).tables.map(({ id }) => id);
  assert.deepEqual(ids, ['Sheet1!2', 'Sheet1!6']);
  const mended = read(book, options, { ignoredRows: ['Sheet1!B4'], ignoredTables: ['Sheet1!6'] });
  assert.deepEqual(projectsOf(mended), [['โครงการหนึ่ง', 1, 1000]]);
});
