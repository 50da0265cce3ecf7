import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyEdit,
  blankProject,
  contentOfForm,
  type FormProject,
  mergeProjects,
  projectOf,
  readForm,
  readTypedAmount,
  readTypedPercent,
  StoredForm,
  startForm,
  storedFormOf,
} from '@tidtam/domain/form';
import { formatBaht } from '@tidtam/domain/money';
import type { Part } from '@tidtam/domain/project';
import { type AgencyState, decideSubmission, noTexts, type ReportContent } from '@tidtam/domain/report';
import { roundOf } from '@tidtam/domain/round';
import { toThaiDigits } from '@tidtam/domain/text';
import fc from 'fast-check';

const [a, b, c] = [
  '01900000-0000-7000-8000-00000000000a',
  '01900000-0000-7000-8000-00000000000b',
  '01900000-0000-7000-8000-00000000000c',
];
const none: AgencyState = { projects: [], noProjects: [] };
const round = roundOf(2567, 2);

function typed(overrides: Partial<FormProject> = {}, part: Part = 2): FormProject {
  return { ...blankProject(a, part), title: 'โครงการโรงเรียนสุจริต', percentComplete: '10', ...overrides };
}

function read(...projects: FormProject[]) {
  return readForm('73-PEO', { projects, noProjects: [] }, none);
}

test('amounts are read as people type them, exactly; what is no amount is told from nothing', () => {
  for (const [text, satang] of [
    ['250,000', 25_000_000],
    ['๒๕๐,๐๐๐.๕๐', 25_000_050],
    ['250000 บาท', 25_000_000],
    ['1,500.-', 150_000],
    ['0', 0],
    ['', null],
    [' - ', null],
    ['25,00', undefined],
    ['-5', undefined],
    ['1.234', undefined],
    ['ยังไม่ทราบ', undefined],
    ['99999999999999999999', undefined],
  ] as const) {
    assert.equal(readTypedAmount(text), satang, text);
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000_000_000 }), fc.boolean(), (satang, thai) => {
      const shown = formatBaht(satang, 'th');
      assert.equal(readTypedAmount(thai ? toThaiDigits(shown) : shown), satang);
    }),
  );
});

test('percents lie between 0 and 100, with at most two decimals', () => {
  for (const [text, percent] of [
    ['35', 35],
    ['๓๕.๕ %', 35.5],
    ['ร้อยละ 100', 100],
    ['', null],
    ['101', undefined],
    ['0.125', undefined],
    ['-1', undefined],
    ['ครึ่งหนึ่ง', undefined],
  ] as const) {
    assert.equal(readTypedPercent(text), percent, text);
  }
});

test('what cannot be stored is named with its field, and each sentence is there in both languages', () => {
  const { problems } = read(
    typed({
      title: '  ',
      percentComplete: '1000',
      starts: '2024-05-01',
      ends: '2024-04-01',
      lines: [{ part: 2, budget: 'x', notYetAllocated: false, committed: '', disbursed: '' }],
    }),
  );
  assert.deepEqual(
    problems.map(({ severity, code, cell }) => [severity, code, cell]),
    [
      ['error', 'form_title_missing', `${a}/title`],
      ['error', 'form_percent_unreadable', `${a}/percentComplete`],
      ['error', 'form_ends_before_start', `${a}/ends`],
      ['error', 'form_amount_unreadable', `${a}/budget/2`],
    ],
  );
  for (const { message } of problems) assert.ok(message.th !== '' && message.en !== '');
});

test('a year that can hardly be right is asked about: the other era, typed by habit', () => {
  const { problems } = read(typed({ starts: '1481-10-01', ends: '2024-09-30' }));
  assert.deepEqual(
    problems.map(({ code, cell }) => [code, cell]),
    [['form_year_doubtful', `${a}/starts`]],
  );
  assert.match(problems[0]?.message.th ?? '', /พ\.ศ\. 2024 /);
});

