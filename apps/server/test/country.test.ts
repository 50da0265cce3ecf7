import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ReadProject } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import { type Part, projectStatuses } from '@tidtam/domain/project';
import { noTexts } from '@tidtam/domain/report';
import { roundOf } from '@tidtam/domain/round';
import type { CountryRound, Figures, PlaceSummary } from '@tidtam/domain/summary';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { ownerId } from '../src/person/index.ts';
import { loadState, submitReports } from '../src/report/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { lockObligations, runCommand } from '../src/write/index.ts';
import { testApplication, token } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';

/** Generated reports of agencies all over the country, added up here anew and compared with every place's answer. */
const round = roundOf(2567, 2);
const host = '127.0.0.1:4800';
/** Two provinces of two regions each, the capital, and one that is left without reports. */
const places = ['10', '50', '51', '72', '73', '90'];
const silent = '90';

interface Reported {
  readonly agency: string;
  readonly province: string;
  readonly projects: readonly {
    readonly status: (typeof projectStatuses)[number] | null;
    readonly percent: number | null;
    readonly lines: readonly {
      readonly part: Part;
      readonly budget: number | null;
      readonly committed: number | null;
      readonly disbursed: number | null;
    }[];
  }[];
}

const amount = fc.option(fc.integer({ min: 0, max: 9_000_000_000 }), { nil: null });
const project = fc.record({
  status: fc.constantFrom(null, ...projectStatuses),
  percent: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }),
  lines: fc.uniqueArray(
    fc.record({ part: fc.constantFrom<Part>(1, 2, 3), budget: amount, committed: amount, disbursed: amount }),
    { minLength: 1, maxLength: 2, selector: ({ part }) => part },
  ),
});

let record: TestRecord;
let app: FastifyInstance;
let owner: Actor;
let reported: readonly Reported[];
let country: CountryRound;

before(async () => {
  record = await testRecord();
  owner = await record.actor(ownerId);
  app = await testApplication(record);
  await app.ready();
  reported = await reportAll();
  country = (await ask('owner', `/api/country/rounds/${round.id}`)).json();
});

/** Three agencies owe to each place, each to two of them; so some report twice, and some not at all. */
async function reportAll(): Promise<readonly Reported[]> {
  const { pool } = record.services.runtime;
  const agencies = await inTransaction(pool, systemAccess, (transaction) =>
    transaction.rows<{ id: string; code: string }>(
      sql`select id, code from agency where sector = 'government' and home_province = '73' order by code limit 4`,
    ),
  );
  const pairs = places.flatMap((province, at) =>
    agencies.flatMap((agency, turn) => (turn === at % agencies.length ? [] : [{ province, agency }])),
  );
  const made: Reported[] = [];
  for (const [at, { province, agency }] of pairs.entries()) {
    await inTransaction(pool, systemAccess, (transaction) =>
      transaction.rows(
        sql`insert into obligation (agency_id, province_code, round_id, added_at)
            values (${agency.id}, ${province}, ${round.id}, now()) on conflict do nothing`,
      ),
    );
    if (province === silent || at % 5 === 4) continue;
    const [projects = []] = fc.sample(fc.array(project, { minLength: 1, maxLength: 4 }), {
      numRuns: 1,
      seed: at,
    });
    await report(agency, province, projects);
    made.push({ agency: agency.code, province, projects });
  }
  return made;
}

async function report(
  agency: { readonly id: string; readonly code: string },
  province: string,
  projects: Reported['projects'],
): Promise<void> {
  const place = { agencyId: agency.id, province };
  const rows: readonly ReadProject[] = projects.flatMap(({ status, percent, lines }, at) =>
    lines.map((line) => ({
      ...line,
      agency: agency.code,
      project: null,
      code: `${province}-${at}`,
      title: `โครงการลำดับ ${at}`,
      notYetAllocated: false,
      percentComplete: percent === null ? null : percent / 100,
      status,
      statusDerived: false,
      starts: null,
      ends: null,
      months: [],
      guideline: null,
      texts: noTexts,
      activities: [],
      marks: [],
      cells: { title: 'Sheet1!B8' },
    })),
  );
  const submitted = await runCommand(record.services.runtime, owner, async (context) => {
    await lockObligations(context.transaction, place, round.fiscalYear);
    const submission = { agency: agency.code, rows, noProjects: [] };
    const rest = { importId: null, reason: null, acceptWarnings: true, dataDate: null };
    const state = await loadState(context.transaction, place, round);
    return submitReports(context, { place, round, submission, ...rest }, state, () => undefined);
  });
  assert.equal(submitted.kind, 'stored', JSON.stringify(submitted.decision.problems));
}

