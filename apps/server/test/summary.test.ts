import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ReadProject } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import { type Part, projectStatuses } from '@tidtam/domain/project';
import { noTexts } from '@tidtam/domain/report';
import { type RoundId, roundOf } from '@tidtam/domain/round';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import { verifyRecord } from '../src/ledger/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { provinceFigures, readWholeProvinceRound } from '../src/summary/index.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { sendReports } from './support/reported.ts';

/** A project as an office might report it; money in satang, percent in hundredths. */
interface Reported {
  readonly status: (typeof projectStatuses)[number] | null;
  readonly percent: number | null;
  readonly lines: readonly {
    readonly part: Part;
    readonly budget: number | null;
    readonly committed: number | null;
    readonly disbursed: number | null;
  }[];
}

let record: TestRecord;
let secretariat: Actor;
let agencies: readonly { readonly id: string; readonly code: string }[];

before(async () => {
  record = await testRecord();
  secretariat = await record.actor(demonstrationSecretariatId);
  agencies = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ id: string; code: string }>(
      sql`select a.id, a.code from agency a join obligation o on o.agency_id = a.id
          where o.province_code = '73' and o.round_id = '2567Q1' order by a.code`,
    ),
  );
});

const money = fc.option(fc.integer({ min: 0, max: 9_000_000_000 }), { nil: null });
const reported: fc.Arbitrary<Reported> = fc.record({
  status: fc.constantFrom(null, ...projectStatuses),
  percent: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: null }),
  lines: fc.uniqueArray(
    fc.record({
      part: fc.constantFrom<Part>(1, 2, 3),
      budget: money,
      committed: money,
      disbursed: money,
    }),
    { minLength: 1, maxLength: 2, selector: ({ part }) => part },
  ),
});

