import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookWith, type Looks, type Written } from './layouts/book.ts';
import { codes, noteCodes, projectsOf, read } from './layouts/read.ts';

const header = [
  'ลำดับ',
  'โครงการ/กิจกรรม',
  'งบประมาณ (บาท)',
  'เบิกจ่าย (บาท)',
  'ร้อยละความก้าวหน้า',
  'ผลการดำเนินงาน',
  'หมายเหตุ',
];

function table(rows: readonly (readonly Written[])[], looks: Looks = {}) {
  return read(bookWith([['ส่วนที่ 2'], header, ...rows], looks));
}

test('activities 1.1 and 1.2 stand under their project, their amounts inside its own', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง', 3000, 500, 20],
    ['1.1', 'ประชุม', 1000],
    [1.2, 'อบรม', 2000],
    [2, 'โครงการสอง', 5000],
    [null, '- ลงพื้นที่', 2000],
    [null, 'กิจกรรมที่ 2 สรุปผล', 3000],
    ['รวม', null, 8000, 500],
  ]);
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 2, 3000],
    ['โครงการสอง', 2, 5000],
  ]);
  assert.deepEqual(
    reading.projects.map(({ activities }) =>
      activities.map(({ title, budget, cell }) => [title, budget, cell]),
    ),
    [
      [
        ['ประชุม', 100_000, 'Sheet1!B4'],
        ['อบรม', 200_000, 'Sheet1!B5'],
      ],
      [
        ['- ลงพื้นที่', 200_000, 'Sheet1!B7'],
        ['กิจกรรมที่ 2 สรุปผล', 300_000, 'Sheet1!B8'],
      ],
    ],
  );
  assert.deepEqual(codes(reading), []);
});

test('activities that differ from their project are asked about', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง', 3000],
    ['1.1', 'ประชุม', 1000],
    ['1.2', 'อบรม', 1500],
  ]);
  const [problem] = reading.problems;
  assert.deepEqual(
    [problem?.code, problem?.cell, problem?.severity],
    ['activities_differ', 'Sheet1!C3', 'warning'],
  );
  assert.deepEqual(
    problem?.readings?.map(({ text }) => text),
    ['3000.00 บาท', '2500.00 บาท'],
  );
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 2, 3000]]);
});

test('a project without an amount of its own takes the sum of its activities, and it is said', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง'],
    ['1.1', 'ประชุม', 1000, 100],
    ['1.2', 'อบรม', 1500, 200],
  ]);
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 2, 2500]]);
  assert.equal(reading.projects[0]?.disbursed, 30_000);
  assert.equal(reading.projects[0]?.cells.budget, 'Sheet1!C4');
  assert.deepEqual(noteCodes(reading), ['sum_of_activities', 'sum_of_activities']);
});

test('a project merged downwards beside a column of activities', () => {
  const reading = read(
    bookWith(
      [
        ['ส่วนที่ 2'],
        ['ลำดับ', 'โครงการ', 'กิจกรรม', 'งบประมาณ', 'ผู้รับผิดชอบ'],
        [1, 'โครงการหนึ่ง', 'ประชุม', 1000, 'กลุ่มแผน'],
        [null, null, 'อบรม', 2000],
        [2, 'โครงการสอง', 'ลงพื้นที่', 500, 'กลุ่มแผน'],
      ],
      { merges: ['A3:A4', 'B3:B4'] },
    ),
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 2, 3000],
    ['โครงการสอง', 2, 500],
  ]);
  assert.deepEqual(
    reading.projects[0]?.activities.map(({ title, budget }) => [title, budget]),
    [
      ['ประชุม', 100_000],
      ['อบรม', 200_000],
    ],
  );
  assert.deepEqual(codes(reading), []);
});

test('totals are never projects', () => {
  for (const label of [
    'รวม',
    'รวมทั้งสิ้น',
    'รวมส่วนที่ 2',
    'ยอดรวม',
    'Total',
    'รวม 2 โครงการ',
    'รวมเป็นเงิน',
    'รวมงบประมาณ',
  ]) {
    const reading = table([
      [1, 'โครงการหนึ่ง', 1000, 100],
      [2, 'รวมพลังต้านทุจริต', 2000, 200],
      [null, label, 3000, 300],
    ]);
    assert.equal(reading.projects.length, 2, label);
    assert.deepEqual(codes(reading), [], label);
  }
});

