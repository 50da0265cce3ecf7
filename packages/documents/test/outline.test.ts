import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outlineOf } from '../src/outline.ts';
import type { Paper, PaperOptions, TableBlock } from '../src/paper.ts';
import { printable } from '../src/printable.ts';
import { columnWidths } from '../src/table.ts';
import { buildFunding, buildPackModel, buildReport } from './pack-model.ts';
import { textsOf } from './reading.ts';

const thai: PaperOptions = { language: 'th', digits: 'arabic' };
const english: PaperOptions = { language: 'en', digits: 'arabic' };

function tablesOf(paper: Paper): readonly TableBlock[] {
  return paper.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'table'));
}

function rowsOf(paper: Paper, caption: string | RegExp): readonly (readonly string[])[] {
  const table = tablesOf(paper).find((each) =>
    typeof caption === 'string' ? each.caption.text === caption : caption.test(each.caption.text),
  );
  assert.ok(table !== undefined, `no table ${caption}`);
  return table.rows.map((row) => row.cells.map((cell) => cell.text));
}

function saidBy(paper: Paper): string {
  return textsOf(paper).join('\n');
}

const small = [
  buildReport(1, {
    title: 'สองแหล่งเงิน',
    status: 'completed',
    percentComplete: 100,
    funding: [
      buildFunding({ part: 1, budget: '2600000.00', committed: '0.00', disbursed: '1000000.50' }),
      buildFunding({ part: 2, budget: '1000000.00', disbursed: '480000.25' }),
    ],
  }),
  buildReport(2, {
    title: 'ยกเลิกแล้ว',
    status: 'cancelled',
    funding: [buildFunding({ part: 2, budget: '777000.00', disbursed: '5.00' })],
  }),
  buildReport(3, { title: 'ไม่ใช้งบ', status: 'in_progress', statusDerived: true, percentComplete: 62.5 }),
  buildReport(4, { title: 'รอจัดสรร', funding: [buildFunding({ part: 1, notYetAllocated: true })] }),
];

test('the paper opens with the sentence that a chair would say', () => {
  const [lead] = outlineOf(buildPackModel({}, small), thai).sections.flatMap((section) =>
    section.blocks.filter((block) => block.kind === 'paragraph'),
  );
  assert.equal(
    lead?.text.replaceAll('\u00A0', ' '),
    '1 จาก 8 หน่วยงานรายงานแล้ว มีโครงการ/การดำเนินงาน 4 รายการ เบิกจ่ายแล้ว 1.48 ล้านบาท จากงบประมาณ 3.60 ล้านบาท (ร้อยละ 41.11) ก่อหนี้ผูกพัน 0.00 บาท สถานะ: กำลังดำเนินการ 1 · แล้วเสร็จ 1 · ยกเลิก 1 · ไม่ระบุ 1',
  );
});

test('the summary shows the three parts and the total, missing as a dash, zero as zero', () => {
  const rows = rowsOf(outlineOf(buildPackModel({}, small), thai), /แหล่งงบประมาณ/);
  assert.deepEqual(rows.slice(0, 5), [
    ['จำนวนโครงการ', '2', '2', '1', '4'],
    ['งบประมาณ (บาท)', '2,600,000.00', '1,000,000.00', '–', '3,600,000.00'],
    ['ก่อหนี้ผูกพัน (บาท)', '0.00', '–', '–', '0.00'],
    ['เบิกจ่าย (บาท)', '1,000,000.50', '480,000.25', '–', '1,480,000.75'],
    ['ร้อยละการเบิกจ่ายต่องบประมาณ', '38.46', '48.00', '–', '41.11'],
  ]);
  assert.deepEqual(rows.at(-1), [
    'ความก้าวหน้าเฉลี่ย (ร้อยละ)',
    '100.00 (1/2)',
    '100.00 (1/2)',
    '62.50 (1/1)',
    '81.25 (2/4)',
  ]);
});

