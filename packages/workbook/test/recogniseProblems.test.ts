import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '@tidtam/domain/problem';
import { bookOf, bookWith, sheetOf, type Written } from './layouts/book.ts';
import { codes, noteCodes, projectsOf, read } from './layouts/read.ts';

const header = ['ลำดับ', 'โครงการ', 'งบประมาณ (บาท)', 'ก่อหนี้ผูกพัน (บาท)', 'เบิกจ่าย (บาท)', 'คงเหลือ (บาท)'];

function table(rows: readonly (readonly Written[])[], part = 'ส่วนที่ 2') {
  return read(bookWith([[part], header, ...rows]));
}

function at(problem: Problem | undefined) {
  return [problem?.code, problem?.severity, problem?.cell];
}

test('disbursed above the budget', () => {
  const reading = table([[1, 'โครงการหนึ่ง', 1000, 0, 1500]]);
  assert.deepEqual(reading.problems.map(at), [['disbursed_exceeds_budget', 'warning', 'Sheet1!E3']]);
});

test('remaining is right with or without what is committed, else asked about', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง', 1000, 200, 300, 700],
    [2, 'โครงการสอง', 1000, 200, 300, 500],
    [3, 'โครงการสาม', 1000, 200, 300, 600],
    [4, 'โครงการสี่', 1000, '-', '-', 1000],
  ]);
  assert.deepEqual(reading.problems.map(at), [['remaining_differs', 'warning', 'Sheet1!F5']]);
});

test('money in part 3 is kept and asked about', () => {
  const reading = table([[1, 'โครงการหนึ่ง', 5000]], 'ส่วนที่ 3');
  assert.deepEqual(projectsOf(reading), [['โครงการหนึ่ง', 3, 5000]]);
  assert.deepEqual(reading.problems.map(at), [['amount_in_part_3', 'warning', 'Sheet1!C3']]);
});

test('unit guard: an amount that its unit makes absurd', () => {
  const reading = table([[1, 'โครงการอบรมเชิงปฏิบัติการ', '538800.0000 ล้านบาท']]);
  assert.deepEqual(projectsOf(reading), [['โครงการอบรมเชิงปฏิบัติการ', 2, 538_800]]);
  const [problem] = reading.problems;
  assert.deepEqual(at(problem), ['amount_absurd', 'warning', 'Sheet1!C3']);
  assert.deepEqual(
    problem?.readings?.map(({ text }) => text),
    ['538800.00 บาท', '538800000000.00 บาท'],
  );
});

test('unit guard: a header in millions over amounts in baht', () => {
  const reading = read(
    bookWith([['ส่วนที่ 2'], ['โครงการ', 'งบประมาณ (ล้านบาท)'], ['โครงการหนึ่ง', 285_700], ['โครงการสอง', 0.5]]),
  );
  assert.deepEqual(projectsOf(reading), [
    ['โครงการหนึ่ง', 2, 285_700],
    ['โครงการสอง', 2, 500_000],
  ]);
  assert.deepEqual(reading.problems.map(at), [['amount_absurd', 'warning', 'Sheet1!B3']]);
});

test('unit guard: a thousand times its peers, or a thousandth', () => {
  const peers = [20_000, 30_000, 40_000, 50_000].map((amount, at) => [
    at + 1,
    `โครงการ ${'กขคง'[at]}`,
    amount,
  ]);
  const reading = table([...peers, [5, 'โครงการใหญ่', 35_000_000], [6, 'โครงการเล็ก', 35]]);
  assert.deepEqual(projectsOf(reading).slice(4), [
    ['โครงการใหญ่', 2, 35_000],
    ['โครงการเล็ก', 2, 35_000],
  ]);
  assert.deepEqual(reading.problems.map(at), [
    ['amount_absurd', 'warning', 'Sheet1!C7'],
    ['amount_absurd', 'warning', 'Sheet1!C8'],
  ]);
  assert.deepEqual(codes(table([...peers.slice(1), [5, 'โครงการใหญ่', 35_000_000]])), []);
});

test('a chosen reading of the guard settles it', () => {
  const peers = [20_000, 30_000, 40_000, 50_000].map((amount, at) => [
    at + 1,
    `โครงการ ${'กขคง'[at]}`,
    amount,
  ]);
  const book = bookWith([['ส่วนที่ 2'], header, ...peers, [5, 'โครงการใหญ่', '45000 พันบาท']]);
  const [problem] = read(book).problems;
  const chosen = problem?.readings?.[0]?.text ?? '';
  const mended = read(book, undefined, { cells: { 'Sheet1!C7': chosen } });
  assert.deepEqual(projectsOf(mended)[4], ['โครงการใหญ่', 2, 45_000]);
  assert.deepEqual(codes(mended), []);
});