test('a total that differs from its rows names both', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง', 1000, 100],
    [2, 'โครงการสอง', 2000, 200],
    [null, 'รวม', 3500, 300],
  ]);
  const [problem] = reading.problems;
  assert.deepEqual(
    [problem?.code, problem?.severity, problem?.cell, problem?.read],
    ['total_differs', 'warning', 'Sheet1!C5', '3500'],
  );
  assert.match(problem?.message.th ?? '', /3,500\.00.*3,000\.00/s);
  assert.match(problem?.message.en ?? '', /3,500\.00.*3,000\.00/s);
});

test('sub-totals and a grand total, a total without a label', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง', 1000, 0],
    [null, 'รวม', 1000, 0],
    [2, 'โครงการสอง', 2000, 0],
    [3, 'โครงการสาม', 4000, 0],
    [null, 'รวม', 6000, 0],
    ['รวมทั้งสิ้น', null, 7000, 0],
    [null, null, 7000, 0],
  ]);
  assert.equal(reading.projects.length, 3);
  assert.deepEqual(codes(reading), []);
});

test('amounts without a title are an error', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง', 1000, 0],
    [2, null, 2000, 0],
  ]);
  assert.deepEqual(
    reading.problems.map(({ code, cell, severity }) => [code, cell, severity]),
    [['title_missing', 'Sheet1!C4', 'error']],
  );
});

test('cancelled money may stand in a total or not', () => {
  for (const sum of [1000, 3000]) {
    const reading = table([
      [1, 'โครงการหนึ่ง', 1000, 0],
      [2, 'โครงการสอง', 2000, 0, null, null, 'ยกเลิกโครงการ'],
      [null, 'รวม', sum, 0],
    ]);
    assert.deepEqual(codes(reading), []);
    assert.equal(reading.projects[1]?.status, 'cancelled');
  }
});

test('"ไม่มีโครงการ" in the table, below a heading, behind a heading', () => {
  const inTable = table([['-', 'ไม่มีโครงการ']]);
  assert.deepEqual(inTable.noProjects, [{ agency: '73-PVO', part: 2, cell: 'Sheet1!B3' }]);
  const below = read(bookWith([['ส่วนที่ 1'], ['ไม่มีโครงการ'], ['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1, 0]]));
  assert.deepEqual(below.noProjects, [{ agency: '73-PVO', part: 1, cell: 'Sheet1!A2' }]);
  const behind = read(
    bookWith([['ส่วนที่ 3 ไม่ใช้งบประมาณ - ไม่มี -'], ['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1, 0]]),
  );
  assert.deepEqual(behind.noProjects, [{ agency: '73-PVO', part: 3, cell: 'Sheet1!A1' }]);
  for (const reading of [inTable, below, behind]) assert.deepEqual(codes(reading), []);
});

test('a struck-through row is cancelled, with a question', () => {
  const reading = table([
    [1, { value: 'โครงการหนึ่ง', struck: true }, { value: 1000, struck: true }, null, 50],
    [2, 'โครงการสอง', 1000, 0, 50],
  ]);
  assert.deepEqual(
    reading.projects.map(({ status, marks }) => [status, marks]),
    [
      ['cancelled', ['struck']],
      ['in_progress', []],
    ],
  );
  const [problem] = reading.problems;
  assert.deepEqual([problem?.code, problem?.cell, problem?.severity], ['row_struck', 'Sheet1!B3', 'warning']);
  assert.match(problem?.message.th ?? '', /ยกเลิก.*ร้อยละ 50/s);
});

test('hidden rows and columns are read, and said', () => {
  const reading = table([[1, 'โครงการหนึ่ง', 1000, 100, 50]], { hiddenRows: [3], hiddenColumns: [4] });
  assert.equal(reading.projects[0]?.disbursed, 10_000);
  assert.deepEqual(reading.projects[0]?.marks, ['hidden_row', 'hidden_column']);
  assert.deepEqual(noteCodes(reading), ['row_hidden', 'columns_hidden']);
  assert.deepEqual(codes(reading), []);
});

test('comments are kept as a mark and said', () => {
  const reading = table([[1, 'โครงการหนึ่ง', { value: 1000, comment: 'รอโอนเพิ่ม' }, 100, 50]]);
  assert.deepEqual(reading.projects[0]?.marks, ['commented']);
  assert.deepEqual(
    reading.notes.map(({ code, cell, message }) => [code, cell, message.th.includes('รอโอนเพิ่ม')]),
    [['cell_commented', 'Sheet1!C3', true]],
  );
});

test('error cells are errors where a value would be stored', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง', { error: '#REF!' }, 100, 50],
    [2, { error: '#NAME?' }, 1000, 100, 50],
    [3, 'โครงการสาม', 1000, 100, { error: '#DIV/0!' }],
  ]);
  assert.deepEqual(
    reading.problems.map(({ severity, cell, read }) => [severity, cell, read]),
    [
      ['error', 'Sheet1!C3', '#REF!'],
      ['error', 'Sheet1!B4', '#NAME?'],
      ['error', 'Sheet1!E5', '#DIV/0!'],
    ],
  );
});

test('a project that begins like a signature is none', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['โครงการ', 'งบประมาณ', 'เบิกจ่าย'],
      ['ลงนาม MOU ต้านทุจริต 12 ภาคี', 1_000, 0],
      ['ลงนาม ............... ผู้รายงาน'],
      ['ลงนาม (ผู้อำนวยการ)'],
    ]),
  );
  assert.deepEqual(projectsOf(reading), [['ลงนาม MOU ต้านทุจริต 12 ภาคี', 2, 1_000]]);
});

