import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bookOf, bookWith, sheetOf } from './layouts/book.ts';
import { codes, noteCodes, projectsOf, read } from './layouts/read.ts';

const header = ['ลำดับ', 'โครงการ/กิจกรรม', 'งบประมาณ (บาท)', 'เบิกจ่าย (บาท)', 'ผลการดำเนินงาน'];

test('parts as sheets', () => {
  const reading = read(
    bookOf([
      sheetOf('งบบูรณาการ', [header, [1, 'โครงการหนึ่ง', 1000, 500, 'ก']]),
      sheetOf('งบปกติ', [header, [1, 'โครงการสอง', 2000, 500, 'ก']]),
      sheetOf('ไม่ใช้งบ', [header, [1, 'โครงการสาม', '-', '-', 'ก']]),
    ]),
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 1, 1000],
    ['โครงการสอง', 2, 2000],
    ['โครงการสาม', 3, null],
  ]);
  assert.deepEqual(codes(reading), []);
  assert.deepEqual(
    reading.tables.map(({ id, layout }) => [id, layout]),
    [
      ['งบบูรณาการ!1', 'parts_as_sheets'],
      ['งบปกติ!1', 'parts_as_sheets'],
      ['ไม่ใช้งบ!1', 'parts_as_sheets'],
    ],
  );
});

test('parts stacked under one header in coloured bands', () => {
  const band = (value: string) => [{ value, fill: 'FFD966' }, ...Array(4).fill({ fill: 'FFD966' })];
  const reading = read(
    bookWith([
      ['หน่วยงาน : สำนักงานจังหวัดนครปฐม'],
      header,
      band('งบบูรณาการ'),
      [1, 'โครงการหนึ่ง', 1000, 500, 'ก'],
      band('งบปกติ'),
      [1, 'โครงการสอง', 2000, 500, 'ก'],
      [2, 'โครงการบูรณาการความร่วมมือ', 3000, 500, 'ก'],
      band('ไม่ใช้งบ'),
      [1, 'โครงการสาม', '-', '-', 'ก'],
    ]),
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 1, 1000],
    ['โครงการสอง', 2, 2000],
    ['โครงการบูรณาการความร่วมมือ', 2, 3000],
    ['โครงการสาม', 3, null],
  ]);
  assert.deepEqual(codes(reading), []);
  assert.deepEqual(
    reading.tables.map(({ id, layout, part }) => [id, layout, part]),
    [
      ['Sheet1!3', 'parts_stacked', 1],
      ['Sheet1!5', 'parts_stacked', 2],
      ['Sheet1!8', 'parts_stacked', 3],
    ],
  );
});

test('bands in the title column, merged over the table, with sums in the band', () => {
  const reading = read(
    bookWith(
      [
        header,
        ['ก. งบประมาณตามแผนงานบูรณาการ', null, 1000, 500],
        [1, 'โครงการหนึ่ง', 1000, 500, 'ก'],
        [null, 'ข. งบปกติของหน่วยงาน', 5000, 1000],
        [1, 'โครงการสอง', 2000, 500, 'ก'],
        [2, 'โครงการสาม', 3000, 400, 'ก'],
      ],
      { merges: ['A2:B2'] },
    ),
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 1, 1000],
    ['โครงการสอง', 2, 2000],
    ['โครงการสาม', 2, 3000],
  ]);
  assert.deepEqual(
    reading.problems.map(({ code, cell, read }) => [code, cell, read]),
    [['total_differs', 'Sheet1!D4', '1000']],
  );
});

test('source as a column, sub-sources of the own budget', () => {
  const reading = read(
    bookWith([
      ['ที่', 'ชื่อโครงการ', 'แหล่งงบประมาณ', 'วงเงิน', 'เบิกจ่ายแล้ว'],
      [1, 'โครงการหนึ่ง', 'งบบูรณาการ', 1000, 500],
      [2, 'โครงการสอง', 'งบจังหวัด', 2000, 0],
      [3, 'โครงการสาม', 'เงินบำรุง', 2000, 0],
      [4, 'โครงการสี่', 'ไม่ใช้งบประมาณ', '-', '-'],
    ]),
  );
  assert.deepEqual(
    reading.projects.map(({ part }) => part),
    [1, 2, 2, 3],
  );
  assert.equal(reading.tables[0]?.layout, 'part_column');
  assert.deepEqual(codes(reading), []);
});

