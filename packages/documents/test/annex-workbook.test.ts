import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PackModel } from '@tidtam/domain/pack';
import fc from 'fast-check';
import { renderXlsx } from '../src/annex-workbook/render-xlsx.ts';
import { rowHeight } from '../src/annex-workbook/row-height.ts';
import type { PaperOptions } from '../src/paper.ts';
import { converted, recalculated, sheetsOf } from './calculating.ts';
import { buildFunding, buildPackModel, buildReport, buildReports, noTexts } from './pack-model.ts';
import { pagesOf, partsOf, squeezed } from './reading.ts';

const thai: PaperOptions = { language: 'th', digits: 'arabic' };
const english: PaperOptions = { language: 'en', digits: 'thai' };

const measures = ['projects', 'budget', 'committed', 'disbursed', 'disbursedPercent'] as const;
const counts = [
  'not_started',
  'in_progress',
  'completed',
  'delayed',
  'suspended',
  'cancelled',
  'not_stated',
] as const;

/** What the summary's cells must say, by the model: three parts, then the total. */
function summaryOf({ summary }: PackModel): readonly (readonly (string | number)[])[] {
  const all = [...summary.parts, summary.total];
  const number = (value: string | number | null) => (value === null ? '–' : Number(value));
  return [
    ...measures.map((measure) => all.map((figures) => number(figures[measure]))),
    ...counts.map((status) => all.map((figures) => figures.statuses[status])),
    all.map((figures) => number(figures.meanPercentComplete)),
    all.map((figures) => figures.statedPercentComplete),
  ];
}

const cases: Readonly<Record<string, () => PackModel>> = {
  '40 projects': () => buildPackModel(),
  '400 projects': () => buildPackModel({}, buildReports(400)),
  'no project': () => buildPackModel({ section4: null }, []),
  'a project in two parts, one cancelled, one without money': () => buildPackModel({}, special),
};

const special = [
  buildReport(1, {
    status: 'completed',
    percentComplete: 62.5,
    funding: [
      buildFunding({ part: 1, budget: '2600000.01', committed: '0.00', disbursed: '1000000.50' }),
      buildFunding({ part: 2, budget: '1000000.10', disbursed: '480000.25' }),
    ],
  }),
  buildReport(2, {
    status: 'cancelled',
    percentComplete: 10,
    funding: [buildFunding({ part: 2, budget: '777000.00', disbursed: '5.00' })],
  }),
  buildReport(3, { status: 'in_progress', statusDerived: true }),
];

for (const [name, build] of Object.entries(cases)) {
  test(`what the annex stores is what the screen shows, and what LibreOffice computes (${name})`, async () => {
    const model = build();
    const xlsx = await renderXlsx(model, thai);
    const [stored, computed] = [sheetsOf(xlsx), sheetsOf(recalculated(xlsx))];
    assert.equal(stored.length, 8);
    for (const [index, row] of summaryOf(model).entries()) {
      assert.deepEqual(stored[0]?.rows[6 + index]?.slice(1, 5), row);
    }
    assert.deepEqual(figuresIn(computed), figuresIn(stored));
  });
}

/** Every cell that a formula may have written: numbers to the satang, dashes as they are. */
function figuresIn(sheets: ReturnType<typeof sheetsOf>) {
  return sheets.map(({ rows }) =>
    rows.map((row) =>
      row.map((value) => (typeof value === 'number' ? value.toFixed(2) : value === '–' ? value : null)),
    ),
  );
}

test('totals are formulas: over all rows, and over the rows that filters show', async () => {
  const [, part] = sheetsOf(await renderXlsx(buildPackModel(), thai), 'formulas');
  assert.equal(part?.rows[3]?.[6], '=IF(COUNT(G$7:G$22)=0,"–",SUM(G$7:G$22))');
  assert.equal(part?.rows[4]?.[6], '=IF(SUBTOTAL(102,G$7:G$22)=0,"–",SUBTOTAL(109,G$7:G$22))');
});

