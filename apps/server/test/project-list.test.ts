import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ReadProject } from '@tidtam/domain/import';
import { satangOfBaht } from '@tidtam/domain/money';
import type { Actor } from '@tidtam/domain/person';
import { type Part, projectStatuses } from '@tidtam/domain/project';
import { noTexts, type ReportVersion } from '@tidtam/domain/report';
import { type RoundId, roundOf } from '@tidtam/domain/round';
import { searchFold } from '@tidtam/domain/search';
import {
  figuresOfVersions,
  markNames,
  type ProjectOrder,
  type ProjectPage,
  type ProjectSearch,
  projectOrders,
} from '@tidtam/domain/summary';
import { saidIn } from '@tidtam/domain/text';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { call, Refused } from '../src/command-line/client.ts';
import { inProcess } from '../src/command-line/transport.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { currentVersions } from '../src/report/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { saysSomething } from '../src/summary/found-projects.ts';
import { testApplication } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { sendReports } from './support/reported.ts';

const round = roundOf(2567, 1);
const params = { province: '73', round: round.id };

let record: TestRecord;
let app: FastifyInstance;
let secretariat: Actor;
let agencies: readonly { readonly id: string; readonly code: string }[];

const amount = fc.option(fc.constantFrom(0, 100, 5_000_000, 9_000_000_001), { nil: null });
const line = fc.record({
  part: fc.constantFrom<Part>(1, 2, 3),
  budget: amount,
  committed: amount,
  disbursed: amount,
});
/** A text, or one that says that there is nothing to say. */
const text = (said: string) =>
  fc.option(fc.constantFrom(said, said, 'ไม่พบปัญหา/อุปสรรคใด ๆ', '-'), { nil: null, freq: 2 });
const project = fc.record({
  title: fc.constantFrom('โครงการโรงเรียนสุจริต', 'กิจกรรมโปร่งใส', 'การประเมิน ITA', 'Clean_school 100%'),
  status: fc.constantFrom(null, ...projectStatuses),
  percentComplete: fc.constantFrom(null, 0, 0.01, 50, 99.99, 100),
  guideline: fc.constantFrom(null, '2101-1', '2101-2'),
  problems: text('งบไม่พอ'),
  suggestions: text('ขอขยายเวลา'),
  lines: fc.uniqueArray(line, { minLength: 1, maxLength: 2, selector: ({ part }) => part }),
});
type Made = typeof project extends fc.Arbitrary<infer One> ? One : never;

/** `from` numbers titles and codes, which makes each its own project. */
function rowsOf(agency: string, made: readonly Made[], from = 0): readonly ReadProject[] {
  return made.flatMap(({ title, status, percentComplete, guideline, problems, suggestions, lines }, at) =>
    lines.map((money) => ({
      ...{ ...money, agency, project: null, guideline, status, percentComplete },
      code: (at + from) % 3 === 0 ? null : `E-${at + from}`,
      title: `${title} ${String(at + from).padStart(3, '0')}`,
      ...{ notYetAllocated: false, statusDerived: false, starts: null, ends: null, months: [] },
      texts: { ...noTexts, problems, suggestions },
      ...{ activities: [], marks: [], cells: { title: 'Sheet1!B8' as const } },
    })),
  );
}

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
  secretariat = await record.actor(demonstrationSecretariatId);
  agencies = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ id: string; code: string }>(
      sql`select a.id, a.code from agency a join obligation o on o.agency_id = a.id
          where o.province_code = '73' and o.round_id = ${round.id} order by a.code`,
    ),
  );
  const made = fc.sample(fc.array(project, { minLength: 20, maxLength: 30 }), {
    numRuns: agencies.length,
    seed: 73,
  });
  for (const [at, agency] of agencies.entries()) {
    await sendReports(record, secretariat, { agency, round, rows: rowsOf(agency.code, made[at] ?? []) });
  }
});

const page = () => inProcess(app, '127.0.0.1:4800', { token: '', as: null });

type Asked = ProjectSearch & {
  readonly sort?: ProjectOrder;
  readonly after?: string;
  readonly before?: string;
};

const ask = (query: Asked) => call(page(), 'listProjects', { params, query });

