import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookOf, bookWith, sheetOf, type Written } from './layouts/book.ts';
import { codes, projectsOf, read } from './layouts/read.ts';

test('labels that no list holds, with units and numbers, at the beginning of a line', () => {
  const reading = read(
    bookWith([
      ['ชื่อโครงการ', 'อบรมคุณธรรม'],
      ['แหล่งเงิน', 'งบจังหวัด'],
      ['งปม.ที่ได้รับ (ล้านบาท) :', '0.4300'],
      ['4. การก่อหนี้ (ล้านบาท)', 0.029],
      ['ผลการเบิกจ่ายสะสม (ล้านบาท)', '0.3490'],
      ['ผลการดำเนินงานถึงปัจจุบัน', 'จัดแล้ว'],
    ]),
  );
  assert.deepEqual(codes(reading), []);
  const [project] = reading.projects;
  assert.deepEqual(
    [project?.budget, project?.committed, project?.disbursed, project?.texts.result],
    [43_000_000, 2_900_000, 34_900_000, 'จัดแล้ว'],
  );
});

test('a label without a value does not take the label below for it', () => {
  const reading = read(
    bookWith([
      ['1. ชื่อโครงการ', 'อบรมคุณธรรม'],
      ['2. ส่วนที่', 3],
      ['งบฯ ที่ได้รับ'],
      ['การใช้จ่าย', '-'],
      ['วงเงิน'],
      ['งบฯ ที่ได้รับ (พันบาท)'],
      ['การก่อหนี้'],
      ['ระยะเวลา', 'ไตรมาส 2'],
      ['5. งบที่ได้รับอนุมัติ'],
      ['6. เบิกจ่ายแล้วทั้งสิ้น'],
      ['7. ผลสำเร็จ (ร้อยละ)'],
      ['8. เรื่องที่พบ', '-'],
    ]),
  );
  assert.deepEqual(codes(reading), []);
  assert.deepEqual(projectsOf(reading), [['อบรมคุณธรรม', 3, null]]);
});

test('a source of money supersedes the part of the form before, and the other way round', () => {
  const form = (title: string, label: string, value: string) => [
    ['ชื่อโครงการ :', title],
    [label, value],
    ['งบประมาณ', '1,000'],
    ['ระยะเวลา', 'ไตรมาส 2'],
    [],
  ];
  const rows = [
    ...form('หนึ่ง', 'ส่วนที่', 'ส่วนที่ ๑'),
    ...form('สอง', 'แหล่งเงิน', 'งบจังหวัด'),
    ...form('สาม', 'ส่วนที่', '1'),
  ];
  assert.deepEqual(projectsOf(read(bookWith(rows))), [
    ['หนึ่ง', 1, 1_000],
    ['สอง', 2, 1_000],
    ['สาม', 1, 1_000],
  ]);
});

test('a unit on a line of its own counts for every form below it', () => {
  const form = (title: string, budget: Written) => [
    ['1. ชื่อโครงการ', title],
    ['2. แหล่งเงิน', 'งบจังหวัด'],
    ['3. งบประมาณที่ได้รับจัดสรร', budget],
    ['4. เบิกจ่าย (บาท)', 1_500],
    [],
  ];
  const reading = read(bookWith([['(หน่วย : ล้านบาท)'], ...form('หนึ่ง', 0.68), ...form('สอง', '1.2')]));
  assert.deepEqual(codes(reading), []);
  assert.deepEqual(projectsOf(reading), [
    ['หนึ่ง', 2, 680_000],
    ['สอง', 2, 1_200_000],
  ]);
  assert.equal(reading.projects[1]?.disbursed, 150_000);
});

test('a unit above a Word table counts until the next is said', () => {
  const rows = [
    ['ที่', 'โครงการ', 'งบประมาณ', 'เบิกจ่าย'],
    ['1', 'อบรมคุณธรรม', '0.77', '0.035'],
  ];
  const book = bookOf(
    [
      sheetOf('Table 1', rows, { before: ['หน่วย : ล้านบาท', 'ส่วนที่ 1 งบบูรณาการ'] }),
      sheetOf('Table 2', [rows[0] ?? [], ['1', 'ตรวจสอบ', '0.5', '0']], { before: ['ส่วนที่ 2 งบปกติ'] }),
    ],
    'docx',
  );
  const reading = read(book);
  assert.deepEqual(codes(reading), []);
  assert.deepEqual(projectsOf(reading), [
    ['อบรมคุณธรรม', 1, 770_000],
    ['ตรวจสอบ', 2, 500_000],
  ]);
});
