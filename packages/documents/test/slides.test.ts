import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PackModel } from '@tidtam/domain/pack';
import { definitions } from '@tidtam/domain/summary';
import { toThaiDigits } from '@tidtam/domain/text';
import { unzipSync } from 'fflate';
import type { PaperOptions } from '../src/paper.ts';
import { renderPptx } from '../src/slides/render-pptx.ts';
import { converted, convertedAll } from './calculating.ts';
import { hostile, hostileReports } from './hostile.ts';
import { buildLongModel } from './long-names.ts';
import { buildPackModel, buildReports } from './pack-model.ts';
import { pagesOf, partsOf, squeezed } from './reading.ts';
import { type SlideRead, slidesOf, type Word, wordsOf } from './slide-reading.ts';

const thai: PaperOptions = { language: 'th', digits: 'arabic' };
const every: readonly PaperOptions[] = [
  thai,
  { language: 'th', digits: 'thai' },
  { language: 'en', digits: 'arabic' },
  { language: 'en', digits: 'thai' },
];

/** What the screen shows of the round, its parts, agencies and guidelines: exact amounts and computed percents. */
function figuresOf({ summary, agencies, guidelines }: PackModel): readonly string[] {
  const shown = [summary.total, ...summary.parts, ...agencies.map(({ total }) => total)];
  const amounts = [...shown, ...guidelines.map(({ figures }) => figures)].flatMap(({ budget, disbursed }) => [
    budget,
    disbursed,
  ]);
  const committed = shown.map((figures) => figures.committed);
  const rates = [...shown, ...guidelines.map(({ figures }) => figures)].map((each) => each.disbursedPercent);
  return [
    ...[...amounts, ...committed].flatMap((baht) =>
      baht === null ? [] : [baht.replace(/\B(?=(\d{3})+\.)/g, ',')],
    ),
    ...rates.flatMap((rate) => (rate === null ? [] : [rate.toFixed(2)])),
  ];
}

function saidOn({ boxes }: SlideRead): string {
  return boxes.flatMap(({ texts }) => texts).join('\n');
}

for (const options of every) {
  test(`every figure stands in the slides' XML to the satang (${options.language}, ${options.digits})`, async () => {
    const model = buildPackModel({}, buildReports(60));
    const slides = slidesOf(await renderPptx(model, options));
    const said = slides.map(saidOn).join('\n');
    const inDigits = (text: string) => (options.digits === 'thai' ? toThaiDigits(text) : text);
    for (const figure of figuresOf(model)) assert.ok(said.includes(inDigits(figure)), figure);
  });
}

test('charts are native: their points and the worksheets behind them are the amounts', async () => {
  const model = buildPackModel();
  const charts = slidesOf(await renderPptx(model, thai)).flatMap((slide) => slide.charts);
  assert.equal(charts.length, 11);
  const [parts] = charts;
  const amounts = (['budget', 'committed', 'disbursed'] as const).map((name) =>
    model.summary.parts.flatMap((figures) => (figures[name] === null ? [] : [Number(figures[name])])),
  );
  assert.deepEqual(
    parts?.series.map(({ values }) => values.map(Number)),
    amounts,
  );
  for (const { series, worksheet } of charts) {
    for (const [index, { name, values }] of series.entries()) {
      const column = worksheet.map((row) => row[index + 1]);
      assert.equal(column[0], name);
      const numbers = column.slice(1).filter((value) => typeof value === 'number');
      assert.deepEqual(numbers, values.map(Number));
    }
  }
});

test('LibreOffice opens the slides: a page each, with every title and figure, and all Thai marks', async () => {
  const model = buildPackModel();
  const pptx = await renderPptx(model, thai);
  const [slides, pages] = [slidesOf(pptx), pagesOf(converted(pptx, 'pptx', 'pdf'))];
  assert.equal(pages.length, slides.length);
  for (const [index, page] of pages.entries()) {
    const title = slides[index]?.boxes.find((box) => box.title)?.texts.join('') ?? '';
    assert.ok(title.length > 5);
    assert.equal(lettersMissing(title, page), '', title);
    assert.doesNotMatch(page, /[\u25CC\uFFFD]/);
    assert.ok(squeezed(page).includes('ข้อมูลสมมติ'), `page ${index + 1}`);
  }
  const said = squeezed(pages.join(''));
  for (const figure of figuresOf(model)) assert.ok(said.includes(figure), figure);
});