test('many agencies: merged downwards, blank below the name, one corrected', () => {
  const rows = [
    ['หน่วยงาน', 'ส่วนที่', 'โครงการ', 'งบประมาณ', 'เบิกจ่าย'],
    ['สำนักงานจังหวัดนครปฐม', 1, 'โครงการหนึ่ง', 1000, 0],
    [null, 2, 'โครงการสอง', 2000, 0],
    ['สสจ.นครปฐม', 2, 'โครงการสาม', 3000, 0],
    [null, 3, 'โครงการสี่', '-', '-'],
  ];
  for (const merges of [['A2:A3', 'A4:A5'], []]) {
    const reading = read(bookWith(rows, { merges }), { province: '73', round: '2567Q2' });
    assert.deepEqual(
      reading.projects.map(({ agency, part }) => [agency, part]),
      [
        ['73-PVO', 1],
        ['73-PVO', 2],
        ['73-PHO', 2],
        ['73-PHO', 3],
      ],
    );
    assert.equal(reading.tables[0]?.layout, 'many_agencies');
    assert.deepEqual(codes(reading), []);
  }
});

test('agencies as headings above parts, and parts above agencies', () => {
  const agencyFirst = read(
    bookWith([
      header,
      ['สำนักงานจังหวัดนครปฐม'],
      ['ส่วนที่ 1'],
      [1, 'โครงการหนึ่ง', 1000, 0, 'ก'],
      ['ส่วนที่ 2'],
      [1, 'โครงการสอง', 1000, 0, 'ก'],
      ['สำนักงานสาธารณสุขจังหวัดนครปฐม'],
      ['ส่วนที่ 1'],
      [1, 'โครงการสาม', 1000, 0, 'ก'],
    ]),
    { province: '73', round: '2567Q2' },
  );
  const partFirst = read(
    bookWith([
      header,
      ['ส่วนที่ 1'],
      ['สำนักงานจังหวัดนครปฐม'],
      [1, 'โครงการหนึ่ง', 1000, 0, 'ก'],
      ['สำนักงานสาธารณสุขจังหวัดนครปฐม'],
      [1, 'โครงการสาม', 1000, 0, 'ก'],
      ['ส่วนที่ 2'],
      ['สำนักงานจังหวัดนครปฐม'],
      [1, 'โครงการสอง', 1000, 0, 'ก'],
    ]),
    { province: '73', round: '2567Q2' },
  );
  for (const reading of [agencyFirst, partFirst]) {
    assert.deepEqual(
      reading.projects.map(({ title, agency, part }) => [title, agency, part]).sort(),
      [
        ['โครงการสอง', '73-PVO', 2],
        ['โครงการสาม', '73-PHO', 1],
        ['โครงการหนึ่ง', '73-PVO', 1],
      ].sort(),
    );
    assert.deepEqual(codes(reading), []);
  }
});

test('agencies as numbered rows with their projects numbered below', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      header,
      [1, 'สำนักงานจังหวัดนครปฐม'],
      ['1.1', 'โครงการหนึ่ง', 1000, 0, 'ก'],
      ['1.2', 'โครงการสอง', 1000, 0, 'ก'],
      [2, 'สำนักงานสาธารณสุขจังหวัดนครปฐม'],
      ['2.1', 'โครงการสาม', 1000, 0, 'ก'],
    ]),
    { province: '73', round: '2567Q2' },
  );
  assert.deepEqual(
    reading.projects.map(({ title, agency, part }) => [title, agency, part]),
    [
      ['โครงการหนึ่ง', '73-PVO', 2],
      ['โครงการสอง', '73-PVO', 2],
      ['โครงการสาม', '73-PHO', 2],
    ],
  );
});

const form = (title: string, part: string, budget: string | number, from = 'ชื่อโครงการ') => [
  [from, title],
  ['แหล่งงบประมาณ', part],
  ['งบประมาณ (บาท)', budget, 'เบิกจ่าย (บาท)', 250],
  ['ระยะเวลาดำเนินการ', 'ไตรมาสที่ 2'],
  ['ผลการดำเนินงาน', 'ดำเนินการแล้วบางส่วน'],
  [null, 'มีผู้เข้าร่วม 20 คน'],
  ['ร้อยละความก้าวหน้า', '50 %'],
  ['ปัญหา/อุปสรรค', 'ไม่มี'],
];