test('spending over the budget, money in part 3 and a title typed twice are asked about', () => {
  const line = { budget: '100', notYetAllocated: false, committed: '', disbursed: '200' };
  assert.deepEqual(
    read(typed({ lines: [{ ...line, part: 2 }] })).problems.map(({ code }) => code),
    ['form_disbursed_exceeds_budget'],
  );
  assert.deepEqual(
    read(typed({ lines: [{ ...line, part: 3 }] }, 3)).problems.map(({ code }) => code),
    ['form_amount_in_part_3'],
  );
  assert.deepEqual(
    read(typed(), typed({ key: b })).problems.map(({ code, cell }) => [code, cell]),
    [['form_title_repeated', `${b}/title`]],
  );
});

test('nothing typed is not zero; a status follows from the percent unless one is chosen', () => {
  const [row] = read(typed({ percentComplete: '40' })).submission.rows;
  assert.equal(row?.budget, null);
  assert.equal(row?.disbursed, null);
  assert.deepEqual([row?.status, row?.statusDerived], ['in_progress', true]);
  const [chosen] = read(typed({ percentComplete: '40', status: 'delayed' })).submission.rows;
  assert.deepEqual([chosen?.status, chosen?.statusDerived], ['delayed', false]);
  const nothing = read(typed({ percentComplete: '' }));
  const [blank] = nothing.submission.rows;
  assert.deepEqual([blank?.status, blank?.statusDerived], [null, false]);
  assert.deepEqual(
    nothing.problems.map(({ severity, code }) => [severity, code]),
    [['warning', 'form_standing_missing']],
  );
  const unfunded = typed({ percentComplete: '' }, 3);
  const said = { ...unfunded, texts: { ...unfunded.texts, result: 'อบรมแล้ว 2 รุ่น' } };
  assert.deepEqual(read(said).problems, []);
  assert.deepEqual(
    read(unfunded).problems.map(({ severity, code, cell }) => [severity, code, cell]),
    [['warning', 'form_nothing_reported', `${a}/result`]],
  );
});

const amount = fc.option(fc.integer({ min: 0, max: 10_000_000_000 }), { nil: null });
const prose = fc.option(fc.constantFrom('อบรมแล้ว 2 รุ่น', 'a\nb', 'ล่าช้าเพราะ “งบ”'), { nil: null });
const content: fc.Arbitrary<ReportContent> = fc
  .record({
    parts: fc.constantFrom<Part[]>([1], [2], [3], [1, 2]),
    budget: amount,
    committed: amount,
    disbursed: amount,
    percentComplete: fc.option(
      fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
      { nil: null },
    ),
    result: prose,
    guideline: fc.constantFrom(null, '2101-1'),
    months: fc.constantFrom<string[]>([], ['2024-01', '2024-02']),
  })
  .map(({ parts, budget, committed, disbursed, percentComplete, result, guideline, months }) => ({
    title: 'โครงการโรงเรียนสุจริต',
    code: null,
    guideline,
    funding: parts.map((part) => ({
      part,
      budget: part === 3 ? null : budget,
      notYetAllocated: false,
      committed,
      disbursed,
      cells: { title: 'Sheet1!B8' },
    })),
    percentComplete,
    status:
      percentComplete === null
        ? null
        : percentComplete >= 100
          ? 'completed'
          : percentComplete <= 0
            ? 'not_started'
            : 'in_progress',
    statusDerived: percentComplete !== null,
    starts: '2023-10-01',
    ends: null,
    months,
    texts: { ...noTexts, guideline: 'ข้อความแนวทาง', result },
    activities: [{ title: '1.1 อบรม', budget: 5_000, cell: 'Sheet1!B9' }],
  }));

test('a form that nobody typed into changes nothing: what the record says goes through it whole', () => {
  fc.assert(
    fc.property(content, (current) => {
      const state: AgencyState = {
        projects: [{ id: a, title: current.title, code: null, current, previous: null }],
        noProjects: [],
      };
      const { submission } = readForm('73-PEO', startForm(state), state);
      const decision = decideSubmission(state, submission, round);
      assert.deepEqual(
        decision.changes.map(({ kind, fields }) => [kind, fields]),
        [['unchanged', []]],
      );
    }),
  );
});