test('LibreOffice shows the name of each bar where all names take two lines', async () => {
  const model = buildPackModel();
  const name = 'ปลูกและปลุกจิตสำนึกการเป็นพลเมืองที่ดี มีวัฒนธรรมสุจริต และการปลูกฝังและหล่อหลอม';
  const [some] = model.guidelines;
  assert.ok(some);
  const guidelines = Array.from({ length: 12 }, (_, index) => ({
    ...some,
    name,
    guideline: `2101-${index}`,
  }));
  const pptx = await renderPptx({ ...model, guidelines }, thai);
  const pages = pagesOf(converted(pptx, 'pptx', 'pdf'));
  for (const [index, { charts }] of slidesOf(pptx).entries()) {
    const labels = charts.flatMap(({ series }) => series[0]?.labels ?? []);
    assert.equal(lettersMissing(labels.join(''), pages[index] ?? ''), '', labels.join(' · '));
  }
});

/** Letters and marks of a text that a page does not have as often. A PDF's marks may come in another order. */
function lettersMissing(text: string, page: string): string {
  const left = new Map<string, number>();
  for (const letter of page.normalize('NFKC')) left.set(letter, (left.get(letter) ?? 0) + 1);
  return [...squeezed(text).normalize('NFKC')]
    .filter((letter) => {
      const count = left.get(letter) ?? 0;
      left.set(letter, count - 1);
      return count <= 0;
    })
    .join('');
}

const crowded: Readonly<Record<string, () => PackModel>> = {
  'names of 200 characters': buildLongModel,
  '400 projects': () => buildPackModel({}, buildReports(400)),
  'hostile texts': () => buildPackModel({}, hostileReports),
  'no project': () => buildPackModel({ section4: null, guidelines: [], indicators: [] }, []),
  'one agency': oneAgency,
};

function oneAgency(): PackModel {
  const model = buildPackModel(
    {},
    buildReports(7).filter(({ agency }) => agency === '73-PVO'),
  );
  const agencies = model.agencies.filter(({ agency }) => agency === '73-PVO');
  return { ...model, agencies, summary: { ...model.summary, agencies: { owed: 1, reported: 1 } } };
}

for (const [name, build] of Object.entries(crowded)) {
  test(`no box leaves its slide, no two texts meet, no word leaves its box (${name})`, async () => {
    const model = build();
    const both = await Promise.all(crowdedIn.map((options) => renderPptx(model, options)));
    for (const [at, pdf] of convertedAll(both, 'pptx', 'pdf').entries())
      holdsAll(slidesOf(both[at] ?? new Uint8Array()), wordsOf(pdf));
  });
}

/** Thai digits are the widest; English sentences are the longest. */
const crowdedIn: readonly PaperOptions[] = [
  { language: 'th', digits: 'thai' },
  { language: 'en', digits: 'arabic' },
];

function holdsAll(slides: readonly SlideRead[], pages: readonly (readonly Word[])[]): void {
  assert.equal(pages.length, slides.length);
  for (const [index, { boxes }] of slides.entries()) {
    for (const box of boxes) {
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.w <= 960.1 && box.y + box.h <= 540.1, `${index + 1}`);
      for (const other of boxes) assert.ok(box === other || !meet(box, other), `slide ${index + 1}`);
    }
    for (const word of pages[index] ?? [])
      assert.ok(
        boxes.some((box) => holds(box, word)),
        `slide ${index + 1}: ${JSON.stringify(word)}`,
      );
  }
}

type Placed = SlideRead['boxes'][number];

function meet(a: Placed, b: Placed): boolean {
  const apart = 0.5;
  return (
    a.x + apart < b.x + b.w && b.x + apart < a.x + a.w && a.y + apart < b.y + b.h && b.y + apart < a.y + a.h
  );
}

/** The slide's number stands in a field of the program's own, at the lower right. */
const numberPlace = { x: 874, y: 500, w: 60, h: 40 };