test('the annex lists each project in each of its parts, and marks what is derived or not yet allocated', () => {
  const paper = outlineOf(buildPackModel({}, small), thai);
  const titles = (part: string) => rowsOf(paper, new RegExp(part)).map((row) => row[1]);
  assert.deepEqual(titles('ส่วนที่ 1 \\('), ['สองแหล่งเงิน', 'รอจัดสรร']);
  assert.deepEqual(titles('ส่วนที่ 2 \\('), ['สองแหล่งเงิน', 'ยกเลิกแล้ว']);
  assert.equal(rowsOf(paper, /ส่วนที่ 1 \(/)[1]?.[2], 'ยังไม่ได้รับจัดสรร');
  assert.equal(rowsOf(paper, /ส่วนที่ 2 \(/)[1]?.[2], '777,000.00');
  const [unfunded] = rowsOf(paper, /ส่วนที่ 3 \(/);
  assert.deepEqual(unfunded?.slice(1, 3), ['ไม่ใช้งบ', 'กำลังดำเนินการ*']);
  assert.match(saidBy(paper), /กำลังดำเนินการ\*\nร้อยละ\u00A062\.5/);
  assert.match(saidBy(paper), /มีงบในส่วนที่ 2ด้วย/);
});

test('agencies that have not reported are named before any figure of agencies', () => {
  const { sections } = outlineOf(buildPackModel({}, small), thai);
  const blocks = sections.flatMap((section) => section.blocks);
  const heading = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes('รายหน่วยงาน'));
  const next = blocks[heading + 1];
  assert.ok(next?.kind === 'paragraph');
  assert.match(next.text, /^ยังไม่รายงาน 7 หน่วยงาน ได้แก่ สำนักงานศึกษาธิการจังหวัดนครปฐม, .*ประชาสัมพันธ์จังหวัดนครปฐม$/);
});

test('what the lead agency has not confirmed says so', () => {
  const said = saidBy(outlineOf(buildPackModel(), thai));
  assert.match(said, /ด้านการปราบปรามการทุจริต\n\(รอยืนยัน\)/);
  assert.match(said, /60 %\n\(รอยืนยัน\)/);
});

test('a committee without a report and a round without projects are said, not left out', () => {
  const empty = buildPackModel({ section4: null, agencies: [], guidelines: [], indicators: [] }, []);
  const said = saidBy(outlineOf(empty, thai));
  assert.match(said, /ยังไม่มีรายงานการขับเคลื่อนของคณะกรรมการฯ ในรอบนี้/);
  assert.match(said, /ยังไม่มีโครงการในรายงาน/);
  assert.match(said, /ไม่มีหน่วยงานระบุปัญหา/);
  assert.equal(outlineOf(empty, thai).sections.length, 1);
});

test('the whole ledger root is in the notes, and the title says where', () => {
  const model = buildPackModel();
  const said = saidBy(outlineOf(model, english));
  assert.ok(said.replaceAll(' ', '').includes(model.ledger.root));
  assert.match(said, /whole in section 7/);
  assert.match(said, /^7\. Notes and sources$/m);
});

test('an English paper speaks Thai only where people typed Thai or a name has no English', () => {
  const model = buildPackModel({ section4: null }, small);
  const own = [
    ...small.map((project) => project.title),
    ...model.agencies.filter((agency) => agency.nameEn === null).map((agency) => agency.name),
  ];
  let said = saidBy(outlineOf(model, english));
  for (const text of own) said = said.replaceAll(text, '');
  assert.doesNotMatch(said, /[\u0E00-\u0E7F]/);
});

test('Thai digits reach every computed figure and leave identifiers and what was typed as they are', () => {
  const model = buildPackModel({}, small);
  const paper = outlineOf(model, { language: 'th', digits: 'thai' });
  const arabic = textsOf(paper).filter((text) => /\d/.test(text));
  const allowed =
    /73-2567Q2|9f86 d081|SHA-256|21-CPI|210101-1|github\.com|ประชุมครั้งที่ 1\/2567|มีมติ 4|รุ่น 0\.1\.0|\.xlsx/;
  assert.deepEqual(
    arabic.filter((text) => !allowed.test(text)),
    [],
  );
  assert.ok(textsOf(paper).includes('๓,๖๐๐,๐๐๐.๐๐'));
});

test('columns fill their table exactly, whatever the figures', () => {
  const amount = fc.integer({ min: 0, max: 1_700_000_000_000_000 }).map((satang) => {
    const text = String(satang).padStart(3, '0');
    return `${text.slice(0, -2)}.${text.slice(-2)}`;
  });
  fc.assert(
    fc.property(fc.array(fc.option(amount), { minLength: 1, maxLength: 5 }), (budgets) => {
      const reports = budgets.map((budget, index) =>
        buildReport(index, { funding: [buildFunding({ part: 1, budget })] }),
      );
      for (const { columns, rows } of tablesOf(
        outlineOf(buildPackModel({ summary: noSummary() }, reports), thai),
      )) {
        for (const room of [30, 50, 80]) {
          const widths = columnWidths(columns, room, 0.6);
          assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 1) < 1e-9);
          assert.ok(widths.every((width) => width > 0.01));
        }
        for (const row of rows)
          assert.equal(
            row.cells.reduce((sum, cell) => sum + cell.span, 0),
            columns.length,
          );
      }
    }),
    { numRuns: 40 },
  );
});

function noSummary() {
  return buildPackModel({}, []).summary;
}

test('printable text holds no control characters, halves or turned directions, and keeps the rest', () => {
  assert.equal(printable('ก\r\nข\tค\u0000\u202Eง\uD800\u200B'), 'ก\nข คง');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = printable(text);
      assert.ok(shown.isWellFormed());
      assert.doesNotMatch(shown.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/u);
      assert.equal(printable(shown), shown);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[ก-ฮa-zA-Z0-9]{1,40}$/), (text) => assert.equal(printable(text), text)),
  );
});