/** All pages, one after the other. */
async function readOn(query: Asked, then?: () => Promise<void>): Promise<readonly ProjectPage[]> {
  const pages = [await ask(query)];
  for (let next = pages[0]?.next; next !== null; next = pages.at(-1)?.next ?? null) {
    await then?.();
    pages.push(await ask({ ...query, after: next ?? '' }));
    assert.ok(pages.length < 50, 'the list does not end');
  }
  return pages;
}

function standing(): Promise<readonly ReportVersion[]> {
  return inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    currentVersions(transaction, { province: '73', round: round.id as RoundId }),
  );
}

const satang = (baht: string | null) => (baht === null ? null : satangOfBaht(baht));

/** The marks as the domain's words say them, by another way than the program's. */
function isMarked(version: ReportVersion, mark: (typeof markNames)[number]): boolean {
  if (version.status === 'cancelled') return false;
  const sum = (amounts: readonly (number | null)[]) =>
    amounts.reduce<number | null>((all, one) => (one === null ? all : (all ?? 0) + one), null);
  const spent = sum(version.funding.map(({ disbursed }) => satang(disbursed))) ?? 0;
  const budget = sum(version.funding.map((one) => satang(one.budget)));
  const { percentComplete, status } = version;
  return {
    spent_without_progress: spent > 0 && (percentComplete === null || percentComplete === 0),
    spent_over_budget: budget !== null && spent > budget,
    behind: status === 'delayed' || status === 'suspended',
    nothing_stated: status === null && percentComplete === null,
  }[mark];
}

function isFound(version: ReportVersion, { part, status, agency, mark, text = '' }: ProjectSearch): boolean {
  const said = searchFold(`${version.title} ${version.code ?? ''} ${version.agencyName}`);
  return (
    (part === undefined || version.funding.some((one) => String(one.part) === part)) &&
    (status === undefined || (version.status ?? 'not_stated') === status) &&
    (agency === undefined || version.agency === agency) &&
    (mark === undefined || isMarked(version, mark)) &&
    searchFold(text)
      .split(' ')
      .every((word) => said.includes(word))
  );
}

const thai = new Intl.Collator('th');
const bytewise = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(sort: ProjectOrder) {
  const of = (version: ReportVersion): number => {
    const { budget } = figuresOfVersions([version]);
    switch (sort) {
      case 'agency':
        return 0;
      case 'budget':
        return -(satang(budget) ?? -1);
      case 'percent':
        return version.percentComplete ?? 101;
      case 'changed':
        return -Date.parse(version.recordedAt);
    }
  };
  return (a: ReportVersion, b: ReportVersion) =>
    of(a) - of(b) ||
    bytewise(a.agency, b.agency) ||
    (a.funding[0]?.part ?? 0) - (b.funding[0]?.part ?? 0) ||
    thai.compare(a.title, b.title) ||
    bytewise(a.project, b.project);
}

const namesOf = (list: readonly { readonly agency: string; readonly title: string }[]) =>
  list.map(({ agency, title }) => `${agency} ${title}`);

const search: fc.Arbitrary<Asked> = fc.record(
  {
    part: fc.constantFrom('1', '2', '3'),
    status: fc.constantFrom(...projectStatuses, 'not_stated'),
    agency: fc.constantFrom('73-PHO', '73-PEO', 'NONE'),
    mark: fc.constantFrom(...markNames),
    // Without a tone mark, a piece of a code, an agency's name, letters that `like` would take for others, nothing.
    text: fc.constantFrom('โปรงใส', 'e-1', 'โครงการ สาธารณสุข', '_school 100%', 'E-1 ita', ' ', 'ไม่มีแน่'),
    sort: fc.constantFrom(...projectOrders),
  },
  { requiredKeys: [] },
);
/** Each alone, and some together. */
const searches: readonly Asked[] = [
  {},
  ...(['1', '2', '3'] as const).map((part) => ({ part })),
  ...markNames.map((mark) => ({ mark })),
  ...projectOrders.map((sort) => ({ sort })),
  { text: 'โปรงใส' },
  { text: 'e-1' },
  { text: '_school 100%' },
  { agency: '73-PHO' },
  { status: 'not_stated' },
  ...fc.sample(search, { numRuns: 40, seed: 7 }),
];

