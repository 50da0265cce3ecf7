import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from '../src/outline.ts';
import type { PaperOptions } from '../src/paper.ts';
import { symbols } from '../src/pdf/fonts.ts';
import { renderPdf } from '../src/pdf/render-pdf.ts';
import { hostile, hostileReports } from './hostile.ts';
import { buildPackModel, buildReport, buildReports, noTexts } from './pack-model.ts';
import { pagesOf, poppler, squeezed, textsOf } from './reading.ts';

const thai: PaperOptions = { language: 'th', digits: 'arabic' };
const every: readonly PaperOptions[] = [
  thai,
  { language: 'th', digits: 'thai' },
  { language: 'en', digits: 'arabic' },
  { language: 'en', digits: 'thai' },
];

for (const options of every) {
  test(`the PDF says all that its outline says (${options.language}, ${options.digits})`, async () => {
    const model = buildPackModel();
    const said = squeezed(pagesOf(await renderPdf(model, options)).join(''));
    for (const text of textsOf(outlineOf(model, options))) assert.ok(said.includes(squeezed(text)), text);
  });

  test(`no letter of a word is left on a line by itself (${options.language}, ${options.digits})`, async () => {
    const pages = pagesOf(await renderPdf(buildPackModel(), options));
    // "ข้อมูล ณ วันที่": ณ is a word.
    const alone = pages.flatMap((page) => page.match(/(?<!\S)(?!ณ)[ก-ฮ](?!\S)/g) ?? []);
    assert.deepEqual(alone, []);
  });
}

test('the same model gives the same bytes, dated when it was made', async () => {
  const [first, second] = [await renderPdf(buildPackModel(), thai), await renderPdf(buildPackModel(), thai)];
  assert.deepEqual(first, second);
  const info = poppler('pdfinfo', first, ['-isodates', '-']);
  assert.match(info, /CreationDate: +2024-04-23T02:05:00/);
  assert.match(info, /Title: +เอกสารประกอบการประชุม จังหวัดนครปฐม/);
});

test('invented data is marked on every page with its page number, real data nowhere', async () => {
  for (const invented of [true, false]) {
    const pages = pagesOf(await renderPdf(buildPackModel({ invented }), thai));
    assert.ok(pages.length > 6);
    for (const [index, page] of pages.entries()) {
      assert.equal(page.includes('ข้อมูลสมมติ'), invented, `page ${index + 1}`);
      assert.ok(page.includes(`หน้า ${index + 1} จาก ${pages.length}`), `page ${index + 1}`);
      assert.ok(page.includes('73-2567Q2-1') && page.includes('22 เมษายน 2567'), `page ${index + 1}`);
    }
  }
});