test('one form per project with labels beside values, below each other', () => {
  const reading = read(
    bookWith([
      ['แบบรายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2'],
      ['หน่วยงาน', 'สำนักงานจังหวัดนครปฐม'],
      ...form('โครงการหนึ่ง', 'งบปกติ', '1,000'),
      [null],
      ...form('โครงการสอง', 'งบบูรณาการ', 2000),
      [null, 'ลงชื่อ ........................ ผู้รายงาน'],
    ]),
    {},
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 2, 1000],
    ['โครงการสอง', 1, 2000],
  ]);
  assert.equal(reading.round, '2567Q2');
  assert.deepEqual(codes(reading), []);
  const [first] = reading.projects;
  assert.equal(first?.agency, '73-PVO');
  assert.equal(first?.disbursed, 25_000);
  assert.equal(first?.percentComplete, 50);
  assert.equal(first?.starts, '2024-01-01');
  assert.equal(first?.texts.result, 'ดำเนินการแล้วบางส่วน\nมีผู้เข้าร่วม 20 คน');
  assert.deepEqual(
    [first?.cells.title, first?.cells.budget, first?.cells.disbursed],
    ['Sheet1!B3', 'Sheet1!B5', 'Sheet1!D5'],
  );
  assert.equal(reading.tables[0]?.layout, 'form_per_project');
});

test('one form per sheet, labels with colons in the value cell or above the value', () => {
  const reading = read(
    bookOf([
      sheetOf('โครงการ 1', [
        ['หน่วยงาน : สำนักงานจังหวัดนครปฐม'],
        ['1. ชื่อโครงการ : โครงการหนึ่ง'],
        ['2. งบประมาณ : 1,000 บาท'],
        ['3. ส่วนที่ : 2'],
        ['4. เบิกจ่ายแล้ว : 400 บาท'],
        ['5. สถานะ : แล้วเสร็จ'],
      ]),
      sheetOf('โครงการ 2', [
        ['หน่วยงาน', 'สำนักงานจังหวัดนครปฐม'],
        ['ชื่อโครงการ'],
        ['โครงการสอง'],
        ['แหล่งงบประมาณ', '☐ งบบูรณาการ', '☐ งบปกติ', '☑ ไม่ใช้งบประมาณ'],
        ['งบประมาณ', 'เบิกจ่าย'],
        ['-', '-'],
        ['สถานะ', '( ) ยังไม่เริ่ม (/) กำลังดำเนินการ ( ) แล้วเสร็จ'],
      ]),
    ]),
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 2, 1000],
    ['โครงการสอง', 3, null],
  ]);
  assert.deepEqual(
    reading.projects.map(({ status, disbursed }) => [status, disbursed]),
    [
      ['completed', 40_000],
      ['in_progress', null],
    ],
  );
  assert.deepEqual(codes(reading), []);
});

test('a form with months and a table of activities', () => {
  const months = [
    'ต.ค.',
    'พ.ย.',
    'ธ.ค.',
    'ม.ค.',
    'ก.พ.',
    'มี.ค.',
    'เม.ย.',
    'พ.ค.',
    'มิ.ย.',
    'ก.ค.',
    'ส.ค.',
    'ก.ย.',
  ];
  const reading = read(
    bookWith([
      ['ชื่อโครงการ', 'โครงการหนึ่ง'],
      ['ส่วนที่', 2],
      ['งบประมาณ', 3000],
      ['ผู้รับผิดชอบ', 'กลุ่มแผน'],
      ['แผนปฏิบัติงาน'],
      months,
      [null, null, null, '/', '/'],
      ['ที่', 'กิจกรรม', 'งบประมาณ', 'หมายเหตุ'],
      [1, 'ประชุม', 1000],
      [2, 'อบรม', 2000],
      ['รวม', null, 3000],
    ]),
  );
  const [project] = reading.projects;
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 2, 3000]]);
  assert.deepEqual(project?.months, ['2024-01', '2024-02']);
  assert.deepEqual([project?.starts, project?.ends], ['2024-01-01', '2024-02-29']);
  assert.deepEqual(
    project?.activities.map(({ title, budget }) => [title, budget]),
    [
      ['ประชุม', 100_000],
      ['อบรม', 200_000],
    ],
  );
  assert.deepEqual(codes(reading), []);
});