function ask(person: string, url: string) {
  const as = person === 'owner' ? {} : { 'x-tidtam-as': encodeURIComponent(person) };
  return app.inject({ url, headers: { host, authorization: `Bearer ${token}`, ...as } });
}

/** What a place must say, from the generated reports alone, in whole satang and hundredths. */
function wanted(provinces: readonly string[], part: Part | null) {
  const projects = reported
    .filter(({ province }) => provinces.includes(province))
    .flatMap((one) => one.projects)
    .filter(({ lines }) => part === null || lines.some((line) => line.part === part));
  const money = (field: 'budget' | 'committed' | 'disbursed') => {
    const stated = projects
      .filter(({ status }) => status !== 'cancelled')
      .flatMap(({ lines }) => lines.filter((line) => part === null || line.part === part))
      .flatMap((line) => line[field] ?? []);
    return stated.length === 0 ? null : stated.reduce((sum, one) => sum + BigInt(one), 0n);
  };
  const percents = projects.flatMap(({ percent }) => percent ?? []);
  return {
    projects: projects.length,
    budget: money('budget'),
    committed: money('committed'),
    disbursed: money('disbursed'),
    delayed: projects.filter(({ status }) => status === 'delayed').length,
    stated: percents.length,
    mean: percents.length === 0 ? null : percents.reduce((sum, one) => sum + one, 0) / percents.length / 100,
  };
}

function assertSays(
  figures: Figures | undefined,
  provinces: readonly string[],
  part: Part | null,
  what: string,
) {
  assert.ok(figures, what);
  const { mean, delayed, stated, projects, ...money } = wanted(provinces, part);
  const satang = (baht: string | null) => (baht === null ? null : BigInt(baht.replace('.', '')));
  for (const field of ['budget', 'committed', 'disbursed'] as const)
    assert.equal(satang(figures[field]), money[field], `${what}: ${field}`);
  assert.equal(figures.projects, projects, what);
  assert.equal(figures.statuses.delayed, delayed, what);
  assert.equal(figures.statedPercentComplete, stated, what);
  if (mean === null) assert.equal(figures.meanPercentComplete, null, what);
  else assert.ok(Math.abs((figures.meanPercentComplete ?? -1) - mean) <= 0.005 + 1e-9, `${what}: mean`);
}

function assertPlace(summary: PlaceSummary, provinces: readonly string[], what: string): void {
  assertSays(summary.total, provinces, null, what);
  for (const part of [1, 2, 3] as const) {
    const figures = summary.parts.find((one) => one.part === part);
    assertSays(figures, provinces, part, `${what}, part ${part}`);
  }
  const owed = provinces.filter((one) => places.includes(one)).length * 3;
  // Of the demonstration's own obligations none is for this test's agencies alone; those of 73 stand beside ours.
  if (!provinces.includes('73')) assert.equal(summary.agencies.owed, owed, what);
  assert.equal(
    summary.agencies.reported,
    reported.filter(({ province }) => provinces.includes(province)).length,
    what,
  );
}

test('the country, each region and each province say what the reports add up to, and each part too', () => {
  assert.ok(reported.length > 10);
  const all = country.regions.flatMap(({ provinces }) => provinces.map(({ province }) => province.code));
  assert.equal(new Set(all).size, 77);
  assertPlace(country.summary, all, 'country');
  for (const { region, summary, provinces } of country.regions) {
    assertPlace(
      summary,
      provinces.map(({ province }) => province.code),
      region.code,
    );
    for (const { province, summary: own } of provinces) assertPlace(own, [province.code], province.code);
  }
});