test('the same title twice in a part, and in parts 1 and 2', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 1'],
      header,
      [1, 'โครงการหนึ่ง', 1000],
      ['ส่วนที่ 2'],
      header,
      [1, 'โครงการ หนึ่ง', 1000],
      [2, 'โครงการสอง', 1000],
      [3, 'โครงการสอง', 1000],
    ]),
  );
  assert.deepEqual(reading.problems.map(at), [
    ['same_title_in_parts', 'warning', 'Sheet1!B6'],
    ['title_repeated', 'warning', 'Sheet1!B8'],
  ]);
});

test('no table, no part, no round, no agency', () => {
  const nothing = read(bookWith([['บันทึกข้อความ'], ['เรื่อง ขอเชิญประชุม']]));
  assert.deepEqual(codes(nothing), ['no_table']);
  const partless = read(bookWith([header, [1, 'โครงการหนึ่ง', 1000], [2, 'โครงการสอง', 'ไม่ใช้งบประมาณ']]));
  assert.deepEqual(partless.problems.map(at), [['part_unknown', 'error', 'Sheet1!B2']]);
  assert.deepEqual(projectsOf(partless), [['โครงการสอง', 3, null]]);
  const bare = read(bookWith([['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1000]]), {});
  assert.deepEqual([...codes(bare)].sort(), ['agency_missing', 'province_unknown', 'round_unknown']);
});

test('what whoever brings the file says and the file denies', () => {
  const book = bookWith([
    ['ประจำปีงบประมาณ พ.ศ. 2567 รอบไตรมาสที่ 2'],
    ['จังหวัดราชบุรี'],
    ['หน่วยงาน สำนักงานสาธารณสุขจังหวัดราชบุรี'],
    ['ส่วนที่ 2'],
    header,
    [1, 'โครงการหนึ่ง', 1000],
  ]);
  const reading = read(book, { agency: '73-PHO', province: '73', round: '2567Q3' });
  assert.deepEqual(reading.problems.map(({ code, severity, cell }) => [code, severity, cell]).sort(), [
    ['agency_differs', 'error', 'Sheet1!A3'],
    ['province_differs', 'error', 'Sheet1!A2'],
    ['round_differs', 'error', 'Sheet1!A1'],
  ]);
  assert.deepEqual(codes(read(book, { agency: '70-PHO', province: '70', round: '2567Q2' })), []);
  assert.deepEqual(codes(read(book, {})), []);
});

test('agencies: abbreviations, misspelt, unknown, of another number or province', () => {
  const of = (name: string, province = '73') => {
    const reading = read(bookWith([[`หน่วยงาน ${name}`], ['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1000]]), {
      province,
      round: '2567Q2',
    });
    return [reading.projects[0]?.agency, ...codes(reading)];
  };
  assert.deepEqual(of('ศธจ. นครปฐม'), ['73-PEO']);
  assert.deepEqual(of('สนง.ศึกษาธิการ จ.นครปฐม'), ['73-PEO']);
  assert.deepEqual(of('อบต.หนองปากโลง'), ['DLA-1']);
  assert.deepEqual(of('สำนักงานศึกษาธิการจังหวัดนครปฐม '), ['73-PEO']);
  assert.deepEqual(of('สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม เขต ๒'), ['73-PESAO2']);
  assert.deepEqual(of('สำนักงานศึกษาธิการจังหวัดนครปฐฒ'), ['73-PEO', 'agency_doubtful']);
  assert.deepEqual(of('สานักงานศกษาธการจังหวัดนครปฐม'), ['73-PEO', 'agency_doubtful']);
  assert.deepEqual(of('สำนักงานเขตพื้นที่การศึกษาประถมศึกษานครปฐม เขต 3'), [null, 'agency_unknown']);
  assert.deepEqual(of('สำนักงานสาธารณสุขจังหวัดนครพนม'), [null, 'agency_unknown']);
  assert.deepEqual(of('สำนักงานสาธารณสุขจังหวัดราชบุรี'), ['70-PHO']);
  const unknown = read(bookWith([['หน่วยงาน : วัดพระปฐมเจดีย์'], ['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1000]]), {
    province: '73',
    round: '2567Q2',
  });
  assert.deepEqual(unknown.problems.map(at), [['agency_unknown', 'error', 'Sheet1!A1']]);
});

test('"ผู้รับผิดชอบ" is a person; "หน่วยงานที่รับผิดชอบ" an agency when it holds agencies', () => {
  const of = (label: string, first: string, second: string) =>
    read(
      bookWith([
        ['ส่วนที่ 2'],
        ['โครงการ', 'งบประมาณ', label],
        ['โครงการหนึ่ง', 1000, first],
        ['โครงการสอง', 1000, second],
      ]),
      { province: '73', round: '2567Q2' },
    );
  const agencies = of('หน่วยงานที่รับผิดชอบ', 'สสจ.นครปฐม', 'สำนักงานจังหวัดนครปฐม');
  assert.deepEqual(
    agencies.projects.map(({ agency, texts }) => [agency, texts.owner]),
    [
      ['73-PHO', null],
      ['73-PVO', null],
    ],
  );
  const owners = of('หน่วยงาน/ผู้รับผิดชอบ', 'กลุ่มแผน โทร. 0 3400 0000', 'กลุ่มอำนวยการ');
  assert.deepEqual(
    owners.projects.map(({ texts }) => texts.owner),
    ['กลุ่มแผน โทร. 0 3400 0000', 'กลุ่มอำนวยการ'],
  );
});

test('guidelines by code, beginning, wording with mistakes', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['โครงการ', 'งบประมาณ', 'แนวทางการพัฒนา'],
      ['โครงการ ก', 1000, 'ปลูกและปลุกจิตสำนึกการเป็นพลเมืองที่ดี'],
      ['โครงการ ข', 1000, '2101-4'],
      ['โครงการ ค', 1000, 'แนวทางที่ 2 ส่งเสริมการปฏิบัติหน้าที่ของข้าราชการและเจ้าหน้าที่ของรัฐให้มีความใสสะอาด'],
      ['โครงการ ง', 1000, 'ปรับระบบเพื่อลดจำนวนคดีทุจริตและประพฤติมิชอบในหนวยงานภาครัฐ'],
      ['โครงการ จ', 1000, 'อื่น ๆ'],
      ['แนวทางการพัฒนา : พัฒนาการจัดการองค์ความรู้ด้านการปราบปรามการทุจริต'],
      ['โครงการ ฉ', 1000],
    ]),
  );
  assert.deepEqual(
    reading.projects.map(({ guideline }) => guideline),
    ['2101-1', '2101-4', '2101-2', '2101-4', null, '2102-3'],
  );
});

test('hidden sheets are left out and said, unless there is nothing else', () => {
  const rows = [['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1000]];
  const beside = read(bookOf([sheetOf('รายงาน', rows), sheetOf('ข้อมูล', rows, { hidden: true })]));
  assert.equal(beside.projects.length, 1);
  assert.deepEqual(noteCodes(beside), ['sheet_hidden']);
  const alone = read(bookOf([sheetOf('ข้อมูล', rows, { hidden: true })]));
  assert.equal(alone.projects.length, 1);
});

test('money inside sentences', () => {
  const reading = read(
    bookWith([
      ['ส่วนที่ 2'],
      ['โครงการ', 'งบประมาณ', 'ผลการดำเนินงาน'],
      ['โครงการหนึ่ง', 35_000, 'จัดอบรมแล้ว เบิกจ่าย 25,000 คงเหลือ 10,000'],
    ]),
  );
  assert.equal(reading.projects[0]?.disbursed, 2_500_000);
  assert.deepEqual(noteCodes(reading), ['amount_in_text']);
  assert.deepEqual(codes(reading), []);
});

test('every problem and note speaks Thai and English and shows no unfilled place', () => {
  const reading = table([
    [1, 'โครงการหนึ่ง', 1000, 0, 1500, 3],
    [2, 'โครงการหนึ่ง', { error: '#REF!' }, 0, 0],
    [null, 'รวม', 5, 5, 5],
  ]);
  assert.ok(reading.problems.length >= 5);
  for (const { message } of [...reading.problems, ...reading.notes]) {
    assert.match(message.th, /[ก-๙]/);
    assert.match(message.en, /[a-z]/);
    assert.doesNotMatch(`${message.th}${message.en}`, /[{}]|undefined|null/);
  }
});

test('an agency named inside a title, not one that the report is addressed to', () => {
  const of = (title: string) =>
    read(bookWith([[title], ['ส่วนที่ 2'], header, [1, 'โครงการหนึ่ง', 1000]]), {
      province: '73',
      round: '2567Q2',
    }).projects[0]?.agency;
  assert.equal(of('รายงานผลการดำเนินงานของสำนักงานศึกษาธิการจังหวัดนครปฐม ประจำปี'), '73-PEO');
  assert.equal(of('เสนอ สำนักงานจังหวัดนครปฐม'), null);
});

test('a difference in a total of many agencies is nobody’s alone', () => {
  const reading = read(
    bookWith([
      ['หน่วยงาน', 'ส่วนที่', 'โครงการ', 'งบประมาณ', 'เบิกจ่าย'],
      ['สำนักงานจังหวัดนครปฐม', 1, 'โครงการหนึ่ง', 1000, 0],
      ['สสจ.นครปฐม', 2, 'โครงการสอง', 2000, 5000],
      ['รวม', null, null, 9999, 5000],
    ]),
    { province: '73', round: '2567Q2' },
  );
  assert.deepEqual(
    reading.problems.map(({ code, agency }) => [code, agency]),
    [
      ['disbursed_exceeds_budget', '73-PHO'],
      ['total_differs', null],
    ],
  );
});
