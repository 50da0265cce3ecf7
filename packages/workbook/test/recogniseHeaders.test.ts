import assert from 'node:assert/strict';
import { test } from 'node:test';
import { synonyms } from '../src/recognise/synonyms.ts';
import { compact } from '../src/recognise/words.ts';
import { bookOf, bookWith, type Looks, sheetOf, type Written } from './layouts/book.ts';
import { codes, noteCodes, projectsOf, read } from './layouts/read.ts';

/** Field of each column by its header, as the reading shows it. */
function fieldsOf(headers: readonly (readonly Written[])[], body: readonly Written[], looks: Looks = {}) {
  const reading = read(bookWith([['ส่วนที่ 2'], ...headers, body], looks));
  return Object.fromEntries((reading.tables[0]?.columns ?? []).map(({ header, field }) => [header, field]));
}

test('no wording stands for two fields', () => {
  const seen = new Map<string, string>();
  for (const [field, words] of synonyms) {
    for (const word of words) {
      const other = seen.get(compact(word));
      assert.ok(other === undefined || other === field, `${word}: ${other} and ${field}`);
      seen.set(compact(word), field);
    }
  }
});

test('headers in two merged rows, with and without their merges', () => {
  const rows = [
    ['ที่', 'แผนงาน/โครงการ', 'งบประมาณ (บาท)', null, null, 'ผลการดำเนินงาน', null, 'ระยะเวลา', null, 'หมายเหตุ'],
    [null, null, 'ได้รับจัดสรร', 'เบิกจ่าย', 'ร้อยละ', 'โดยสรุป', 'ร้อยละความก้าวหน้า', 'เริ่มต้น', 'สิ้นสุด', null],
  ];
  const body = [1, 'โครงการหนึ่ง', '1,000', 500, 50, 'จัดประชุม', 40, '1 ม.ค. 67', '31 มี.ค. 67', 'ก'];
  const merges = ['A2:A3', 'B2:B3', 'C2:E2', 'F2:G2', 'H2:I2', 'J2:J3'];
  for (const looks of [{ merges }, {}]) {
    const reading = read(bookWith([['ส่วนที่ 2'], ...rows, body], looks));
    assert.deepEqual(
      reading.tables[0]?.columns.map(({ field }) => field),
      [
        null,
        'title',
        'budget',
        'disbursed',
        'percentDisbursed',
        'result',
        'percentComplete',
        'starts',
        'ends',
        'note',
      ],
    );
    const [project] = reading.projects;
    assert.deepEqual(
      [project?.budget, project?.disbursed, project?.percentComplete, project?.starts, project?.ends],
      [100_000, 50_000, 40, '2024-01-01', '2024-03-31'],
    );
    assert.deepEqual(reading.tables[0]?.headerRows, [2, 3]);
    assert.deepEqual(codes(reading), []);
  }
});

test('headers in three rows, group headings above the title, column numbers below', () => {
  const reading = read(
    bookWith(
      [
        ['ส่วนที่ 1'],
        [null, 'ข้อมูลโครงการ', null, 'การใช้จ่ายงบประมาณ (พันบาท)', null, null],
        [null, null, null, 'แผน', 'ผล', null],
        ['ลำดับ', 'ชื่อโครงการ', 'เป้าหมาย', 'วงเงิน', 'เบิกจ่าย', 'คงเหลือ'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)=(4)-(5)'],
        [1, 'โครงการหนึ่ง', '70 คน', 12.5, 2.5, 10],
      ],
      { merges: ['B2:C2', 'D2:F2'] },
    ),
  );
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 1, 12_500]]);
  assert.equal(reading.projects[0]?.disbursed, 250_000);
  assert.deepEqual(codes(reading), []);
});

test('two fields in one header', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['ที่', 'โครงการ', 'งบประมาณ/เบิกจ่าย (บาท)', 'หมายเหตุ'],
      [1, 'โครงการหนึ่ง', '100,000 / 50,000'],
      [2, 'โครงการสอง', '80,000\n20,000 บาท'],
      [3, 'โครงการสาม', '70,000'],
      [4, 'โครงการสี่', 60_000],
    ]),
  );
  assert.deepEqual(
    reading.projects.map(({ budget, disbursed }) => [budget, disbursed]),
    [
      [10_000_000, 5_000_000],
      [8_000_000, 2_000_000],
      [7_000_000, null],
      [6_000_000, null],
    ],
  );
  assert.deepEqual(codes(reading), ['one_value_for_two', 'one_value_for_two']);
});

