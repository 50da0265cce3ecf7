import assert from 'node:assert/strict';
import { readFile as readBytes } from 'node:fs/promises';
import { test } from 'node:test';
import type { FormProject } from '@tidtam/domain/form';
import { projectStatuses } from '@tidtam/domain/project';
import fc from 'fast-check';
import { writeTemplate } from '../src/template/index.ts';
import { filled, form, idOf, project } from './template/form.ts';
import { changed, readBack, statedBy, statedIn } from './template/templates.ts';

const bytes = await writeTemplate(filled, 'นครปฐม');
const whole = statedIn(filled.content.projects);
const sheet2 = 'ส่วนที่ 2';

test('a template comes back as it is, with nothing asked and nobody told whose it is', async () => {
  const reading = await readBack(bytes);
  assert.deepEqual([reading.problems, reading.notes], [[], []]);
  assert.deepEqual([reading.province, reading.round], ['73', '2567Q3']);
  assert.ok(reading.projects.every(({ agency }) => agency === '73-PEO'));
  assert.deepEqual(statedBy(reading), whole);
});

test('templates of version 1 go on being read', async () => {
  const kept = await readBytes(new URL('./fixtures/template/version-1.xlsx', import.meta.url));
  const reading = await readBack(new Uint8Array(kept));
  assert.deepEqual([reading.problems, reading.notes], [[], []]);
  assert.deepEqual([reading.province, reading.round], ['73', '2567Q3']);
  assert.deepEqual(statedBy(reading), whole);
});

test('one that LibreOffice kept as .ods, and one that openpyxl filled in, come back too', async () => {
  for (const name of ['version-1-libreoffice.xlsx', 'version-1-openpyxl.xlsx']) {
    const kept = await readBytes(new URL(`./fixtures/template/${name}`, import.meta.url));
    const reading = await readBack(new Uint8Array(kept));
    assert.deepEqual([name, reading.problems, reading.notes], [name, [], []]);
    assert.deepEqual([reading.province, reading.round], ['73', '2567Q3']);
    const expected = name.includes('openpyxl') ? whole.map(withNewProgress) : whole;
    assert.deepEqual(statedBy(reading).slice(0, whole.length), expected, name);
  }
});

/** What make-openpyxl.py types into the last project. */
function withNewProgress(stated: (typeof whole)[number]) {
  return stated.part === 3 ? { ...stated, percentComplete: 55.25, status: 'in_progress' } : stated;
}

test('"ไม่มีโครงการ" of a part stands in its sheet and comes back', async () => {
  const [first] = filled.content.projects;
  const content = { projects: first === undefined ? [] : [first], noProjects: [3 as const] };
  const reading = await readBack(await writeTemplate({ ...filled, content }, 'นครปฐม'));
  assert.deepEqual(
    reading.noProjects.map(({ part, agency }) => [part, agency]),
    [[3, '73-PEO']],
  );
  assert.deepEqual(reading.problems, []);
});

test("last round's figures stand beside and are never read as this round's", async () => {
  const blank = project(1, { title: 'โครงการเดิม', lines: [line(2, '')] });
  const report = lastRound();
  const given = form([blank], {
    known: [
      {
        project: idOf(1),
        title: 'โครงการเดิม',
        code: null,
        current: null,
        previous: { round: '2567Q2', report },
      },
    ],
  });
  const reading = await readBack(await writeTemplate(given, 'นครปฐม'));
  const [read] = reading.projects;
  assert.deepEqual(
    [read?.project, read?.committed, read?.disbursed, read?.percentComplete, read?.status],
    [idOf(1), null, null, null, null],
  );
  assert.deepEqual(
    reading.problems.map(({ code }) => code),
    ['template_unfilled'],
  );
});

test('a new title, Thai digits, a new row, an inserted column and another sheet name lose nothing', async () => {
  const mended = await changed(bytes, (book) => {
    const sheet = book.getWorksheet(sheet2);
    assert.ok(sheet);
    sheet.getCell('C6').value = 'ชื่อใหม่ที่ไม่เหมือนเดิมเลย';
    sheet.getCell('J6').value = '๒๐,๐๐๐.๕๐';
    sheet.getCell('C8').value = 'โครงการใหม่ในแถวว่าง';
    sheet.getCell('F8').value = 9_000;
    sheet.getCell('L8').value = 10;
    sheet.spliceColumns(4, 0, ['', '', '', '', 'บันทึกของเรา', 'จำไว้']);
    sheet.name = 'งานของเรา';
  });
  const reading = await readBack(mended);
  assert.deepEqual(reading.problems, []);
  const own = reading.projects.filter(({ part }) => part === 2);
  assert.deepEqual(
    own.map(({ project: id, title, budget, disbursed }) => [id, title, budget, disbursed]),
    [
      [idOf(1), 'ชื่อใหม่ที่ไม่เหมือนเดิมเลย', 5_000_000, 2_000_050],
      [idOf(2), 'กิจกรรมที่ 1 ประเมิน ITA Online', null, null],
      [null, 'โครงการใหม่ในแถวว่าง', 900_000, null],
    ],
  );
});

