import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LetterModel } from '@tidtam/domain/letter';
import type { Letter } from '../src/letter/letter.ts';
import { letterOf } from '../src/letter/letter-of.ts';
import { renderLetterDocx } from '../src/letter/render-letter-docx.ts';
import { renderLetterPdf } from '../src/letter/render-letter-pdf.ts';
import type { PaperOptions } from '../src/paper.ts';
import { buildLetterModel } from './letter-model.ts';
import { pagesOf, part, partsOf, poppler, squeezed, wordText } from './reading.ts';

const thai: PaperOptions = { language: 'th', digits: 'thai' };
const english: PaperOptions = { language: 'en', digits: 'arabic' };
const nothing: LetterModel['missing'] = [
  {
    kind: 'report',
    text: { th: 'ยังไม่ได้รับรายงานของรอบนี้', en: 'No report of this round has come in yet' },
    titles: [],
  },
];
const longest = `สำนักงาน${'ส่งเสริมการปกครองส่วนท้องถิ่น'.repeat(7)}`.slice(0, 200);
const crowded = buildLetterModel({
  agency: { code: '73-LONG', name: longest, nameEn: null },
  missing: [
    { kind: 'budget', text: { th: 'ขาด', en: 'Missing' }, titles: Array.from({ length: 40 }, () => longest) },
  ],
});

function textsOf(letter: Letter): readonly string[] {
  const fields = letter.fields.flatMap(({ label, text }) => [label, text]);
  const body = letter.body.map(({ text }) => text);
  const { number, office, date, closing, signature, contact } = letter;
  return [number, ...office, date, ...fields, ...body, closing, ...signature, ...contact];
}

for (const kind of ['reminder', 'covering'] as const) {
  for (const options of [thai, english]) {
    test(`Word and PDF say all of a ${kind} letter, in its order (${options.language})`, async () => {
      const model = buildLetterModel({ kind });
      const word = squeezed(wordText(part(await renderLetterDocx(model, options), 'word/document.xml')));
      const pdf = squeezed(pagesOf(await renderLetterPdf(model, options)).join(''));
      let at = 0;
      for (const text of textsOf(letterOf(model, options))) {
        assert.ok(pdf.includes(squeezed(text)), text);
        const found = word.indexOf(squeezed(text), text === letterOf(model, options).office[0] ? 0 : at);
        assert.ok(found >= 0, text);
        at = Math.max(at, found);
      }
    });
  }
}

test('a reminder asks for a set day that is still to come, and leaves any other open', () => {
  const asked = (closes: string | null) =>
    letterOf(buildLetterModel({ closes, missing: nothing }), thai)
      .body.at(-1)
      ?.text.replaceAll('\u00A0', ' ') ?? '';
  assert.match(asked('2024-04-18'), /ภายในวันที่ ๑๘ เมษายน ๒๕๖๗/);
  assert.match(asked('2024-04-17'), /ภายในวันที่ \.{8,}/);
  assert.match(asked(null), /ภายในวันที่ \.{8,}/);
});

test('no number, date, person or address is made up', () => {
  for (const kind of ['reminder', 'covering'] as const) {
    const { number, office, date, signature, contact, fields } = letterOf(buildLetterModel({ kind }), thai);
    const open = [number, office[1], date, ...signature, ...contact, fields[1]?.text, fields[2]?.text];
    for (const text of open) assert.match(text ?? '', /\.{8,}/);
  }
  const nobody = letterOf(buildLetterModel({ secretariat: null }), thai);
  assert.match(nobody.office[0] ?? '', /^\.{8,}$/);
});

test('what is not confirmed is said to be, and what is confirmed is not', () => {
  const office = (toConfirm: boolean) =>
    letterOf(buildLetterModel({ secretariat: { name: 'สำนักงาน', nameEn: null, toConfirm } }), thai).office[0];
  assert.equal(office(true), 'สำนักงาน (รอยืนยัน)');
  assert.equal(office(false), 'สำนักงาน');
});

test('a covering letter states the figures of the record, per part and in all', () => {
  const model = buildLetterModel({ kind: 'covering' });
  const said = textsOf(letterOf(model, english)).join('\n').replaceAll('\u00A0', ' ');
  for (const { budget, disbursed } of model.figures.parts)
    for (const amount of [budget, disbursed])
      if (amount !== null) assert.ok(said.includes(amount.replace(/\B(?=(\d{3})+\.)/g, ',')), amount);
  assert.ok(said.includes(`${model.figures.total.projects} projects and activities in all`));
  const none = buildLetterModel({ kind: 'covering', figures: { ...model.figures, state: 'no_projects' } });
  assert.match(textsOf(letterOf(none, thai)).join('\n'), /ไม่มีโครงการ\/การดำเนินงานทั้งสามส่วน/);
});