test('a header printed again in other words goes on with its table; another unit begins a new one', () => {
  const first = ['หน่วยงาน', 'ส่วนที่', 'โครงการ', 'งบประมาณ', 'เบิกจ่าย'];
  const table = (again: readonly string[], amount: number, whose: readonly Written[] = [null, null]) =>
    read(
      bookWith([
        first,
        ['สำนักงานจังหวัดนครปฐม', 2, 'โครงการหนึ่ง', 1_000, 0],
        again,
        [...whose, 'โครงการสอง', amount, 0],
        [null, null, 'รวม', 3_000, 0],
      ]),
      { province: '73', round: '2567Q2' },
    );
  const reworded = table(['ส่วนราชการ', 'ส่วนที่', 'ชื่อโครงการ/กิจกรรม', 'วงเงิน (บาท)', 'จ่ายจริง'], 2_000);
  assert.deepEqual(codes(reworded), []);
  assert.deepEqual(
    reworded.projects.map(({ agency, budget }) => [agency, budget]),
    [
      ['73-PVO', 100_000],
      ['73-PVO', 200_000],
    ],
  );
  const thousands = ['หน่วยงาน', 'ส่วนที่', 'โครงการ', 'งบประมาณ (พันบาท)', 'เบิกจ่าย'];
  const other = table(thousands, 2, ['สำนักงานจังหวัดนครปฐม', 2]);
  assert.equal(other.projects[1]?.budget, 200_000);
});

test('wordings of budgets and periods that offices use', () => {
  const fields = fieldsOf(
    [['โครงการ', 'งบที่ได้รับอนุมัติ', 'ใช้ไปแล้ว', 'กำหนดดำเนินการ']],
    ['โครงการหนึ่ง', 1_000, 500, 'ไตรมาส 2'],
  );
  assert.deepEqual(Object.values(fields), ['title', 'budget', 'disbursed', 'period']);
});

test('units said by headers, by a line above, by the cell', () => {
  const budget = (header: string, above: readonly Written[], cell: Written) =>
    read(bookWith([['ส่วนที่ 2'], above, ['โครงการ', header, 'เบิกจ่าย'], ['โครงการหนึ่ง', cell]])).projects[0]
      ?.budget;
  assert.equal(budget('งบประมาณ (ล้านบาท)', [], '1.25'), 125_000_000);
  assert.equal(budget('งบประมาณ\n(พันบาท)', [], 1.25), 125_000);
  assert.equal(budget('งบประมาณ', ['หน่วย : พันบาท'], 12), 1_200_000);
  assert.equal(budget('งบประมาณ', [null, null, '(หน่วย: ล้านบาท)'], '0.5'), 50_000_000);
  assert.equal(budget('งบประมาณ (บาท)', ['หน่วย : พันบาท'], 12), 1_200);
  assert.equal(budget('งบประมาณ (ล้านบาท)', [], '500,000 บาท'), 50_000_000);
  assert.equal(budget('งบประมาณ : ลบ.', [], 0.5), 50_000_000);
  assert.equal(budget('Budget (million baht)', [], 0.5), 50_000_000);
});

test('the budget after transfers, else per act, else allocated', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['โครงการ', 'งบประมาณตาม พ.ร.บ.', 'งบหลังโอนเปลี่ยนแปลง', 'ได้รับจัดสรร', 'เบิกจ่าย'],
      ['โครงการหนึ่ง', 1000, 900, 500, 0],
      ['โครงการสอง', 1000, '-', 500, 0],
      ['โครงการสาม', null, null, 500, 0],
    ]),
  );
  assert.deepEqual(
    reading.projects.map(({ budget, cells }) => [budget, cells.budget]),
    [
      [90_000, 'Sheet1!C3'],
      [100_000, 'Sheet1!B4'],
      [50_000, 'Sheet1!D5'],
    ],
  );
});

