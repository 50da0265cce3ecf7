import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { outlineOf } from '../src/outline.ts';
import type { PaperOptions } from '../src/paper.ts';
import { renderDocx } from '../src/word/render-docx.ts';
import { hostile, hostileReports } from './hostile.ts';
import { buildPackModel, buildReports } from './pack-model.ts';
import { part, partsOf, squeezed, textsOf, wordText } from './reading.ts';

const thai: PaperOptions = { language: 'th', digits: 'arabic' };
const every: readonly PaperOptions[] = [
  thai,
  { language: 'th', digits: 'thai' },
  { language: 'en', digits: 'arabic' },
  { language: 'en', digits: 'thai' },
];

for (const options of every) {
  test(`the Word paper says all that its outline says (${options.language}, ${options.digits})`, async () => {
    const model = buildPackModel();
    const said = squeezed(wordText(part(await renderDocx(model, options), 'word/document.xml')));
    for (const text of textsOf(outlineOf(model, options))) assert.ok(said.includes(squeezed(text)), text);
  });
}

test('every amount and percent of the model stands in the Word paper', async () => {
  const model = buildPackModel();
  const said = wordText(part(await renderDocx(model, thai), 'word/document.xml'));
  for (const figure of figuresIn(model)) assert.ok(said.includes(figure), figure);
});

/** Every amount as people write it, every computed percent with two decimals, found by walking the model. */
function figuresIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string' && /^\d+\.\d\d$/.test(value))
    return [value.replace(/\B(?=(\d{3})+\.)/g, ',')];
  if (typeof value === 'number' && name !== 'percentComplete' && !Number.isInteger(value))
    return [value.toFixed(2)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => figuresIn(inner, key));
}

test('the same model gives the same bytes, dated when it was made', async () => {
  const [first, second] = [
    await renderDocx(buildPackModel(), thai),
    await renderDocx(buildPackModel(), thai),
  ];
  assert.deepEqual(first, second);
  assert.match(part(first, 'docProps/core.xml'), /dcterms:created[^>]*>2024-04-23T02:05:00Z</);
  assert.notDeepEqual(first, await renderDocx(buildPackModel({ reference: '73-2567Q2-2' }), thai));
});

test('invented data is marked in the header of every section, real data nowhere', async () => {
  for (const invented of [true, false]) {
    const parts = partsOf(await renderDocx(buildPackModel({ invented }), thai));
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    const sections = parts.get('word/document.xml')?.match(/<w:sectPr[ >].*?<\/w:sectPr>/gs) ?? [];
    assert.equal(sections.length, 5);
    assert.ok(sections.every((section) => section.includes('<w:headerReference w:type="default"')));
    assert.equal(headers.length, 5);
    for (const [, xml] of headers) assert.equal(wordText(xml).includes('ข้อมูลสมมติ'), invented);
    assert.equal(
      [...parts.values()].some((xml) => xml.includes('ข้อมูลสมมติ')),
      invented,
    );
  }
});

test('Word gets official Thai: its face and size for complex script too, the language, Thai distribution', async () => {
  const docx = await renderDocx(buildPackModel(), thai);
  const styles = part(docx, 'word/styles.xml');
  const defaults = styles.match(/<w:docDefaults>.*?<\/w:docDefaults>/s)?.[0] ?? '';
  assert.match(defaults, /w:cs="TH SarabunPSK"/);
  assert.match(defaults, /<w:szCs w:val="32"\/>/);
  assert.match(defaults, /w:bidi="th-TH"/);
  assert.match(styles, /<w:jc w:val="thaiDistribute"\/>/);
  assert.match(part(docx, 'word/fontTable.xml'), /altName w:val="TH Sarabun New,[^"]*Sarabun"/);
});

test('Word gets real headings, captions, repeated headers, whole rows and wide pages for wide tables', async () => {
  const xml = part(await renderDocx(buildPackModel(), thai), 'word/document.xml');
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption'])
    assert.ok(xml.includes(`<w:pStyle w:val="${style}"/>`), style);
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  const captions = xml.match(/w:instr="SEQ ตารางที่ [^"]*"/g) ?? [];
  assert.equal(captions.length, tables.length - 1);
  assert.equal((xml.match(/<w:tblHeader\/>/g) ?? []).length, captions.length);
  assert.ok((xml.match(/<w:cantSplit\/>/g) ?? []).length > 100);
  assert.equal((xml.match(/w:orient="landscape"/g) ?? []).length, 2);
});

test('the contents are a field of Word’s, filled in: every section and agency, linked to its heading', async () => {
  const model = buildPackModel();
  const xml = part(await renderDocx(model, thai), 'word/document.xml');
  const field = xml.match(/>TOC \\h \\o &quot;1-2&quot;<.*?<\/w:sdtContent>/s)?.[0] ?? '';
  const entries = [...field.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)">(.*?)<\/w:hyperlink>/gs)];
  const headings = outlineOf(model, thai).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block.text] : [])),
  );
  const titles = entries.map(([, , entry]) =>
    wordText((entry ?? '').replace(/<w:instrText.*?<\/w:instrText>/gs, '')).trim(),
  );
  assert.deepEqual(titles, headings);
  for (const [, anchor] of entries) assert.ok(xml.includes(`<w:bookmarkStart w:name="${anchor}"`), anchor);
});

test('page numbers and captions follow the digits', async () => {
  const parts = partsOf(await renderDocx(buildPackModel(), { language: 'th', digits: 'thai' }));
  assert.match(parts.get('word/document.xml') ?? '', /<w:pgNumType w:fmt="thaiNumbers"\/>/);
  assert.match(parts.get('word/footer1.xml') ?? '', /NUMPAGES \\\* THAIARABIC/);
  assert.match(wordText(parts.get('word/footer1.xml') ?? ''), /หน้า 1 จาก 1/);
});

test('hostile text comes out of Word as text', async () => {
  const docx = await renderDocx(buildPackModel({}, hostileReports), thai);
  const said = wordText(part(docx, 'word/document.xml'));
  for (const text of hostile.printed) assert.ok(squeezed(said).includes(squeezed(text)), text);
  for (const xml of partsOf(docx).values()) assert.doesNotMatch(xml.replace(/[\n\r\t]/g, ''), /\p{Cc}/u);
});

test('python-docx opens the paper and finds every cell of every table', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'paper.docx');
  const model = buildPackModel({}, buildReports(12));
  await writeFile(file, await renderDocx(model, thai));
  const script = `
import sys, json, docx
tables = docx.Document(sys.argv[1]).tables[1:]
print(json.dumps([[[cell.text for cell in row.cells] for row in table.rows] for table in tables]))`;
  const read = spawnSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const found = z.array(z.array(z.array(z.string()))).parse(JSON.parse(read.stdout));
  const tables = outlineOf(model, thai).sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'table'),
  );
  assert.equal(found.length, tables.length);
  for (const [index, { columns, rows }] of tables.entries())
    assert.deepEqual(found[index], [
      columns.map(({ header }) => header),
      ...rows.map(({ cells }) =>
        cells.flatMap(({ text, detail, span }) =>
          Array.from({ length: span }, () => (detail === null ? text : `${text}\n${detail}`)),
        ),
      ),
    ]);
});