test('a letter that the parent sends names it at the head, and the agency whose report it is', () => {
  const parent = { name: 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดนครปฐม', nameEn: 'Local Administration Office' };
  const own = buildLetterModel({ kind: 'covering' });
  const sent = buildLetterModel({ kind: 'covering', parent });
  const said = (model: LetterModel, options: PaperOptions) => {
    const { office, body } = letterOf(model, options);
    return { head: office[0], body: body.map(({ text }) => text) };
  };
  assert.equal(said(sent, thai).head, parent.name);
  assert.equal(said(own, thai).head, own.agency.name);
  assert.ok(said(sent, thai).body[0]?.includes(own.agency.name), 'the agency owes the report');
  const sentence = said(sent, thai).body[1] ?? '';
  assert.ok(sentence.startsWith(parent.name) && sentence.includes(`ของ${own.agency.name}`), sentence);
  assert.match(said(sent, english).body[1] ?? '', /^Local Administration Office sends the report of /);
  assert.deepEqual(said(sent, thai).body.slice(2), said(own, thai).body.slice(2));
  const none = { ...sent, figures: { ...sent.figures, state: 'no_projects' as const } };
  assert.match(said(none, thai).body[1] ?? '', new RegExp(`^${parent.name}.*${own.agency.name}.*ไม่มีโครงการ`));
  const reminder = { ...sent, kind: 'reminder' as const };
  assert.deepEqual(said(reminder, thai), said({ ...reminder, parent: null }, thai));
});

test('the same model gives the same bytes; invented data is marked, real data is not', async () => {
  for (const render of [renderLetterDocx, renderLetterPdf])
    assert.deepEqual(await render(buildLetterModel(), thai), await render(buildLetterModel(), thai));
  for (const invented of [true, false]) {
    const parts = [...partsOf(await renderLetterDocx(buildLetterModel({ invented }), thai)).values()];
    assert.equal(
      parts.some((xml) => xml.includes('ข้อมูลสมมติ')),
      invented,
    );
    for (const page of pagesOf(await renderLetterPdf(buildLetterModel({ invented }), thai)))
      assert.equal(page.includes('ข้อมูลสมมติ'), invented);
  }
});

test('a letter says from which ledger point and when it was drafted, on each page', async () => {
  for (const page of pagesOf(await renderLetterPdf(crowded, thai))) {
    assert.ok(squeezed(page).includes('๑๘เมษายน๒๕๖๗เวลา๐๙.๐๕น.'));
    assert.ok(squeezed(page).includes('๑,๒๓๔รายการรหัสราก9f86d081884c7d65'));
  }
});

test('no word leaves the sheet, however long names and lists are', async () => {
  for (const kind of ['reminder', 'covering'] as const) {
    const pdf = await renderLetterPdf({ ...crowded, kind }, thai);
    const boxes = [
      ...poppler('pdftotext', pdf, ['-bbox', '-', '-']).matchAll(
        /<word xMin="([\d.-]+)" yMin="[^"]*" xMax="([\d.]+)"/g,
      ),
    ];
    assert.ok(boxes.length > 20);
    // 3 cm at the left and 2 cm at the right of A4, in points.
    for (const [, left, right] of boxes)
      assert.ok(Number(left) >= 84.5 && Number(right) <= 595.3 - 56, `${left}–${right}`);
  }
});

test('each blank of a Word letter is a control of its own that says what belongs there', async () => {
  const xml = part(await renderLetterDocx(buildLetterModel(), thai), 'word/document.xml');
  const controls = xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? [];
  assert.equal(controls.length, xml.match(/\.{8,}/g)?.length);
  for (const control of controls) {
    assert.match(control, /<w:showingPlcHdr\/><w:text\/><\/w:sdtPr><w:sdtContent><w:r>/);
    assert.match(wordText(control), /^ ?\.{8,} ?$/);
  }
  const names = [...xml.matchAll(/<w:alias w:val="([^"]*)"/g)].map(([, name]) => name);
  for (const name of ['ที่', 'วันที่', 'ที่อยู่', 'เรียน', 'ตำแหน่ง', 'โทร.']) assert.ok(names.includes(name), name);
});