test("of the round before, a form carries on what a project is, and leaves the round's own figures to be typed", () => {
  const [current] = fc.sample(content, { numRuns: 1, seed: 7 });
  assert.ok(current);
  const state: AgencyState = {
    projects: [
      {
        id: a,
        title: current.title,
        code: null,
        current: null,
        previous: { round: '2567Q1', content: current },
      },
    ],
    noProjects: [3],
  };
  const form = startForm(state);
  assert.equal(form.projects[0]?.title, current.title);
  assert.equal(form.projects[0]?.percentComplete, '');
  assert.equal(form.projects[0]?.texts.result, '');
  assert.equal(form.projects[0]?.lines[0]?.disbursed, '');
  assert.equal(form.projects[0]?.starts, current.starts);
  assert.deepEqual(form.noProjects, [3]);
});

test('a project renamed in the form is the same project', () => {
  const before = projectOf(a, { ...contentOfOne(), title: 'ชื่อเดิม' });
  const state: AgencyState = {
    projects: [{ id: a, title: 'ชื่อเดิม', code: null, current: contentOfOne(), previous: null }],
    noProjects: [],
  };
  const { submission } = readForm(
    '73-PEO',
    { projects: [{ ...before, title: 'ชื่อใหม่หมดทั้งบรรทัด' }], noProjects: [] },
    state,
  );
  const [change] = decideSubmission(state, submission, round).changes;
  assert.equal(change?.match.kind, 'same');
  assert.deepEqual(
    change?.fields.map(({ field }) => field),
    ['title'],
  );
});

function contentOfOne(): ReportContent {
  const [one] = fc.sample(content, { numRuns: 1, seed: 3 });
  assert.ok(one);
  return { ...one, title: 'ชื่อเดิม' };
}

test('edits of different projects both stand; one of a project that another changed comes back to be merged', () => {
  const start = storedFormOf({ projects: [typed(), typed({ key: b }), typed({ key: c })], noProjects: [] });
  const first = applyEdit(start, {
    revision: 0,
    put: [typed({ title: 'ของคนแรก' })],
    remove: [],
    noProjects: [],
  });
  const second = applyEdit(first.form, {
    revision: 0,
    put: [typed({ title: 'ของคนที่สอง' }), typed({ key: b, title: 'ข' })],
    remove: [c],
    noProjects: [1],
  });
  assert.deepEqual(
    second.theirs.map(({ title }) => title),
    ['ของคนแรก'],
  );
  const titles = contentOfForm(second.form).projects.map(({ title }) => title);
  assert.deepEqual(titles, ['ของคนแรก', 'ข']);
  const late = applyEdit(second.form, { revision: 1, put: [], remove: [], noProjects: [] });
  assert.deepEqual(late.gone, [c]);
  StoredForm.parse(late.form);
});

test('whoever takes turns at editing, with merges, no text that was typed is lost', () => {
  const word = fc.constantFrom('', 'ก', 'ข', 'ค');
  const draft = fc
    .record({ title: word, result: word, budget: word, status: fc.constantFrom('', 'delayed', 'completed') })
    .map(({ title, result, budget, status }) => {
      const blank = blankProject(a, 2);
      const lines = blank.lines.map((line) => ({ ...line, budget }));
      return {
        ...blank,
        title,
        lines,
        status: status as FormProject['status'],
        texts: { ...blank.texts, result },
      };
    });
  const fields = (p: FormProject) => ({
    title: p.title,
    result: p.texts.result,
    'budget/2': p.lines[0]?.budget ?? '',
    status: p.status,
  });
  fc.assert(
    fc.property(draft, draft, draft, (base, mine, theirs) => {
      const { project, clashes } = mergeProjects(base, mine, theirs);
      const [was, own, other, merged] = [base, mine, theirs, project].map(fields);
      for (const field of ['title', 'result', 'budget/2', 'status'] as const) {
        const clash = clashes.find((one) => one.field === field);
        if (own?.[field] === was?.[field]) assert.equal(merged?.[field], other?.[field]);
        else assert.equal(merged?.[field], own?.[field]);
        const bothChanged = own?.[field] !== was?.[field] && other?.[field] !== was?.[field];
        assert.equal(
          clash?.theirs,
          bothChanged && own?.[field] !== other?.[field] ? other?.[field] : undefined,
        );
      }
    }),
  );
});