test('a budget per year: the round’s year counts', () => {
  const reading = read(
    bookWith(
      [
        ['ส่วนที่ 2'],
        ['ที่', 'โครงการ', 'งบประมาณ (บาท)', null, null, 'เบิกจ่าย'],
        [null, null, 'ปี 2566', 'ปี 2567', 'ปี 2568', null],
        [1, 'โครงการหนึ่ง', 100, 200, 300, 50],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'] },
    ),
  );
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 2, 200]]);
  assert.deepEqual(noteCodes(reading), ['column_left_out', 'column_left_out']);
});

test('plan and result under a heading of percents', () => {
  const fields = fieldsOf(
    [
      ['โครงการ', 'ความก้าวหน้า (ร้อยละ)', null, 'งบประมาณ (บาท)', null],
      [null, 'แผน', 'ผล', 'แผน', 'ผล'],
    ],
    ['โครงการหนึ่ง', 50, 40, 1000, 500],
    { merges: ['A2:A3', 'B2:C2', 'D2:E2'] },
  );
  assert.deepEqual(Object.values(fields), ['title', null, 'percentComplete', 'budget', 'disbursed']);
});

test('wordings that no list holds', () => {
  const headers = [
    'ลำดับ',
    'ชื่อโครงการ/กิจกรรมที่ดำเนินการ',
    'วงเงินงบประมาณที่ได้รับจัดสรรจากกรม (บาท)',
    'ยอดเงินก่อหนี้ผูกพันสะสม',
    'ผลการเบิกจ่ายสะสม ณ 31 มี.ค. 67 (บาท)',
    'ร้อยละของการเบิกจ่ายเทียบกับงบประมาณ',
    'ระยะเวลาที่ดำเนินการ (เริ่มต้น-สิ้นสุด)',
    'ผลการดำเนินงานที่เกิดขึ้นจริง',
    'คิดเป็นร้อยละของความสำเร็จ',
    'ปัญหา อุปสรรค และข้อเสนอแนะ',
    'แนวทางแก้ไขปัญหาที่พบ',
    'แผนการดำเนินงานในไตรมาสต่อไป',
    'ชื่อผู้ประสานงาน/เบอร์โทรศัพท์',
  ];
  const body = [
    1,
    'โครงการหนึ่ง',
    1000,
    0,
    500,
    50,
    'ไตรมาส 1',
    'จัดประชุม',
    50,
    'ไม่มี',
    'ไม่มี',
    'สรุปผล',
    'กลุ่มแผน',
  ];
  assert.deepEqual(Object.values(fieldsOf([headers], body)), [
    null,
    'title',
    'budget',
    'committed',
    'disbursed',
    'percentDisbursed',
    'period',
    'result',
    'percentComplete',
    'problems',
    'suggestions',
    'nextSteps',
    'owner',
  ]);
});

test('abbreviations, English, typing errors, broken marks', () => {
  assert.deepEqual(
    Object.values(
      fieldsOf(
        [['No.', 'แผนงาน / โครงการ', 'งปม.', 'ผูกพัน', 'เบิก', 'คงเหลือ', '% ความก้าวหน้า']],
        [1, 'ก', 9, 0, 5, 4, 50],
      ),
    ),
    [null, 'title', 'budget', 'committed', 'disbursed', 'remaining', 'percentComplete'],
  );
  assert.deepEqual(
    Object.values(
      fieldsOf(
        [
          [
            'No',
            'Project/Activity',
            'Budget (baht)',
            'Disbursed (baht)',
            'Progress (%)',
            'Status',
            'Remarks',
          ],
        ],
        [1, 'Project one', 9, 5, 50, 'แล้วเสร็จ'],
      ),
    ),
    [null, 'title', 'budget', 'disbursed', 'percentComplete', 'status', 'note'],
  );
  assert.deepEqual(
    Object.values(
      fieldsOf(
        [['ลาดับ', 'โครงการ/กิจกรม', 'งบประมาน (บาท)', 'เบิกจาย', 'ผลการดำเนิงาน', 'รอยละความกาวหนา', 'หมายเหต']],
        [1, 'ก', 9, 5, 'ข', 50],
      ),
    ),
    [null, 'title', 'budget', 'disbursed', 'result', 'percentComplete', 'note'],
  );
});

test('"ความก้าวหน้า" told in sentences is a result', () => {
  const fields = fieldsOf(
    [['โครงการ', 'งบประมาณ', 'ความก้าวหน้า']],
    ['โครงการหนึ่ง', 9, 'จัดประชุมคณะทำงานแล้ว 2 ครั้ง อยู่ระหว่างสรุปผลเสนอผู้บริหาร'],
  );
  assert.equal(fields.ความก้าวหน้า, 'result');
});