test('rows sorted without their ids are found by title, and said', async () => {
  const mixed = await changed(bytes, (book) => {
    const sheet = book.getWorksheet(sheet2);
    assert.ok(sheet);
    const [first, second] = [sheet.getCell('C6').value, sheet.getCell('C7').value];
    sheet.getCell('C6').value = second;
    sheet.getCell('C7').value = first;
  });
  const reading = await readBack(mixed);
  assert.deepEqual(
    reading.projects.filter(({ part }) => part === 2).map((one) => one.project),
    [null, null],
  );
  assert.equal(reading.problems.filter(({ code }) => code === 'template_row_moved').length, 2);
});

test('a copied row is no second report of its project', async () => {
  const copied = await changed(bytes, (book) => {
    const sheet = book.getWorksheet(sheet2);
    assert.ok(sheet);
    sheet.getCell('A8').value = sheet.getCell('A7').value;
    sheet.getCell('C8').value = 'โครงการที่คัดลอกมา';
    sheet.getCell('L8').value = 5;
  });
  const reading = await readBack(copied);
  assert.deepEqual(
    reading.problems.map(({ code }) => code),
    ['template_row_copied'],
  );
  assert.deepEqual(
    reading.projects.filter(({ part }) => part === 2).map((one) => one.project),
    [idOf(1), idOf(2), null],
  );
});

test('one sheet in a file of its own still says whose it is', async () => {
  const alone = await changed(bytes, (book) => {
    for (const name of ['คำแนะนำ', 'รายการ', 'ส่วนที่ 1', 'ส่วนที่ 3']) {
      const sheet = book.getWorksheet(name);
      if (sheet !== undefined) book.removeWorksheet(sheet.id);
    }
  });
  const reading = await readBack(alone);
  assert.deepEqual([reading.province, reading.round, reading.problems], ['73', '2567Q3', []]);
  assert.deepEqual(
    statedBy(reading),
    whole.filter(({ part }) => part === 2),
  );
});

test('templates of two agencies in one file, and one brought for another, are refused', async () => {
  const other = await changed(bytes, (book) => {
    const cell = book.getWorksheet('ส่วนที่ 3')?.getCell('C4');
    assert.ok(cell);
    cell.value = String(cell.value).replace('73-PEO', '73-PHO');
  });
  const codes = (await readBack(other)).problems.map(({ code }) => code);
  assert.ok(codes.includes('template_mixed'));
  const brought = await readBack(bytes, { agency: '73-PHO' });
  assert.ok(
    brought.problems.some(({ code, severity }) => code === 'template_differs' && severity === 'error'),
  );
});

/** Amounts a thousand times those beside them are asked about, in a template as in any workbook. */
const figure = fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 1_000_000, max: 500_000_000 })), {
  nil: null,
});
const typedAmount = (satang: number | null) => (satang === null ? '' : (satang / 100).toFixed(2));
const percent = fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null });

test('whatever figures are filled in come back exactly', async () => {
  const rows = fc.array(
    fc.record({
      budget: figure,
      disbursed: figure,
      committed: figure,
      percent,
      part: fc.constantFrom(1 as const, 2 as const),
      status: fc.constantFrom('' as const, ...projectStatuses),
    }),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const projects = given.map(
        (one, at): FormProject =>
          project(at + 1, {
            lines: [
              {
                part: one.part,
                notYetAllocated: false,
                budget: typedAmount(one.budget),
                committed: typedAmount(one.committed),
                disbursed: typedAmount(one.disbursed),
              },
            ],
            percentComplete: one.percent === null ? '' : String(one.percent / 100),
            status: one.status,
          }),
      );
      const reading = await readBack(await writeTemplate(form(projects), 'นครปฐม'));
      const figures = (stated: ReturnType<typeof statedIn>) =>
        stated.map(({ project: id, part, budget, committed, disbursed, percentComplete }) => [
          id,
          part,
          budget,
          committed,
          disbursed,
          percentComplete,
        ]);
      assert.deepEqual(figures(statedBy(reading)), figures(statedIn(projects)));
    }),
    {
      numRuns: 25,
      examples: [[[{ budget: null, disbursed: null, committed: null, percent: 100, part: 1, status: '' }]]],
    },
  );
});

function line(part: 1 | 2 | 3, budget: string) {
  return { part, budget, notYetAllocated: false, committed: '', disbursed: '' };
}

function lastRound() {
  return {
    id: idOf(90),
    project: idOf(1),
    agency: '73-PEO',
    agencyName: 'สำนักงานศึกษาธิการจังหวัดนครปฐม',
    agencyNameEn: null,
    round: '2567Q2',
    province: '73',
    number: 1,
    withdrawn: false,
    reason: null,
    title: 'โครงการเดิม',
    code: null,
    guideline: null,
    funding: [
      {
        part: 2 as const,
        budget: '1000.00',
        notYetAllocated: false,
        committed: '10.00',
        disbursed: '20.00',
        cells: {},
      },
    ],
    percentComplete: 30,
    status: 'in_progress' as const,
    statusDerived: false,
    starts: null,
    ends: null,
    months: [],
    texts: {
      guideline: null,
      target: null,
      result: null,
      problems: null,
      suggestions: null,
      nextSteps: null,
      owner: null,
      note: null,
    },
    activities: [],
    source: { import: null, file: null },
    recordedAt: '2024-04-01T00:00:00Z',
    recordedBy: 'ก',
  };
}
