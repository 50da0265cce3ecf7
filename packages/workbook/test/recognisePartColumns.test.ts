import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookWith } from './layouts/book.ts';
import { codes, projectsOf, read } from './layouts/read.ts';

const header = ['ที่', 'โครงการ', 'งบบูรณาการ', 'งบปกติ', 'ไม่ใช้งบ', 'เบิกจ่าย', 'ระยะเวลา'];

test('a column of money for each part', () => {
  const reading = read(
    bookWith([
      header,
      [1, 'อบรม', '10,000', null, null, 500, 'ไตรมาส 2'],
      [2, 'ตรวจสอบ', '-', 20_000, null, 0, 'ไตรมาส 2'],
      [3, 'ประกาศเจตนารมณ์', null, null, '/', '-', 'ไตรมาส 2'],
      ['รวม', null, 10_000, 20_000, null, 500],
    ]),
  );
  assert.deepEqual(codes(reading), []);
  assert.deepEqual(projectsOf(reading), [
    ['อบรม', 1, 10_000],
    ['ตรวจสอบ', 2, 20_000],
    ['ประกาศเจตนารมณ์', 3, null],
  ]);
  assert.equal(reading.projects[0]?.cells.budget, 'Sheet1!C2');
});

test('money in two of them is one project with two lines; what is stated once is the first’s', () => {
  const reading = read(bookWith([header, [1, 'อบรม', 10_000, 5_000, null, 3_000, 'ไตรมาส 2']]));
  assert.deepEqual(
    reading.projects.map(({ part, budget, disbursed }) => [part, budget, disbursed]),
    [
      [1, 1_000_000, 300_000],
      [2, 500_000, null],
    ],
  );
});

test('ticks under a heading of sources', () => {
  const rows = [
    ['ที่', 'โครงการ', 'แหล่งงบประมาณ', null, null, 'งบประมาณ', 'ระยะเวลา'],
    [null, null, 'บูรณาการ', 'งบปกติ', 'ไม่ใช้งบ'],
    [1, 'อบรม', '✓', null, null, '10,000', 'ไตรมาส 2'],
    [2, 'ตรวจสอบ', null, '/', null, '20,000', 'ไตรมาส 2'],
    [3, 'ประกาศเจตนารมณ์', null, null, '●', '-', 'ไตรมาส 2'],
  ];
  for (const looks of [{ merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2', 'G1:G2'] }, {}]) {
    const reading = read(bookWith(rows, looks));
    assert.deepEqual(codes(reading), []);
    assert.deepEqual(projectsOf(reading), [
      ['อบรม', 1, 10_000],
      ['ตรวจสอบ', 2, 20_000],
      ['ประกาศเจตนารมณ์', 3, null],
    ]);
  }
  const both = read(bookWith([...rows.slice(0, 2), [1, 'อบรม', '✓', '✓', null, '10,000', 'ไตรมาส 2']]));
  assert.deepEqual([both.projects, codes(both)], [[], ['part_unknown']]);
});

test('“ยังไม่ได้รับจัดสรร” is no status of a project that states its progress; a cancelled title is', () => {
  const head = ['ที่', 'โครงการ', 'งบประมาณ', 'ร้อยละความก้าวหน้า', 'หมายเหตุ'];
  const note = 'ยังไม่ได้รับจัดสรร';
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      head,
      [1, 'อบรม', '10,000', 60, note],
      [2, 'ตรวจสอบ', '10,000', 0, note],
      [3, 'ประชุม (ยกเลิก)', '10,000', 0, note],
    ]),
  );
  assert.deepEqual(
    reading.projects.map(({ status, notYetAllocated }) => [status, notYetAllocated]),
    [
      ['in_progress', true],
      ['not_started', true],
      ['cancelled', true],
    ],
  );
});

test('“no projects” alone tells the agency, and so where the report goes', () => {
  const reading = read(bookWith([['หน่วยงาน สำนักงานจังหวัดนครปฐม'], ['ส่วนที่ 1 - ไม่มีโครงการ']]), {
    round: '2567Q2',
  });
  assert.deepEqual([reading.province, codes(reading)], ['73', []]);
});
