import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookWith, type Looks, type Written } from './layouts/book.ts';
import { codes, read } from './layouts/read.ts';

const months = 'ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย.'.split(' ');
const ticks = [null, null, null, '/', '/', '/'];

function reads(rows: readonly (readonly Written[])[], looks: Looks = {}) {
  const reading = read(bookWith([['ส่วนที่ 2 งบปกติ'], ...rows], looks));
  assert.deepEqual(codes(reading), []);
  return reading.projects.map(({ title, budget, percentComplete, starts, ends }) => [
    title,
    budget,
    percentComplete,
    starts,
    ends,
  ]);
}
const wanted = [['อบรมคุณธรรม', 5_000_000, 40, '2024-01-01', '2024-03-31']];

for (const heading of [
  'แผนการดำเนินงาน ปีงบประมาณ 2567',
  'แผนการดำเนินการ',
  'ระยะเวลาดำเนินการ (ปีงบประมาณ พ.ศ. ๒๕๖๗)',
]) {
  for (const looks of [{ merges: ['E2:P2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'] }, {}]) {
    test(`“${heading}” above months names no budget, ${looks.merges === undefined ? 'without' : 'with'} merges`, () => {
      const rows = [
        ['ที่', 'ชื่อโครงการ', 'งบประมาณ', 'ร้อยละความก้าวหน้า', heading],
        [null, null, null, null, ...months],
        [1, 'อบรมคุณธรรม', '50,000', 40, ...ticks],
      ];
      assert.deepEqual(reads(rows, looks), wanted);
    });
  }
}

test('projects called activities, where the header says much else', () => {
  const header = ['ที่', 'รายการ/กิจกรรม', 'งบประมาณ', 'ร้อยละความก้าวหน้า', 'ระยะเวลา'];
  assert.deepEqual(reads([header, [1, 'อบรมคุณธรรม', '50,000', 40, 'ไตรมาส 2']]), wanted);
});

test('column numbers do not carry a group heading over what stands beside it', () => {
  const rows = [
    ['ที่', 'โครงการ', 'งบประมาณ (บาท)', null, 'ร้อยละความก้าวหน้า', 'ระยะเวลา'],
    [null, null, 'งปม.ที่ได้รับ', 'ผลการใช้จ่ายงบประมาณ'],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
    [1, 'อบรมคุณธรรม', '50,000', 0, 40, 'ไตรมาส 2'],
  ];
  assert.deepEqual(reads(rows), wanted);
});

test('column numbers below the blank row that a lost merge leaves', () => {
  const rows = [
    ['ส่วนที่', 'ชื่อโครงการ', 'งบประมาณ', 'ร้อยละความก้าวหน้า', 'ระยะเวลา'],
    [],
    ['(1)', '(2)', '(3)', '(4)', '(5)'],
    [2, 'อบรมคุณธรรม', '50,000', 40, 'ไตรมาส 2'],
  ];
  assert.deepEqual(reads(rows), wanted);
});

test('a period that is left open is noted, and holds nothing back', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2 งบปกติ'],
      ['โครงการ', 'งบประมาณ', 'ระยะเวลา'],
      ['อบรมหนึ่ง', 1_000, 'รอกำหนด'],
      ['อบรมสอง', 1_000, '90 วัน'],
      ['อบรมสาม', 1_000, '-'],
    ]),
  );
  assert.deepEqual(codes(reading), []);
  assert.deepEqual(
    reading.notes.map(({ code, cell }) => [code, cell]),
    [
      ['period_open', 'Sheet1!C3'],
      ['period_open', 'Sheet1!C4'],
    ],
  );
});
