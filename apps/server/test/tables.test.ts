import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { before, test } from 'node:test';
import { chartNames } from '@tidtam/domain/chart';
import { satangOfBaht } from '@tidtam/domain/money';
import { provinceTableNames } from '@tidtam/domain/table';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { FastifyInstance } from 'fastify';
import { call, download, Refused } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { importFile } from '../src/import/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { writeCsv } from '../src/table/write-csv.ts';
import { writeXlsx } from '../src/table/write-xlsx.ts';
import { testApplication } from './support/application.ts';
import { sample, type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;
const params = { province: '73', round: '2567Q2' };

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
  const actor = await record.actor(demonstrationSecretariatId);
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  for (const name of ['73-PEO-2567Q2-stacked-12.xlsx', '73-PVO-2567Q2-sheets-11.xlsx']) {
    assert.equal(
      (await importFile(record.services.imports, actor, await sample(name), {}, mode)).status,
      'stored',
    );
  }
});

const page = () => inProcess(app, '127.0.0.1:4800', { token: '', as: null });

async function csv(
  table: string,
  query: Record<string, string> = {},
): Promise<readonly (readonly string[])[]> {
  const bytes = await download(page(), 'downloadTableCsv', { params: { ...params, table }, query });
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf], 'Excel needs the mark to see Thai');
  return parse(Buffer.from(bytes), { bom: true, relax_column_count: true }) as string[][];
}

async function sheet(table: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  const bytes = await download(page(), 'downloadTableXlsx', { params: { ...params, table } });
  await book.xlsx.read(Readable.from(Buffer.from(bytes)));
  const [first] = book.worksheets;
  assert.ok(first);
  return first;
}

test('the projects taken away add up to the page’s figures, to the satang', async () => {
  const { total } = await call(page(), 'getSummary', { params });
  const [head, ...rows] = await csv('projects');
  const column = head?.indexOf('งบประมาณ (บาท)') ?? -1;
  const satang = rows.map((row) => satangOfBaht(row[column] ?? '') ?? 0).reduce((a, b) => a + b, 0);
  assert.equal(satang, satangOfBaht(total.budget ?? ''));
  const excel = await sheet('projects');
  let sum = 0;
  excel.eachRow((row, number) => {
    const value = row.getCell(column + 1).value;
    if (number > 3 && typeof value === 'number') sum += Math.round(value * 100);
  });
  assert.equal(sum, satang);
});

test('every table comes in both forms with its place, round, data date and that it is invented', async () => {
  for (const table of provinceTableNames) {
    const rows = await csv(table);
    assert.match(
      rows.at(-1)?.join(' ') ?? '',
      /จังหวัดนครปฐม ไตรมาส 2 ปีงบประมาณ 2567 .*31 มีนาคม 2567.*ข้อมูลสมมติ/,
    );
    const excel = await sheet(table);
    assert.match(String(excel.getCell('A1').value), /นครปฐม/);
    assert.match(String(excel.getCell('A2').value), /ข้อมูลสมมติ/);
    assert.equal(excel.getCell('A3').value, rows[0]?.[0]);
  }
});

test('what was looked for on the page is what is taken away', async () => {
  const all = await csv('projects');
  const some = await csv('projects', { agency: '73-PVO', part: '2' });
  assert.ok(some.length < all.length && some.length > 3);
  assert.match(some.at(-1)?.join(' ') ?? '', /เฉพาะที่ค้นไว้/);
});