test('sheets named after agencies', () => {
  const rows = [['ส่วนที่ 2'], ['โครงการ', 'งบประมาณ', 'เบิกจ่าย'], ['โครงการหนึ่ง', 1000, 0]];
  const reading = read(bookOf([sheetOf('ศธจ.นครปฐม', rows), sheetOf('สสจ.นครปฐม', rows)]), {
    province: '73',
    round: '2567Q2',
  });
  assert.deepEqual(
    reading.projects.map(({ agency }) => agency),
    ['73-PEO', '73-PHO'],
  );
  assert.deepEqual(codes(reading), []);
});

test('titles as typed, without what nobody sees', () => {
  const reading = read(
    bookWith([['ส่วนที่ 2'], ['โครงการ', 'งบประมาณ'], [' โครงการ\u200Bน้ํา\nสะอาด\u00A0ครั้งที่  ๒ ', 1000]]),
  );
  assert.equal(reading.projects[0]?.title, 'โครงการน้ำ สะอาด ครั้งที่ ๒');
});

test('numbered notes below a table are no projects', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['โครงการ', 'งบประมาณ', 'เบิกจ่าย'],
      ['1. โครงการหนึ่ง', 1000, 0],
      ['หมายเหตุ : 1. งบประมาณตามที่ได้รับจัดสรร'],
      ['2. เบิกจ่ายสะสมตั้งแต่ต้นปี'],
      ['ผู้รายงาน นายสมชาย ใจดี'],
      ['นักวิเคราะห์นโยบายและแผนชำนาญการ'],
    ]),
  );
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 2, 1000]]);
});

test('a plan that groups projects numbered below it is no project', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['ลำดับ', 'โครงการ/กิจกรรม', 'งบประมาณ', 'ผลการดำเนินงาน', 'ร้อยละความก้าวหน้า'],
      [1, 'แผนส่งเสริมคุณธรรม'],
      ['1.1', 'โครงการหนึ่ง', 1000, 'จัดแล้ว', 50],
      ['1.2', 'โครงการสอง', 2000, 'จัดแล้ว', 60],
      [2, 'โครงการสาม', 500, 'จัดแล้ว', 70],
    ]),
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 2, 1000],
    ['โครงการสอง', 2, 2000],
    ['โครงการสาม', 2, 500],
  ]);
  assert.deepEqual(noteCodes(reading), ['row_left_out']);
});

test('agency and part in one line, agency before the year', () => {
  const rows = [
    ['โครงการ', 'งบประมาณ', 'เบิกจ่าย'],
    ['โครงการหนึ่ง', 1000, 0],
  ];
  const place = { province: '73' } as const;
  const beside = read(
    bookWith([['ปีงบประมาณ พ.ศ. 2567 ไตรมาส 2'], ['หน่วยงาน สำนักงานจังหวัดนครปฐม', null, 'ส่วนที่ 1'], ...rows]),
    place,
  );
  const behind = read(
    bookWith([['หน่วยงาน สำนักงานจังหวัดนครปฐม ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2'], ['ส่วนที่ 1'], ...rows]),
    place,
  );
  for (const reading of [beside, behind]) {
    assert.deepEqual(
      reading.projects.map(({ agency, part }) => [agency, part]),
      [['73-PVO', 1]],
    );
    assert.equal(reading.round, '2567Q2');
    assert.deepEqual(codes(reading), []);
  }
});

test('bands in many words', () => {
  const partOf = (band: string) =>
    read(bookWith([['โครงการ', 'งบประมาณ', 'เบิกจ่าย'], [band], ['โครงการหนึ่ง', 'ข้อความ', 0]]), undefined, {
      cells: { 'Sheet1!B3': '-' },
    }).projects[0]?.part;
  assert.equal(partOf('1. งบบูรณาการ'), 1);
  assert.equal(partOf('แผนงานบูรณาการต่อต้านการทุจริตและประพฤติมิชอบ'), 1);
  assert.equal(partOf('PART 1'), 1);
  assert.equal(partOf('โครงการที่ใช้งบประมาณตามแผนงานบูรณาการ'), 1);
  assert.equal(partOf('ข. งบปกติ'), 2);
  assert.equal(partOf('งบประมาณปกติของหน่วยงาน (Function)'), 2);
  assert.equal(partOf('โครงการ/กิจกรรมที่ใช้งบประมาณของหน่วยงาน'), 2);
  assert.equal(partOf('ส่วนที่ ๒ : แผนงานยุทธศาสตร์'), 2);
  assert.equal(partOf('ไม่ใช้งบประมาณ'), 3);
  assert.equal(partOf('โครงการ/กิจกรรมที่ไม่ใช้งบประมาณ'), 3);
  assert.equal(partOf('การดำเนินงานที่ไม่ได้ใช้งบประมาณ'), 3);
});

