import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ReadProject } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import { noTexts, type Submission } from '@tidtam/domain/report';
import { roundOf } from '@tidtam/domain/round';
import pg from 'pg';
import sql from 'sql-template-tag';
import { verifyRecord } from '../src/ledger/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { loadState, type Submitted, submitReports } from '../src/report/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { provinceFigures } from '../src/summary/index.ts';
import { lockObligations, runCommand } from '../src/write/index.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let secretariat: Actor;
let agencyId: string;

before(async () => {
  record = await testRecord();
  secretariat = await record.actor(demonstrationSecretariatId);
  agencyId = await inTransaction(record.services.runtime.pool, systemAccess, async (transaction) => {
    const { id } = await transaction.row<{ id: string }>(sql`select id from agency where code = '73-PVO'`);
    return id;
  });
});

function row(overrides: Partial<ReadProject> & { readonly title: string }): ReadProject {
  return {
    agency: '73-PVO',
    project: null,
    code: null,
    part: 2,
    budget: 100_000,
    notYetAllocated: false,
    committed: 0,
    disbursed: 50_000,
    percentComplete: 50,
    status: 'in_progress',
    statusDerived: true,
    starts: '2023-10-01',
    ends: '2024-09-30',
    months: [],
    guideline: null,
    texts: noTexts,
    activities: [],
    marks: [],
    cells: { title: 'Sheet1!B8', budget: 'Sheet1!D8' },
    ...overrides,
  };
}

function submit(
  rows: readonly ReadProject[],
  quarter: 1 | 2 | 3 | 4 = 2,
  acceptWarnings = true,
  noProjects: Submission['noProjects'] = [],
  runtime = record.services.runtime,
): Promise<Submitted> {
  const place = { agencyId, province: '73' };
  const round = roundOf(2567, quarter);
  return runCommand(runtime, secretariat, async (context) => {
    await lockObligations(context.transaction, place, round.fiscalYear);
    const submission = { agency: '73-PVO', rows, noProjects };
    const command = {
      place,
      round,
      submission,
      importId: null,
      dataDate: null,
      reason: null,
      acceptWarnings,
    };
    const state = await loadState(context.transaction, place, round);
    return submitReports(context, command, state, () => undefined);
  });
}

async function total(round: '2567Q2' | '2567Q3' = '2567Q2') {
  const { summary } = await inTransaction(
    record.services.runtime.pool,
    { scope: secretariat.reads, person: null },
    (transaction) => provinceFigures(transaction, '73', round),
  );
  return summary;
}

/** What verify says after somebody changed the record by hand, as its owner. */
async function asOwner(statements: string): Promise<readonly string[]> {
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  try {
    await owner.query(statements);
  } finally {
    await owner.end();
  }
  return verify();
}

async function verify(): Promise<readonly string[]> {
  const { pool } = record.services.runtime;
  const found = await verifyRecord(pool, record.services.files, '2026-01-01T00:00:00Z');
  return found.checks.flatMap((check) => check.differences);
}

test('60 concurrent submissions: no version is lost and the roll-up equals its recomputation', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, at) => submit([row({ title: `โครงการพร้อมกัน ครั้งที่ ${at + 1}` })])),
  );
  assert.equal((await total()).total.projects, 60);
  assert.equal((await total()).total.budget, '60000.00');
  assert.deepEqual(await verify(), []);
});

test('60 concurrent submissions of one project become 60 versions, numbered without a gap', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      submit([row({ title: 'โครงการเดียวกัน', disbursed: 100 * (at + 1) })]),
    ),
  );
  const numbers = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ number: number }>(
      sql`select v.number from report_version v
          join report_text t on t.agency_id = v.agency_id and t.version_id = v.project_version_id
          where t.title = 'โครงการเดียวกัน' order by v.number`,
    ),
  );
  assert.deepEqual(
    numbers.map((one) => one.number),
    Array.from({ length: 60 }, (_, at) => at + 1),
  );
  assert.equal((await total()).total.projects, 61);
  assert.deepEqual(await verify(), []);
});