/** A word's box is as high as its typeface, which is more than its letters. */
function holds(box: Pick<Placed, 'x' | 'y' | 'w' | 'h'>, word: Word): boolean {
  const [beside, above] = [1.5, 4];
  const inside =
    word.x >= box.x - beside &&
    word.right <= box.x + box.w + beside &&
    word.y >= box.y - above &&
    word.bottom <= box.y + box.h + above;
  return inside || (box !== numberPlace && holds(numberPlace, word));
}

test('each slide carries reference, dates and ledger point; ข้อมูลสมมติ where data are invented, nowhere else', async () => {
  for (const invented of [true, false]) {
    const pptx = await renderPptx(buildPackModel({ invented }), thai);
    for (const slide of slidesOf(pptx)) {
      assert.match(
        saidOn(slide),
        /73-2567Q2-1 · ข้อมูล ณ 22.เม\.ย\.?.2567 · จัดทำเมื่อ 23 เมษายน 2567 .* 1,234 รายการ 9f86d081/,
      );
      assert.equal(saidOn(slide).includes('ข้อมูลสมมติ'), invented);
    }
    assert.equal(
      [...partsOf(pptx).values()].some((xml) => xml.includes('ข้อมูลสมมติ')),
      invented,
    );
  }
});

test("each agency has a slide of its own, those in need first, its figures' sources in the notes", async () => {
  const model = buildPackModel();
  const slides = slidesOf(await renderPptx(model, thai));
  const titles = slides.map((slide) => slide.boxes.find((box) => box.title)?.texts.join('') ?? '');
  for (const { name } of model.agencies)
    assert.ok(
      titles.some((title) => title.startsWith(name)),
      name,
    );
  const missing = titles.indexOf('สำนักงานประชาสัมพันธ์จังหวัดนครปฐม ยังไม่รายงานในรอบนี้');
  assert.equal(missing, titles.length - 1 - model.agencies.length);
  const [overview] = slides.slice(1);
  const money = overview?.notes.find((note) => note.startsWith('• เบิกจ่าย (บาท)')) ?? '';
  assert.ok(money.includes(definitions.tell('th', 'disbursed')), money);
  assert.match(money, /610,775\.08: .* ที่มา: รายงาน \d+ ฉบับ \d+ เซลล์ จาก \d+ หน่วยงาน$/);
  for (const { notes } of slides) assert.match(notes.join('\n'), /รหัสราก 9f86d081884c7d65/);
});

test('Thai gets its face wherever Latin has one, and its language', async () => {
  for (const [name, xml] of partsOf(await renderPptx(buildPackModel(), thai))) {
    if (!/^ppt\/(slides|charts|theme|notesSlides|slideLayouts)\/[^/]*\.xml$/.test(name)) continue;
    assert.doesNotMatch(xml, /<a:cs typeface=""/, name);
    assert.doesNotMatch(xml, /lang="en-US"/, name);
    assert.doesNotMatch(xml, /<c:v><\/c:v>/, name);
    const latin = xml.match(/<a:latin typeface="TH SarabunPSK"/g)?.length ?? 0;
    const complex = xml.match(/<a:cs\s+typeface="TH SarabunPSK"/g)?.length ?? 0;
    assert.equal(complex, latin, name);
  }
});

test('lines of tables are as high as their rows were measured, and names of bars level, whatever face stands in', async () => {
  let [cells, axes] = [0, 0];
  for (const [name, xml] of partsOf(await renderPptx(buildLongModel(), thai))) {
    if (!/^ppt\/(slides|charts)\/[^/]*\.xml$/.test(name)) continue;
    for (const [cell] of xml.matchAll(/<a:tc>.*?<\/a:tc>/gs)) {
      const exact = Number(/<a:lnSpc><a:spcPts val="(\d+)"\/>/.exec(cell)?.[1]);
      const size = Number(/ sz="(\d+)"/.exec(cell)?.[1]);
      assert.equal(exact, Math.round(size * 1.3), cell);
      cells += 1;
    }
    for (const [axis] of xml.matchAll(/<c:catAx>.*?<\/c:catAx>/gs)) {
      assert.match(axis, /<a:bodyPr rot="0"\/>/, name);
      assert.match(axis, /<c:tickLblSkip val="1"\/>/, name);
      axes += 1;
    }
  }
  assert.ok(cells > 50 && axes > 5, `${cells} cells, ${axes} axes`);
});