test('titles above, notes and signatures below, blank rows, headers printed again', () => {
  const reading = read(
    bookWith([
      ['แบบรายงานผลการดำเนินงาน'],
      ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ รอบ 6 เดือน'],
      ['จังหวัดนครปฐม'],
      [null],
      ['ส่วนที่ 2'],
      header,
      [1, 'โครงการหนึ่ง', 1000, 0],
      [null],
      [2, 'โครงการสอง', 1000, 0],
      ['แบบรายงานผลการดำเนินงาน'],
      header,
      [3, 'โครงการสาม', 1000, 0],
      ['รวม', null, 3000, 0],
      ['หมายเหตุ : ข้อมูล ณ วันที่ 31 มีนาคม 2567'],
      [null, null, null, null, null, 'ลงชื่อ ........................... ผู้รายงาน'],
      [null, null, null, null, null, '( นายสมชาย ใจดี )'],
      [null, 'ตำแหน่ง นักวิเคราะห์นโยบายและแผน'],
      [null, 'โทร. 0 3425 0000'],
    ]),
    { agency: '73-PVO' },
  );
  assert.deepEqual(
    projectsOf(reading).map(([title]) => title),
    ['โครงการหนึ่ง', 'โครงการสอง', 'โครงการสาม'],
  );
  assert.equal(reading.round, '2567Q2');
  assert.equal(reading.province, '73');
  assert.equal(reading.dataDate, '2024-03-31');
  assert.equal(reading.tables.length, 1);
  assert.deepEqual(codes(reading), []);
});

test('status: words first, then the percent', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['โครงการ', 'งบประมาณ', 'สถานะ', 'ร้อยละความก้าวหน้า', 'ผลการดำเนินงาน', 'หมายเหตุ'],
      ['โครงการหนึ่ง', 1, 'ล่าช้า', 40, 'ดำเนินการแล้วเสร็จ'],
      ['โครงการสอง', 1, null, 'ดำเนินการแล้วเสร็จ', null],
      ['โครงการสาม', 1, null, 40, 'ประชุมแล้ว'],
      ['โครงการสี่', 1, null, null, 'อยู่ระหว่างดำเนินการ'],
      ['โครงการห้า', 1, null, null, null, 'ยกเลิก เนื่องจากไม่มีผู้สมัคร'],
      ['โครงการหก', 1, null, null, 'ขอความร่วมมือ'],
      ['โครงการเจ็ด (ยกเลิก)', 1],
    ]),
  );
  assert.deepEqual(
    reading.projects.map(({ status, statusDerived, percentComplete }) => [
      status,
      statusDerived,
      percentComplete,
    ]),
    [
      ['delayed', false, 40],
      ['completed', false, 100],
      ['in_progress', true, 40],
      ['in_progress', false, null],
      ['cancelled', false, null],
      [null, false, null],
      ['cancelled', false, null],
    ],
  );
});