test('a clock that jumps back by a month loses nothing: the newest version is the last that came', async () => {
  const { runtime } = record.services;
  const earlier = new Date(Date.parse(runtime.now()) - 30 * 86_400_000).toISOString();
  const title = 'โครงการข้ามเวลา';
  await submit([row({ title, disbursed: 10_000 })]);
  await submit([row({ title, disbursed: 20_000 })], 2, true, [], { ...runtime, now: () => earlier });
  const versions = await inTransaction(runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ number: number; disbursed: string; current: boolean; back: boolean }>(
      sql`select v.number, v.disbursed[1]::text as disbursed, c.current_version is not null as current,
            v.recorded_at = ${earlier} as back
          from report_version v
          left join report c on c.agency_id = v.agency_id and c.current_version = v.id
          join report_text t on t.agency_id = v.agency_id and t.version_id = v.project_version_id
          where t.title = ${title} order by v.number`,
    ),
  );
  assert.deepEqual(versions, [
    { number: 1, disbursed: '10000', current: false, back: false },
    { number: 2, disbursed: '20000', current: true, back: true },
  ]);
  assert.deepEqual(await verify(), []);
});

test('a project with two funding lines stands in both parts and counts once in the total', async () => {
  const earlier = await total();
  await submit([
    row({ title: 'สองแหล่งเงิน', part: 1, budget: 70_000, disbursed: 1_000 }),
    row({ title: 'สองแหล่งเงิน', part: 2, budget: 30_000, disbursed: 2_000 }),
  ]);
  const later = await total();
  const grown = later.parts.map((part, at) => part.projects - (earlier.parts[at]?.projects ?? 0));
  assert.deepEqual(grown, [1, 1, 0]);
  assert.equal(later.total.projects - earlier.total.projects, 1);
  assert.equal(Number(later.total.budget) - Number(earlier.total.budget), 1000);
  assert.deepEqual(await verify(), []);
});

test('a cancelled project is counted and its money is not', async () => {
  const earlier = await total();
  await submit([row({ title: 'ยกเลิกแล้ว', status: 'cancelled', budget: 999_900 })]);
  const later = await total();
  assert.equal(later.total.statuses.cancelled, 1);
  assert.equal(later.total.budget, earlier.total.budget);
});

test('the next round warns of what fell, moved or is missing, and stores nothing until it is confirmed', async () => {
  await submit([row({ title: 'รอบก่อน ก', percentComplete: 80 }), row({ title: 'รอบก่อน ข' })]);
  const next = [row({ title: 'รอบก่อน ก', percentComplete: 40, disbursed: 10_000, part: 1 })];
  const refused = await submit(next, 3, false);
  assert.equal(refused.kind, 'refused');
  const codes = new Set(refused.decision.problems.map((problem) => problem.code));
  for (const code of ['percent_fell', 'part_moved', 'project_missing']) assert.ok(codes.has(code), code);
  assert.equal((await total('2567Q3')).agencies.reported, 0);
  assert.equal((await submit(next, 3, true)).kind, 'stored');
  assert.equal((await total('2567Q3')).total.projects, 1);
  assert.deepEqual(await verify(), []);
});

test('an older version shown as the one that stands is found by verify, though every sum agrees', async () => {
  await submit([row({ title: 'ฉบับที่หนึ่ง', disbursed: 10_000 })]);
  await submit([row({ title: 'ฉบับที่หนึ่ง', disbursed: 20_000 })]);
  const wrong = await asOwner(`
    update report r set current_version = v.id from report_version v
    where v.agency_id = r.agency_id and v.project_id = r.project_id and v.number = 1 and r.round_id = v.round_id
      and exists (select 1 from report_text t where t.title = 'ฉบับที่หนึ่ง' and t.version_id = v.project_version_id);
    delete from summary; insert into summary select * from summary_computed`);
  assert.deepEqual(wrong.length, 1);
  assert.match(wrong[0] ?? '', /does not show its newest version/);
});

test('a statement that was taken away behind the program is found by verify', async () => {
  const statement = { part: 3 as const, cell: 'Sheet1!B30' };
  await submit([row({ title: 'มีโครงการส่วนที่สอง' })], 2, true, [statement]);
  const gone = await asOwner('delete from agency_statement');
  assert.ok(gone.some((difference) => /agency_statement .* was recorded and is gone/.test(difference)));
});

test('a change of the stored figures is found by verify', async () => {
  const found = await asOwner(
    `update report_version set disbursed[1] = disbursed[1] + 1
     where (agency_id, id) in (
       select v.agency_id, v.id from report_version v
       join report r on r.agency_id = v.agency_id and r.current_version = v.id
       where v.disbursed[1] is not null order by v.id limit 1)`,
  );
  const has = (pattern: RegExp) => found.some((difference) => pattern.test(difference));
  assert.ok(has(/^stored/), 'roll-up');
  assert.ok(has(/is not what was recorded/), 'version');
});