test('text that a spreadsheet would run stays text, and numbers stay numbers', async () => {
  const hostile = ['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '-12.50'];
  const table = {
    title: 'ทดสอบ',
    columns: [{ label: 'ข้อความ', kind: 'text' as const }],
    rows: hostile.map((text) => [text]),
  };
  const read = parse(Buffer.from(writeCsv(table)), { bom: true }) as string[][];
  for (const [at, text] of hostile.entries()) {
    assert.equal(read[at + 1]?.[0], text === '-12.50' ? text : `'${text}`);
  }
  const book = new ExcelJS.Workbook();
  await book.xlsx.read(Readable.from(Buffer.from(await writeXlsx(table, ['', '']))));
  const values = hostile.map((_, at) => book.worksheets[0]?.getCell(at + 4, 1).value);
  for (const value of values) assert.equal(typeof value, 'string', String(value));
});

test('a region’s provinces without obligations are empty, not zero', async () => {
  const bytes = await download(page(), 'downloadRegionCsv', { params: { region: '7', round: '2567Q2' } });
  const rows = parse(Buffer.from(bytes), { bom: true, relax_column_count: true }) as string[][];
  const ratchaburi = rows.find(([code]) => code === '70');
  assert.equal(ratchaburi?.[2], '');
  assert.equal(rows.find(([code]) => code === '73')?.[2], '8');
});

test('every chart is listed with its table, drawn and painted; there is none outside the reach', async () => {
  const charts = await call(page(), 'listCharts', { params });
  assert.deepEqual(
    charts.map(({ name }) => name),
    [...chartNames],
  );
  const { total } = await call(page(), 'getSummary', { params });
  assert.ok(charts[0]?.title.replaceAll(',', '').includes(total.budget ?? '?'));
  for (const chart of chartNames) {
    const svg = await download(page(), 'drawChart', { params: { ...params, chart } });
    assert.match(Buffer.from(svg).toString('utf8'), /^<svg/);
    const png = await download(page(), 'paintChart', { params: { ...params, chart } });
    assert.equal(Buffer.from(png).readUInt32BE(0), 0x89504e47);
  }
  await assert.rejects(call(page(), 'listCharts', { params: { ...params, province: '99' } }), Refused);
});

async function rowsOf(
  name: 'downloadPlanCsv' | 'downloadProjectCsv' | 'downloadImportsCsv',
  given: Record<string, string>,
) {
  const bytes = await download(page(), name, { params: given, query: { language: 'en' } });
  return parse(Buffer.from(bytes), { bom: true, relax_column_count: true }) as string[][];
}

test("the plan's indicators come as the page has them: every side once, with target, state and source", async () => {
  const plan = await call(page(), 'getPlan', { params: { round: '2567Q2' } });
  const [header = [], ...rows] = await rowsOf('downloadPlanCsv', { round: '2567Q2' });
  const sides = plan.indicators.flatMap(({ sides }) => sides);
  assert.ok(sides.length > 0);
  const column = (name: string) => rows.slice(0, sides.length).map((row) => row[header.indexOf(name)]);
  const shown = (value: number | null | undefined) => (value == null ? '' : String(value));
  assert.deepEqual(
    column('Target'),
    sides.map(({ target }) => shown(target?.value)),
  );
  assert.deepEqual(
    column('Latest measured'),
    sides.map(({ latest }) => shown(latest?.value)),
  );
  assert.deepEqual(
    column('Percent of the target'),
    sides.map(({ percent }) => shown(percent)),
  );
});

test("a project's versions come one row a funding line, newest first; another agency's project is not found", async () => {
  const { projects } = await call(page(), 'listProjects', { params, query: {} });
  const [version] = projects.filter(({ funding }) => funding.length > 0);
  assert.ok(version);
  const agency = version.agency;
  const { versions } = await call(page(), 'getProject', { params: { agency, project: version.project } });
  const [header = [], ...rows] = await rowsOf('downloadProjectCsv', { agency, project: version.project });
  const lines = versions.flatMap(({ funding }) => funding);
  assert.deepEqual(
    rows.slice(0, lines.length).map((row) => row[header.indexOf('Budget (baht)')]),
    lines.map(({ budget }) => budget ?? ''),
  );
  await assert.rejects(
    rowsOf('downloadProjectCsv', { agency: '73-PHO', project: version.project }),
    (error) => error instanceof Refused && error.details.status === 404,
  );
});

test('the newest files come as the page has them, agencies by their names', async () => {
  const listed = await call(page(), 'listImports', {});
  const [header = [], ...rows] = await rowsOf('downloadImportsCsv', {});
  const column = (name: string) => rows.slice(0, listed.length).map((row) => row[header.indexOf(name)]);
  assert.equal(listed.length, 2);
  assert.deepEqual(
    column('File'),
    listed.map(({ file }) => file),
  );
  assert.deepEqual(column('State'), ['Stored', 'Stored']);
  for (const agencies of column('Agency')) assert.doesNotMatch(agencies ?? '73-', /73-/);
});