test('pages joined are the whole list in its order, forwards and backwards, and their figures those of all of it', async () => {
  const all = await standing();
  assert.ok(all.length > 150, 'too few for four pages');
  for (const query of searches) {
    const { sort = 'agency', ...asked } = query;
    const what = JSON.stringify(query);
    const list = all.filter((version) => isFound(version, asked)).sort(inOrder(sort));
    const pages = await readOn(query);
    assert.deepEqual(namesOf(pages.flatMap(({ projects }) => projects)), namesOf(list), what);
    let before = 0;
    for (const { first, projects, found } of pages) {
      assert.equal(first, list.length === 0 ? 0 : before + 1, what);
      before += projects.length;
      assert.deepEqual(found.total, figuresOfVersions(list), what);
      for (const { part, ...figures } of found.parts)
        assert.deepEqual(figures, figuresOfVersions(list, part), `${what} part ${part}`);
    }
    const backwards = [pages.at(-1)];
    for (let at = backwards[0]?.previous ?? null; at !== null; at = backwards[0]?.previous ?? null)
      backwards.unshift(await ask({ ...query, before: at }));
    assert.deepEqual(backwards, pages, what);
  }
});

test('a project of two parts stands in both and counts once', async () => {
  const [total, ...parts] = await Promise.all([
    ask({}),
    ...(['1', '2', '3'] as const).map((part) => ask({ part })),
  ]);
  const summary = await call(page(), 'getSummary', { params });
  assert.deepEqual(total?.found, { total: summary.total, parts: summary.parts });
  for (const [at, { found }] of parts.entries())
    assert.equal(found.total.projects, summary.parts[at]?.projects);
  const inParts = parts.reduce((sum, { found }) => sum + found.total.projects, 0);
  assert.ok(inParts > (total?.found.total.projects ?? 0));
});

test('marks, problems and guidelines are counted over all reports, and the list finds as many', async () => {
  const all = await standing();
  const { marks } = await call(page(), 'getProvinceRound', { params });
  const guidelines = await call(page(), 'listGuidelines', { params });
  for (const mark of markNames) {
    assert.equal(marks[mark], all.filter((version) => isMarked(version, mark)).length, mark);
    assert.ok(marks[mark] > 0, mark);
    assert.equal((await ask({ mark })).found.total.projects, marks[mark], mark);
  }
  const told = all.filter(
    ({ texts }) => saidIn(texts.problems) !== null || saidIn(texts.suggestions) !== null,
  );
  const silent = all.filter(
    ({ texts }) => texts.problems !== null && !told.some((one) => one.texts === texts),
  );
  assert.ok(silent.length > 5, 'some say only that there is nothing');
  assert.ok(told.length > 50 && told.length < all.length);
  const pages = [];
  for (let after: string | undefined; ; ) {
    const one = await call(page(), 'listProblems', { params, query: { after } });
    pages.push(...one.projects);
    assert.equal(one.found, told.length);
    if (one.next === null) break;
    after = one.next;
  }
  assert.deepEqual(
    pages.map(({ agency, title, problems, suggestions }) => [agency, title, problems, suggestions]),
    [...told]
      .sort(inOrder('agency'))
      .map(({ agency, title, texts }) => [agency, title, saidIn(texts.problems), saidIn(texts.suggestions)]),
  );
  for (const { guideline, figures, agencies: counted } of guidelines) {
    const own = all.filter((version) => version.guideline === guideline);
    assert.deepEqual(figures, figuresOfVersions(own), String(guideline));
    const byAgency = [...Map.groupBy(own, ({ agency }) => agency)].map(([agency, { length }]) => ({
      agency,
      projects: length,
    }));
    assert.deepEqual(
      counted,
      byAgency.sort((a, b) => bytewise(a.agency, b.agency)),
    );
  }
  assert.deepEqual(
    guidelines.filter(({ figures }) => figures.projects > 0).map(({ guideline }) => guideline),
    ['2101-1', '2101-2', null],
  );
});