test('months with and without a year row, ticks and shading, merged arrows', () => {
  const months = [
    'ต.ค.',
    'พ.ย.',
    'ธ.ค.',
    'ม.ค.',
    'ก.พ.',
    'มี.ค.',
    'เม.ย.',
    'พ.ค.',
    'มิ.ย.',
    'ก.ค.',
    'ส.ค.',
    'ก.ย.',
  ];
  const blue = { fill: '9DC3E6' };
  const reading = read(
    bookWith(
      [
        ['ส่วนที่ 2'],
        ['ที่', 'โครงการ', 'งบประมาณ', 'ปีงบประมาณ พ.ศ. 2567', ...Array(11).fill(null)],
        [null, null, null, ...months],
        [1, 'โครงการติ๊ก', 10, null, '✓', 'P', null, 'x'],
        [2, 'โครงการแรเงา', 10, ...Array(3).fill(null), blue, blue],
        [3, 'โครงการลูกศร', 10, null, null, null, null, null, null, '<-->'],
        [
          { value: 4, fill: 'EEEEEE' },
          { value: 'โครงการแถวสี', fill: 'EEEEEE' },
          { value: 10, fill: 'EEEEEE' },
          ...Array(12).fill({ fill: 'EEEEEE' }),
        ],
        [5, 'โครงการมีแผนเงิน', 10, 5000, 2000],
      ],
      { merges: ['D2:O2', 'A2:A3', 'B2:B3', 'C2:C3', 'J6:L6'] },
    ),
  );
  assert.deepEqual(
    reading.projects.map(({ months: worked }) => worked),
    [['2023-11', '2023-12', '2024-02'], ['2024-01', '2024-02'], ['2024-04', '2024-05', '2024-06'], [], []],
  );
  assert.deepEqual(
    reading.projects.slice(0, 3).map(({ starts, ends }) => [starts, ends]),
    [
      ['2023-11-01', '2024-02-29'],
      ['2024-01-01', '2024-02-29'],
      ['2024-04-01', '2024-06-30'],
    ],
  );
  assert.equal(reading.tables[0]?.columns[3]?.field, 'month:2023-10');
});

test('a stated period wins over the schedule', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['โครงการ', 'งบประมาณ', 'ระยะเวลา', 'ต.ค.66', 'พ.ย.66', 'ม.ค.67'],
      ['โครงการหนึ่ง', 10, 'ไตรมาส 3', '/', '/', null],
    ]),
  );
  const [project] = reading.projects;
  assert.deepEqual(
    [project?.starts, project?.ends, project?.months],
    ['2024-04-01', '2024-06-30', ['2023-10', '2023-11']],
  );
});

test('Word: part headings between the tables, or all before the first', () => {
  const table = (title: string, amount: string) => [header, ['1', title, amount, '-', 'ก']];
  const line = 'หน่วยงาน สำนักงานจังหวัดนครปฐม';
  const round = 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ รอบไตรมาสที่ 3';
  const between = bookOf(
    [
      sheetOf('Table 1', table('โครงการหนึ่ง', '1,000'), { before: [round, line, 'ส่วนที่ 1 งบบูรณาการ'] }),
      sheetOf('Table 2', table('โครงการสอง', '2,000'), { before: ['ส่วนที่ 2 งบหน่วยงาน'] }),
      sheetOf('Table 3', table('โครงการสาม', '-'), {
        before: ['ส่วนที่ 3 ไม่ใช้งบประมาณ'],
        after: ['หมายเหตุ : ข้อมูล ณ วันที่ 30 มิถุนายน 2567'],
      }),
    ],
    'docx',
  );
  const before = bookOf(
    [
      sheetOf('Table 1', table('โครงการหนึ่ง', '1,000'), {
        before: [round, line, 'ส่วนที่ 1 งบบูรณาการ', 'ส่วนที่ 2 งบหน่วยงาน', 'ส่วนที่ 3 ไม่ใช้งบประมาณ'],
      }),
      sheetOf('Table 2', table('โครงการสอง', '2,000')),
      sheetOf('Table 3', table('โครงการสาม', '-')),
    ],
    'docx',
  );
  for (const workbook of [between, before]) {
    const reading = read(workbook, {});
    assert.deepEqual(projectsOf(reading), [
      ['โครงการหนึ่ง', 1, 1000],
      ['โครงการสอง', 2, 2000],
      ['โครงการสาม', 3, null],
    ]);
    assert.equal(reading.round, '2567Q3');
    assert.equal(reading.projects[0]?.agency, '73-PVO');
    assert.deepEqual(codes(reading), []);
  }
  assert.equal(read(between, {}).dataDate, '2024-06-30');
});