test('country = Σ regions = Σ provinces: counts, money, agencies, in the total and in each part', () => {
  const sums = (summaries: readonly PlaceSummary[]) => {
    const figures = (of: (one: PlaceSummary) => Figures | undefined) => {
      const all = summaries.flatMap((one) => of(one) ?? []);
      const money = (field: 'budget' | 'committed' | 'disbursed') =>
        all.reduce((sum, one) => sum + BigInt((one[field] ?? '0.00').replace('.', '')), 0n);
      const count = (of_: (one: Figures) => number) => all.reduce((sum, one) => sum + of_(one), 0);
      return [
        ...(['budget', 'committed', 'disbursed'] as const).map(money),
        ...[...projectStatuses, 'not_stated' as const].map((status) =>
          count(({ statuses }) => statuses[status]),
        ),
        count(({ projects }) => projects),
        count(({ statedPercentComplete }) => statedPercentComplete),
      ];
    };
    return {
      owed: summaries.reduce((sum, { agencies }) => sum + agencies.owed, 0),
      reported: summaries.reduce((sum, { agencies }) => sum + agencies.reported, 0),
      total: figures(({ total }) => total),
      parts: [0, 1, 2].map((at) => figures(({ parts }) => parts[at])),
    };
  };
  const whole = sums([country.summary]);
  assert.deepEqual(sums(country.regions.map(({ summary }) => summary)), whole);
  const provinces = country.regions.flatMap((one) => one.provinces.map(({ summary }) => summary));
  assert.deepEqual(sums(provinces), whole);
});

test("a region's and a province's own answers are the country's rows", async () => {
  for (const one of country.regions) {
    assert.deepEqual((await ask('owner', `/api/regions/${one.region.code}/rounds/${round.id}`)).json(), one);
    for (const { province, summary } of one.provinces.filter(({ province: { code } }) =>
      places.includes(code),
    )) {
      const answer = await ask('owner', `/api/provinces/${province.code}/rounds/${round.id}/summary`);
      assert.deepEqual(answer.json(), summary);
    }
  }
});

test('the table to take away has each province once, after its region, and adds up to the country', async () => {
  const { rawPayload } = await ask('owner', `/api/country/rounds/${round.id}/table.csv?language=en`);
  const [head = [], ...rows] = parse(rawPayload, { bom: true, relax_column_count: true }) as string[][];
  assert.deepEqual(head.slice(0, 3), ['Region', 'Code', 'Province']);
  const provinces = rows.filter((row) => row.length === head.length && /^\d\d$/.test(row[1] ?? ''));
  assert.equal(provinces.length, 77);
  assert.equal(provinces.find((row) => row[1] === '50')?.[0], 'Region 5');
  const budget = head.indexOf('Budget (baht)');
  const sum = provinces.reduce((total, row) => total + BigInt((row[budget] || '0').replace('.', '')), 0n);
  assert.equal(sum, BigInt((country.summary.total.budget ?? '').replace('.', '')));
});

test('whoever looks after a part of the country is told that there is none, and no sum of a part passes for a whole', async () => {
  const whole = [`/api/country/rounds/${round.id}`, `/api/country/rounds/${round.id}/table.csv`];
  await record.appoint({ name: 'ภาคเจ็ด', capacity: 'region_officer', region: '7' });
  await record.appoint({ name: 'เลขาฯ ๗๒', capacity: 'province_secretariat', province: '72' });
  await record.appoint({ name: 'ผู้รายงาน', capacity: 'reporter', agency: '73-PHO' });
  await record.appoint({ name: 'ส่วนกลาง', capacity: 'centre' });
  await record.appoint({ name: 'ผู้สอบทาน', capacity: 'auditor' });
  await record.appoint({ name: 'ผู้ดูแล', capacity: 'administrator' });
  for (const url of whole) {
    for (const who of ['ภาคเจ็ด', 'เลขาฯ ๗๒', 'ผู้รายงาน'])
      assert.equal((await ask(who, url)).statusCode, 404, who);
    assert.equal((await ask('ผู้ดูแล', url)).statusCode, 403);
    for (const who of ['ส่วนกลาง', 'ผู้สอบทาน']) assert.equal((await ask(who, url)).statusCode, 200, who);
  }
  const region = `/api/regions/7/rounds/${round.id}`;
  const { summary } = country.regions.find((one) => one.region.code === '7') ?? assert.fail();
  assert.deepEqual((await ask('ภาคเจ็ด', region)).json().summary, summary);
  assert.equal((await ask('เลขาฯ ๗๒', region)).json().summary, null);
});

test('the map of the country has every province once', async () => {
  const { shapes } = (await ask('owner', '/api/country/map')).json();
  assert.equal(new Set(shapes.map((one: { province: string }) => one.province)).size, 77);
  assert.ok(shapes.every((one: { path: string }) => /^M\d/.test(one.path)));
});