test('the file names the parts that it has, each shape of a slide with an id of its own', async () => {
  const parts = partsOf(await renderPptx(buildPackModel(), thai));
  const named = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]*)"/g)].map(
    ([, part]) => part,
  );
  assert.ok(named.length > 50);
  assert.deepEqual(
    named.filter((part) => !parts.has(part ?? '')),
    [],
  );
  for (const [name, xml] of parts) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, name);
  }
});

test('every table but the cover says that its first row is its header; a new slide gets a title like the others', async () => {
  const parts = partsOf(await renderPptx(buildPackModel(), thai));
  let tables = 0;
  for (const [name, xml] of parts) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue;
    const all = xml.match(/<a:tblPr/g)?.length ?? 0;
    const headed = xml.match(/<a:tblPr firstRow="1"\/>/g)?.length ?? 0;
    assert.equal(headed, name === 'ppt/slides/slide1.xml' ? 0 : all, name);
    tables += all;
  }
  assert.ok(tables > 15);
  assert.match(parts.get('ppt/slideLayouts/slideLayout2.xml') ?? '', /<a:defRPr sz="3000" b="1">/);
});

test('what is behind a chart is a plain workbook: no cell without a value, no part that no sheet names', async () => {
  const pptx = unzipSync(await renderPptx(buildPackModel(), thai));
  const workbooks = Object.entries(pptx).filter(([name]) => name.endsWith('.xlsx'));
  assert.equal(workbooks.length, 11);
  for (const [name, bytes] of workbooks) {
    const parts = partsOf(bytes);
    assert.doesNotMatch(parts.get('xl/worksheets/sheet1.xml') ?? '', /<v><\/v>|NaN/, name);
    const named = parts.get('[Content_Types].xml') ?? '';
    for (const part of parts.keys()) assert.ok(!part.startsWith('xl/tables/'), part);
    for (const [, part = ''] of named.matchAll(/PartName="\/([^"]*)"/g)) assert.ok(parts.has(part), part);
  }
});

test('the same model gives the same bytes, whatever was made in between, dated when it was made', async () => {
  const first = await renderPptx(buildPackModel(), thai);
  await renderPptx(buildPackModel({}, buildReports(9)), thai);
  assert.deepEqual(await renderPptx(buildPackModel(), thai), first);
  const core = partsOf(first).get('docProps/core.xml') ?? '';
  assert.match(core, /dcterms:created[^>]*>2024-04-23T02:05:00Z</);
  assert.notDeepEqual(await renderPptx(buildPackModel({ reference: '73-2567Q2-2' }), thai), first);
});

test('hostile text comes out of the slides as text', async () => {
  const slides = slidesOf(await renderPptx(buildPackModel({ section4: hostile.printed.join('\n') }), thai));
  const said = slides.map(saidOn).join('\n');
  for (const text of hostile.printed) assert.ok(squeezed(said).includes(squeezed(text)), text);
});

test('a problem said alike by several agencies stands once; “none” is no problem', async () => {
  const said = [
    'งบประมาณไม่เพียงพอ',
    'งบประมาณ  ไม่เพียงพอ',
    'ไม่มี',
    '-',
    'ไม่มีปัญหาอุปสรรค',
    'None',
    'บุคลากรไม่เพียงพอ',
  ];
  const reports = buildReports(7).map((report, index) => ({
    ...report,
    texts: { ...report.texts, problems: said[index] ?? null },
  }));
  const slides = slidesOf(await renderPptx(buildPackModel({}, reports), thai));
  const slide = slides.find(({ boxes }) =>
    boxes.some(({ texts }) => /^3 หน่วยงานแจ้งปัญหาและอุปสรรค 2 เรื่อง$/.test(texts[0] ?? '')),
  );
  const table = slide?.boxes.find(({ kind }) => kind === 'table');
  assert.deepEqual(
    table?.texts.filter((_, index) => index % 4 === 0 && index > 0),
    ['งบประมาณไม่เพียงพอ', 'บุคลากรไม่เพียงพอ'],
  );
});