test('Word: a part without projects said in a paragraph', () => {
  const reading = read(
    bookOf(
      [
        sheetOf('Table 1', [header, ['1', 'โครงการสอง', '2,000', '-', 'ก']], {
          before: ['ส่วนที่ 1 งบบูรณาการ', '- ไม่มีโครงการ -', 'ส่วนที่ 2 งบหน่วยงาน'],
        }),
      ],
      'docx',
    ),
  );
  assert.deepEqual(projectsOf(reading), [['โครงการสอง', 2, 2000]]);
  assert.deepEqual(
    reading.noProjects.map(({ part, agency }) => [part, agency]),
    [[1, '73-PVO']],
  );
});

test('sheets of other years and quarters are left out, and said', () => {
  const sheet = (name: string, title: string, project: string) =>
    sheetOf(name, [[title], ['ส่วนที่ 2'], header, [1, project, 1000, 0, 'ก']]);
  const years = read(
    bookOf([
      sheet('ปี 2566', 'ประจำปีงบประมาณ พ.ศ. 2566', 'โครงการเก่า'),
      sheet('ปี 2567', 'ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2', 'โครงการใหม่'),
    ]),
  );
  assert.deepEqual(projectsOf(years), [['โครงการใหม่', 2, 1000]]);
  assert.deepEqual(noteCodes(years), ['sheet_of_other_year']);
  assert.deepEqual(codes(years), []);
  const quarters = read(
    bookOf([
      sheet('ไตรมาส 1', 'ปีงบประมาณ พ.ศ. 2567', 'โครงการไตรมาสหนึ่ง'),
      sheet('ไตรมาส 2', 'ปีงบประมาณ พ.ศ. 2567', 'โครงการไตรมาสสอง'),
    ]),
  );
  assert.deepEqual(projectsOf(quarters), [['โครงการไตรมาสสอง', 2, 1000]]);
  assert.deepEqual(noteCodes(quarters), ['sheet_of_other_quarter']);
  assert.deepEqual(codes(quarters), []);
});

test('section 4 is text, never projects', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      header,
      [1, 'โครงการหนึ่ง', 1000, 0, 'ก'],
      ['ส่วนที่ 4 การขับเคลื่อนของคณะกรรมการผลักดันฯ'],
      ['ลำดับ', 'โครงการ/กิจกรรม', 'งบประมาณ', 'ผลการดำเนินงาน'],
      [1, 'ประชุมคณะกรรมการ ครั้งที่ 1/2567', 5000, 'เห็นชอบแผน'],
      ['หมายเหตุ : ข้อมูล ณ วันที่ 31 มีนาคม 2567'],
    ]),
  );
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 2, 1000]]);
  assert.match(reading.section4?.text ?? '', /ประชุมคณะกรรมการ ครั้งที่ 1\/2567/);
  assert.equal(reading.section4?.cell, 'Sheet1!A4');
  assert.equal(reading.dataDate, '2024-03-31');
  assert.deepEqual(codes(reading), []);
});

test('a sheet of its own for section 4', () => {
  const reading = read(
    bookOf([
      sheetOf('ส่วนที่ 2', [header, [1, 'โครงการหนึ่ง', 1000, 0, 'ก']]),
      sheetOf('ส่วนที่ 4', [header, [1, 'ประชุมคณะกรรมการ', 1000, 0, 'ก']]),
    ]),
  );
  assert.equal(reading.projects.length, 1);
  assert.match(reading.section4?.text ?? '', /ประชุมคณะกรรมการ/);
});