test('a summary sheet gives no projects', () => {
  const reading = read(
    bookOf([
      sheetOf('สรุป', [
        ['ส่วนที่', 'จำนวนโครงการ', 'งบประมาณ (บาท)', 'เบิกจ่าย (บาท)'],
        ['ส่วนที่ 1', 1, 1000, 0],
        ['ส่วนที่ 2', 0, 0, 0],
        ['รวม', 1, 1000, 0],
      ]),
      sheetOf('สรุปรายหน่วยงาน', [
        ['หน่วยงาน', 'จำนวนโครงการ', 'งบประมาณ (บาท)'],
        ['สำนักงานจังหวัดนครปฐม', 1, 1000],
      ]),
      sheetOf('ส่วนที่ 1', [
        ['โครงการ', 'งบประมาณ', 'เบิกจ่าย'],
        ['โครงการหนึ่ง', 1000, 0],
      ]),
    ]),
  );
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 1, 1000]]);
  assert.deepEqual(codes(reading), []);
});

test('a form with dashes, blanks and merged labels; a heading between forms', () => {
  const rows = (number: number, part: string) => [
    [`โครงการที่ ${number}`],
    ['ชื่อโครงการ', null, `โครงการหมายเลข ${number}`],
    ['หน่วยงาน', null, 'สำนักงานจังหวัดนครปฐม'],
    ['ส่วนที่', null, part],
    ['งบประมาณ (บาท)', null, number === 1 ? '-' : '5,000'],
    ['เบิกจ่าย (บาท)', null, number === 1 ? '-' : 100],
    ['ระยะเวลาดำเนินการ', null, 'ตลอดปีงบประมาณ'],
    ['ผลการดำเนินงาน', null, 'จัดแล้ว 1 ครั้ง'],
    ['ปัญหา/อุปสรรค'],
    ['หมายเหตุ'],
    [null],
  ];
  const merges = [1, 2].flatMap((number) =>
    [1, 2, 3, 4, 5, 6, 7].map((at) => {
      const row = (number - 1) * 11 + at + 1;
      return [`A${row}:B${row}`, `C${row}:H${row}`];
    }),
  );
  const reading = read(bookWith([...rows(1, '3'), ...rows(2, 'ส่วนที่ 2')], { merges: merges.flat() }));
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหมายเลข 1', 3, null],
    ['โครงการหมายเลข 2', 2, 5000],
  ]);
  assert.deepEqual(
    reading.projects.map(({ texts, cells }) => [texts.problems, texts.note, cells.title]),
    [
      [null, null, 'Sheet1!C2'],
      [null, null, 'Sheet1!C13'],
    ],
  );
  assert.deepEqual(codes(reading), []);
});

test('a form in a Word table under its part’s heading', () => {
  const table = (title: string) => [
    ['ชื่อโครงการ', title],
    ['งบประมาณ (บาท)', '5,000'],
    ['เบิกจ่าย (บาท)', '100'],
    ['ผลการดำเนินงาน', 'จัดแล้ว'],
  ];
  const reading = read(
    bookOf(
      [
        sheetOf('Table 1', table('โครงการหนึ่ง'), {
          before: ['หน่วยงาน สำนักงานจังหวัดนครปฐม', 'ส่วนที่ 1 งบบูรณาการ'],
        }),
        sheetOf('Table 2', table('โครงการสอง'), { before: ['ส่วนที่ 2 งบปกติ'] }),
      ],
      'docx',
    ),
    { province: '73', round: '2567Q2' },
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 1, 5000],
    ['โครงการสอง', 2, 5000],
  ]);
  assert.deepEqual(codes(reading), []);
});