test('nothing is shown twice or lost when something is stored between pages', async () => {
  const before = await standing();
  const [first, second] = agencies;
  assert.ok(first && second);
  const [withdrawn] = before.filter(({ agency }) => agency === first.code);
  assert.ok(withdrawn);
  let turn = 0;
  const pages = await readOn({}, async () => {
    turn += 1;
    // In an agency before the page and one on it: new projects, and one that is no longer there.
    const rows = fc.sample(project, { numRuns: 3, seed: turn });
    for (const agency of [first, second])
      await sendReports(record, secretariat, {
        agency,
        round,
        rows: rowsOf(agency.code, rows, 500 + 10 * turn),
      });
    if (turn > 1) return;
    await call(page(), 'withdrawProject', {
      params: { agency: first.code, project: withdrawn.project },
      body: { province: '73', round: round.id, reason: 'ทดสอบ' },
    });
  });
  assert.ok(turn >= 3);
  const shown = pages.flatMap(({ projects }) => projects.map((one) => one.project));
  assert.equal(new Set(shown).size, shown.length, 'something is shown twice');
  const lost = before.filter((version) => version !== withdrawn && !shown.includes(version.project));
  assert.deepEqual(namesOf(lost), []);
});

test('a page goes on from where a project stood that is no longer found, and one beyond the end is empty', async () => {
  const sort = 'percent';
  const { next } = await ask({ sort });
  assert.ok(next);
  const there = await ask({ sort, after: next });
  const { projects, first, previous } = await ask({ sort, after: next, status: 'completed' });
  assert.ok(projects.every(({ status }) => status === 'completed'));
  assert.ok(first <= there.first);
  assert.equal(previous === null, first === 1);
  const last = await readOn({});
  const end = last.at(-1)?.projects.at(-1);
  assert.ok(end);
  const beyond = await ask({ agency: '73-PEO', after: last.at(-1)?.previous ?? '', text: 'ไม่มีแน่' });
  assert.deepEqual([beyond.projects, beyond.first, beyond.next], [[], 0, null]);
});

test('a place that is none is not found, nor is a province that there is not', async () => {
  const isNotFound = (error: unknown) => error instanceof Refused && error.details.status === 404;
  for (const after of ['x', 'bm8', Buffer.from('[0,"73-PHO",1,"x","no"]').toString('base64url')]) {
    await assert.rejects(ask({ after }), isNotFound, after);
    await assert.rejects(call(page(), 'listProblems', { params, query: { after } }), isNotFound, after);
  }
  for (const name of ['listProjects', 'listProblems', 'listGuidelines'] as const)
    await assert.rejects(call(page(), name, { params: { ...params, province: '99' } }), isNotFound, name);
});

test('the database and the program find alike what says nothing', async () => {
  const parts = [
    ...['ไม่มี', 'ไม่พบ', 'ยัง', 'ไม่เกิด', 'ปัญหา', 'อุปสรรค', 'และ', 'ใด ๆ', 'ข้อเสนอแนะ', 'ข้อเสนอเเนะ', 'งบ', 'แต่'],
    ...[
      'ในการดําเนินงาน',
      'ในการดำเนินการ',
      'ในไตรมาสนี้',
      'ครับ',
      'None',
      'No',
      'problems',
      'found',
      'N/A',
      'one',
    ],
    ...[
      '-',
      '–',
      '—',
      '…',
      '.',
      '/',
      ':',
      '(',
      ')',
      '[',
      ']',
      '“',
      '”',
      '"',
      '*',
      '•',
      '๑',
      '1',
      ' ',
      '\n',
      '\t',
    ],
    ...['\u00A0', '\u200B', '\uFEFF', '\u3000', '\\', '?', '&', '😀', 'é', 'K', 'ſ'],
  ];
  const made = fc.array(fc.constantFrom(...parts), { maxLength: 7 }).map((some) => some.join(''));
  const texts = [...parts, ...fc.sample(made, 5_000)];
  const rows = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ text: string; says: boolean }>(
      sql`select text, ${saysSomething(sql`text`)} as says from unnest(${texts}::text[]) text`,
    ),
  );
  assert.ok(rows.filter(({ says }) => !says).length > 100);
  assert.deepEqual(
    rows.filter(({ text, says }) => says !== (saidIn(text) !== null)),
    [],
  );
});