test('a budget not yet allocated is a known state, a missing one is a note, none in part 3 is none', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      header,
      [1, 'โครงการหนึ่ง', 'ยังไม่ได้รับจัดสรร', '-'],
      [2, 'โครงการสอง', 5000, 0, null, null, 'ยังไม่ได้รับจัดสรร'],
      [3, 'โครงการสาม', '-', '-'],
      ['ส่วนที่ 3'],
      [1, 'โครงการสี่', '0', '-'],
      [2, 'โครงการห้า', 'ไม่ใช้งบประมาณ', '-'],
    ]),
  );
  assert.deepEqual(
    reading.projects.map(({ budget, notYetAllocated }) => [budget, notYetAllocated]),
    [
      [null, true],
      [500_000, true],
      [null, false],
      [null, false],
      [null, false],
    ],
  );
  assert.deepEqual(noteCodes(reading), ['budget_missing']);
  assert.deepEqual(codes(reading), []);
});

test('numbers typed before titles, blank numbers, an office that numbers nothing', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['โครงการ/กิจกรรม', 'งบประมาณ', 'ผลการดำเนินงาน'],
      ['1. โครงการหนึ่ง', 1000, 'ก'],
      ['1.1 ประชุม', 400],
      ['1.2 อบรม', 600],
      ['๒) โครงการสอง', 1000, 'ก'],
      ['5 ส. ในสำนักงาน', 500, 'ก'],
    ]),
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 2, 1000],
    ['โครงการสอง', 2, 1000],
    ['5 ส. ในสำนักงาน', 2, 500],
  ]);
});

test('an amount merged over several projects is asked about', () => {
  const reading = table(
    [
      [1, 'โครงการหนึ่ง', 3000, 0, 10, 'ก'],
      [2, 'โครงการสอง', null, 0, 10, 'ก'],
    ],
    { merges: ['C3:C4'] },
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 2, 3000],
    ['โครงการสอง', 2, null],
  ]);
  assert.deepEqual(
    reading.problems.map(({ code, cell }) => [code, cell]),
    [['amount_shared', 'Sheet1!C3']],
  );
});

test('a project merged over two lines of money is one title in two parts', () => {
  const reading = read(
    bookWith(
      [
        ['ลำดับ', 'โครงการ', 'แหล่งงบประมาณ', 'งบประมาณ', 'เบิกจ่าย', 'ผลการดำเนินงาน'],
        [1, 'โครงการหนึ่ง', 'งบบูรณาการ', 1000, 0, 'จัดประชุม'],
        [null, null, 'งบจังหวัด', 2000, 0, 'ลงพื้นที่'],
        [2, 'โครงการสอง', 'งบปกติ', 500, 0, 'จัดประชุม'],
        [null, null, null, null, null, 'และสรุปผลแล้ว'],
      ],
      { merges: ['A2:A3', 'B2:B3'] },
    ),
  );
  assert.deepEqual(
    reading.projects.map(({ title, part, budget, cells }) => [title, part, budget, cells.title]),
    [
      ['โครงการหนึ่ง', 1, 100_000, 'Sheet1!B2'],
      ['โครงการหนึ่ง', 2, 200_000, 'Sheet1!B2'],
      ['โครงการสอง', 2, 50_000, 'Sheet1!B4'],
    ],
  );
  assert.equal(reading.projects[2]?.texts.result, 'จัดประชุม\nและสรุปผลแล้ว');
  assert.deepEqual(codes(reading), []);
});