function rowsOf(agency: string, projects: readonly Reported[]): readonly ReadProject[] {
  return projects.flatMap(({ status, percent, lines }, at) =>
    lines.map((line) => ({
      ...line,
      agency,
      project: null,
      code: `C${at}`,
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
}

async function submit(
  agency: { readonly id: string; readonly code: string },
  quarter: 1 | 2 | 3 | 4,
  projects: readonly Reported[],
  none: readonly Part[] = [],
  dataDate: string | null = null,
): Promise<void> {
  const round = roundOf(2567, quarter);
  await sendReports(record, secretariat, {
    ...{ agency, round, none, dataDate },
    rows: rowsOf(agency.code, projects),
  });
}

function read(quarter: number) {
  const access = { scope: secretariat.reads, person: null };
  return inTransaction(record.services.runtime.pool, access, (transaction) =>
    provinceFigures(transaction, '73', `2567Q${quarter}` as RoundId),
  );
}

/** The figures by hand, in another way than the program's: whole numbers all through, remainders compared. */
function oracle(projects: readonly Reported[], part: Part | null) {
  const inPart = projects.filter(({ lines }) => part === null || lines.some((line) => line.part === part));
  const sumOf = (field: 'budget' | 'committed' | 'disbursed'): bigint | null => {
    let sum: bigint | null = null;
    for (const { status, lines } of inPart) {
      for (const line of lines) {
        const amount = line[field];
        if (status === 'cancelled' || amount === null || (part !== null && line.part !== part)) continue;
        sum = (sum ?? 0n) + BigInt(amount);
      }
    }
    return sum;
  };
  const [budget, disbursed] = [sumOf('budget'), sumOf('disbursed')];
  const percents = inPart.flatMap(({ percent }) => (percent === null ? [] : [BigInt(percent)]));
  const statuses = Object.fromEntries(
    [...projectStatuses, null].map((status) => [
      status ?? 'not_stated',
      inPart.filter((project) => project.status === status).length,
    ]),
  );
  return {
    projects: inPart.length,
    budget: baht(budget),
    committed: baht(sumOf('committed')),
    disbursed: baht(disbursed),
    disbursedPercent:
      disbursed === null || budget === null || budget === 0n ? null : hundredths(disbursed * 10_000n, budget),
    statuses,
    meanPercentComplete:
      percents.length === 0
        ? null
        : hundredths(
            percents.reduce((a, b) => a + b, 0n),
            BigInt(percents.length),
          ),
    statedPercentComplete: percents.length,
  };
}

function baht(satang: bigint | null): string | null {
  if (satang === null) return null;
  const digits = satang.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `a / b` hundredths, half up. */
function hundredths(a: bigint, b: bigint): number {
  const whole = a / b;
  return Number((a % b) * 2n >= b ? whole + 1n : whole) / 100;
}

test('every figure of the province, its parts and agencies equals a count by hand', async () => {
  const reports = fc.sample(fc.array(reported, { minLength: 1, maxLength: 6 }), {
    numRuns: agencies.length,
    seed: 2567,
  });
  for (const [at, agency] of agencies.entries()) await submit(agency, 1, reports[at] ?? []);
  const { summary, agencies: figures } = await read(1);
  const all = reports.flat();
  assert.deepEqual(summary.total, oracle(all, null));
  for (const { part, ...figure } of summary.parts)
    assert.deepEqual(figure, oracle(all, part), `part ${part}`);
  for (const [at, { agency, total, parts }] of figures.entries()) {
    assert.equal(agency, agencies[at]?.code);
    assert.deepEqual(total, oracle(reports[at] ?? [], null), agency);
    for (const { part, ...figure } of parts) assert.deepEqual(figure, oracle(reports[at] ?? [], part));
  }
  assert.ok(summary.parts.reduce((sum, part) => sum + part.projects, 0) > summary.total.projects);
});

test('the figures by guideline come to the total, by the same rules', async () => {
  const access = { scope: secretariat.reads, person: null };
  const whole = await inTransaction(record.services.runtime.pool, access, (transaction) =>
    readWholeProvinceRound(transaction, '73', '2567Q1', '2026-01-01T00:00:00Z'),
  );
  const rest = whole?.guidelines.find(({ guideline }) => guideline === null);
  assert.deepEqual(rest?.figures, whole?.summary.total);
});

const one: Reported = {
  status: 'in_progress',
  percent: 5_000,
  lines: [{ part: 2, budget: 100, committed: null, disbursed: 0 }],
};

test('what is missing is not zero, and zero is not missing', async () => {
  const [first] = agencies;
  assert.ok(first !== undefined);
  await submit(first, 2, [
    one,
    { ...one, percent: null, lines: [{ ...one.lines[0], budget: null, disbursed: null }] } as Reported,
  ]);
  const { summary } = await read(2);
  const { budget, committed, disbursed, disbursedPercent, meanPercentComplete, statedPercentComplete } =
    summary.total;
  assert.deepEqual([budget, committed, disbursed, disbursedPercent], ['1.00', null, '0.00', 0]);
  assert.deepEqual([meanPercentComplete, statedPercentComplete], [50, 1]);
  const [part1] = summary.parts;
  assert.deepEqual([part1?.projects, part1?.budget, part1?.disbursedPercent], [0, null, null]);
});

test('reported is a version, or "no projects" in all three parts; two parts are not enough', async () => {
  const [, two, three] = agencies;
  assert.ok(two !== undefined && three !== undefined);
  await submit(two, 2, [], [1, 2]);
  await submit(three, 2, [], [1, 2, 3]);
  const { summary, agencies: figures } = await read(2);
  const stateOf = (code: string) => figures.find((agency) => agency.agency === code)?.state;
  assert.deepEqual([stateOf(two.code), stateOf(three.code)], ['missing', 'no_projects']);
  assert.deepEqual(summary.agencies, { owed: 8, reported: 2 });
});

test("the data date is the latest that the round's files state, else the round's last day", async () => {
  assert.equal((await read(3)).summary.dataDate, '2024-06-30');
  const [first, second] = agencies;
  assert.ok(first !== undefined && second !== undefined);
  await submit(first, 3, [one], [], '2024-05-20');
  await submit(second, 3, [one], [], '2024-05-03');
  assert.equal((await read(3)).summary.dataDate, '2024-05-20');
});

test('60 submissions to eight agencies at once leave nothing out of step', async () => {
  const { runtime, files } = record.services;
  const round = roundOf(2567, 4);
  await Promise.all(
    Array.from({ length: 60 }, (_, at) => {
      const agency = agencies[at % agencies.length];
      assert.ok(agency !== undefined);
      const lines = one.lines.map((line) => ({ ...line, budget: 100 + at }));
      return submit(agency, 4, [{ ...one, lines }]);
    }),
  );
  const found = await verifyRecord(runtime.pool, files, '2026-01-01T00:00:00Z');
  assert.deepEqual(
    found.checks.flatMap((check) => check.differences),
    [],
  );
  const { versions } = await inTransaction(runtime.pool, systemAccess, (transaction) =>
    transaction.row<{ versions: number }>(
      sql`select count(*) as versions from report_version where round_id = ${round.id}`,
    ),
  );
  assert.equal(versions, 60);
});