test('the PDF is a tagged archive with its typefaces inside', async () => {
  const pdf = await renderPdf(buildPackModel(), thai);
  const raw = Buffer.from(pdf).toString('latin1');
  assert.match(raw, /pdfaid:part>2<\/pdfaid:part>/);
  assert.match(raw, /pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.match(poppler('pdfinfo', pdf, ['-']), /Tagged: +yes/);
  const fonts = poppler('pdffonts', pdf, ['-']).trim().split('\n').slice(2);
  assert.ok(fonts.length > 0);
  for (const font of fonts) {
    assert.match(font, /Sarabun/);
    assert.match(font, / yes yes yes /);
  }
});

test('the tags say what is a heading, a table, its header and its cells, as many as the outline has', async () => {
  const model = buildPackModel();
  const structure = poppler('pdfinfo', await renderPdf(model, thai), ['-struct', '-']);
  const tags = Map.groupBy(structure.match(/^ *[A-Z]\w*/gm)?.map((line) => line.trim()) ?? [], (tag) => tag);
  const count = (tag: string) => tags.get(tag)?.length ?? 0;
  const blocks = outlineOf(model, thai).sections.flatMap((section) => section.blocks);
  for (const level of [1, 2, 3])
    assert.equal(
      count(`H${level}`),
      blocks.filter((block) => block.kind === 'heading' && block.level === level).length,
    );
  const tables = blocks.filter((block) => block.kind === 'table');
  const rows = tables.flatMap((table) => table.rows.filter(({ kind }) => kind !== 'group'));
  const spanned = rows.filter(({ kind, cells: [first] }) => kind === 'detail' && first?.text === '');
  assert.equal(count('Table'), tables.length);
  assert.equal(count('TD'), rows.flatMap(({ cells }) => cells).length - spanned.length);
  assert.equal(structure.match(/\/Scope /g)?.length, count('TH'));
});

test('a syllable with vowel and tone mark is found and copied once, in regular and bold', async () => {
  const words = 'ทั้งนี้ เพิ่มขึ้น ครั้ง กั้น สั่ง ยั่งยืน สิ้นสุด สิทธิ์ ศักดิ์ บริสุทธิ์ เด็ก น้ำ';
  const model = buildPackModel({
    section4: words,
    agencies: buildPackModel().agencies.map((agency) => ({ ...agency, name: words })),
  });
  const said = pagesOf(await renderPdf(model, thai)).join('');
  assert.ok(squeezed(said).split(squeezed(words)).length > 8);
  assert.doesNotMatch(said, /ทั้ทั้|พิ่พิ่|ขึ้ขึ้|รั้รั้|ยั่ยั่|สิ้สิ้|ธิ์ธิ์/);
});

test('the contents name the page on which each section and agency begins', async () => {
  const model = buildPackModel();
  const pages = pagesOf(await renderPdf(model, thai));
  const [, contents = '', ...rest] = pages;
  const headings = outlineOf(model, thai).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block.text] : [])),
  );
  const lines = contents.split('\n').map((line) => line.replace(/[\s\u2060]/g, ''));
  const listed = lines.flatMap((line) => /\.(\d+)$/.exec(line)?.[1] ?? []).map(Number);
  assert.equal(listed.length, headings.length);
  for (const [index, heading] of headings.entries())
    assert.ok(squeezed(rest[(listed[index] ?? 0) - 3] ?? '').includes(squeezed(heading)), heading);
});

test('hostile text comes out of the PDF as text, and what has no shape is named', async () => {
  const said = squeezed(pagesOf(await renderPdf(buildPackModel({}, hostileReports), thai)).join(''));
  for (const text of hostile.printed) assert.ok(said.includes(squeezed(text)), text);
  assert.ok(said.includes('[U+1F600][U+6F22][U+5B57]✓'));
});

test('every symbol that is promised a shape has one', async () => {
  const reports = [buildReport(1, { texts: { ...noTexts, result: symbols } })];
  const said = squeezed(pagesOf(await renderPdf(buildPackModel({}, reports), thai)).join(''));
  for (const symbol of symbols) assert.ok(said.includes(symbol), symbol);
});

test('no word leaves the margins, however long names, figures and texts are', async () => {
  for (const reports of [hostileReports, buildReports(40), []]) {
    const boxes = poppler('pdftotext', await renderPdf(buildPackModel({}, reports), thai), [
      '-bbox',
      '-',
      '-',
    ]);
    let right = 0;
    let words = 0;
    for (const [, width, xMin, xMax] of boxes.matchAll(
      /<page width="([\d.]+)"|<word xMin="([\d.-]+)" yMin="[^"]*" xMax="([\d.]+)"/g,
    )) {
      if (width !== undefined) right = Number(width);
      else {
        words += 1;
        assert.ok(Number(xMin) >= 50 && Number(xMax) <= right - 50, `${xMin}–${xMax} of ${right}`);
      }
    }
    assert.ok(words > 200);
  }
});

test('400 projects are all there', async () => {
  const model = buildPackModel({}, buildReports(400));
  const said = squeezed(pagesOf(await renderPdf(model, thai)).join(''));
  for (const project of model.projects) assert.ok(said.includes(squeezed(project.title)), project.title);
});