test('every project stands in each of its parts with file, sheet and cells', async () => {
  const model = buildPackModel({}, buildReports(60));
  const sheets = sheetsOf(await renderXlsx(model, thai));
  for (const part of [1, 2, 3]) {
    const rows = sheets[part]?.rows.slice(6) ?? [];
    const expected = model.projects.flatMap((project) =>
      project.funding
        .filter((line) => line.part === part)
        .map((line) => {
          const [sheet, cell] = line.cells.title?.split('!') ?? [];
          return [project.title, project.source.file, sheet, cell];
        }),
    );
    const found = rows.slice(0, expected.length).map((row) => [row[2], row[21], row[22], row[23]]);
    assert.deepEqual(found, expected);
  }
});

test('lists have filters, frozen panes, repeated headers and pages across', async () => {
  const sheets = sheetsOf(await renderXlsx(buildPackModel(), thai));
  for (const sheet of sheets.slice(1, 6)) {
    assert.match(sheet.filter ?? '', /^A6:[A-Z]+\d+$/);
    assert.equal(sheet.frozen, 'D7');
    assert.equal(sheet.printTitles, '$6:$6');
    assert.equal(sheet.orientation, 'landscape');
  }
});

test('text that looks like a formula is text, in its cell and when edited', async () => {
  const attacks = [
    '=1+1',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '=HYPERLINK("http://example.org")',
    '_x0041_',
    "'quoted",
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...attacks), fc.string(), async (start, rest) => {
      const title = `${start}${rest.replace(/[^\x20-\x7E]/g, '')}`.trim();
      const report = buildReport(1, {
        title,
        texts: { ...noTexts, result: title },
        code: title.slice(0, 60),
      });
      const parts = partsOf(await renderXlsx(buildPackModel({}, [report]), thai));
      const sheet = parts.get('xl/worksheets/sheet4.xml') ?? '';
      assert.doesNotMatch(sheet, /<f>(?!IF\(|COUNTIFS|SUM)/);
      const cell = sheet.match(/<c r="C7"[^>]*t="s"/);
      assert.ok(cell !== null, title);
    }),
    { numRuns: 15 },
  );
});

test('a column of money is as wide as its total', async () => {
  const report = buildReport(1, { funding: [buildFunding({ part: 1, budget: '9999999999999.99' })] });
  for (const [reports, least] of [
    [[report], 24],
    [buildReports(9), 19],
  ] as const) {
    const xml =
      partsOf(await renderXlsx(buildPackModel({}, reports), thai)).get('xl/worksheets/sheet2.xml') ?? '';
    const width = Number(/<col min="7" max="\d+" width="([\d.]+)"/.exec(xml)?.[1]);
    assert.ok(width >= least && width < least + 6, `${width}`);
  }
});

test('the same model gives the same bytes', async () => {
  const [first, second] = [
    await renderXlsx(buildPackModel(), english),
    await renderXlsx(buildPackModel(), english),
  ];
  assert.deepEqual(first, second);
});

test('every sheet says its dates, reference and ledger point; ข้อมูลสมมติ where data are invented, nowhere else', async () => {
  for (const invented of [true, false]) {
    for (const sheet of sheetsOf(await renderXlsx(buildPackModel({ invented }), thai))) {
      const said = sheet.rows.flat().join(' ');
      assert.match(said, /73-2567Q2-1 +ข้อมูล ณ วันที่ 22 เมษายน 2567 · จัดทำเมื่อ 23 เมษายน 2567 .*9f86 d081/);
      assert.equal(said.includes('ข้อมูลสมมติ'), invented, sheet.name);
      assert.equal((sheet.header ?? '').includes('ข้อมูลสมมติ'), invented, sheet.name);
    }
  }
});

test('rows are as high as lines of TH SarabunPSK are on Windows: 26 pixels at 14¼ points', () => {
  for (const lines of [1, 2, 3, 5, 8]) {
    const text = Array.from({ length: lines }, () => 'เป็นพื้นที่นี้').join('\n');
    assert.ok(rowHeight([{ text, width: 40 }], 14) >= (lines * 26 * 0.75 * 14) / 14.25, `${lines} lines`);
  }
});

test('on paper the summary stays on one page with its notes', async () => {
  const [first = '', second = ''] = pagesOf(
    converted(await renderXlsx(buildPackModel(), thai), 'xlsx', 'pdf'),
  );
  assert.ok(squeezed(first).includes(squeezed('ไม่มีข้อมูลหรือไม่ได้ระบุในรายงาน')), first);
  assert.ok(squeezed(second).includes(squeezed('ส่วนที่ 1')), second);
});
