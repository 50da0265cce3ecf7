import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { ReadProject } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import { noTexts } from '@tidtam/domain/report';
import { roundOf } from '@tidtam/domain/round';
import fc from 'fast-check';
import pg from 'pg';
import sql from 'sql-template-tag';
import { addObligationByCode, liftObligation } from '../src/agency/obligations.ts';
import { importFile, withdrawDraft } from '../src/import/index.ts';
import { sequenceLedger } from '../src/ledger/index.ts';
import { demonstrationSecretariatId, ownerId } from '../src/person/index.ts';
import { inTransaction, systemAccess, type Transaction } from '../src/storage/index.ts';
import { KeptTotals } from '../src/summary/kept-totals.ts';
import { countryTotals } from '../src/summary/queries.ts';
import { type CommandContext, runCommand } from '../src/write/index.ts';
import { atEnd } from './support/cluster.ts';
import { type TestRecord, testRecord } from './support/record.ts';
import { reportCsv } from './support/report-csv.ts';
import { sendReports } from './support/reported.ts';

/** Sums of provinces that are kept, beside the same added up anew from everything. */
const round = roundOf(2567, 2);

let record: TestRecord;
let owner: Actor;
let secretariat: Actor;
let agencies: readonly { readonly id: string; readonly code: string }[];
let aside: pg.Client;

before(async () => {
  record = await testRecord();
  owner = await record.actor(ownerId);
  secretariat = await record.actor(demonstrationSecretariatId);
  agencies = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows<{ id: string; code: string }>(
      sql`select id, code from agency where sector = 'government' and home_province = '73' order by code limit 6`,
    ),
  );
  aside = new pg.Client({ connectionString: record.ownerUrl });
  await aside.connect();
  atEnd(() => aside.end());
});

function inOneSnapshot<Read>(read: (transaction: Transaction) => Promise<Read>): Promise<Read> {
  return inTransaction(record.services.runtime.pool, systemAccess, read, 'repeatable read');
}

async function assertExact(kept: KeptTotals, what: string): Promise<void> {
  const { said, anew } = await inOneSnapshot(async (transaction) => ({
    said: await kept.read(transaction, round.id),
    anew: await countryTotals(transaction, round.id),
  }));
  assert.deepEqual(new Map([...said].sort()), new Map([...anew].sort()), what);
}

const owe = (agency: string, province: string) =>
  command((context) => addObligationByCode(context, agency, { province, round: round.id }, null));
const owesNot = (agency: string, province: string) =>
  command((context) => liftObligation(context, agency, { province, round: round.id }, null));

/** Its entries wait for their places until `placed`. */
async function command(give: (context: CommandContext) => Promise<object | string>): Promise<void> {
  const answer = await runCommand(record.services.runtime, owner, give);
  assert.equal(typeof answer, 'object', String(answer));
}

const placed = () => sequenceLedger(record.services.runtime.pool);

/** What an agency reports to 73: one project of so much. */
function report(at: number, baht: number): Promise<void> {
  const agency = agencies[at] ?? assert.fail();
  const row: ReadProject = {
    ...{ agency: agency.code, project: null, code: `${at}`, title: `โครงการของหน่วยงานที่ ${at}` },
    ...{ part: 2, budget: baht * 100, committed: null, disbursed: null, notYetAllocated: false },
    ...{ percentComplete: 50, status: null, statusDerived: false, starts: null, ends: null, months: [] },
    ...{ guideline: null, texts: noTexts, activities: [], marks: [], cells: { title: 'Sheet1!B8' } },
  };
  return sendReports(record, owner, { agency, round, rows: [row] });
}

/** Stores a file of 73-PHO and answers its draft. */
async function importOf(budget: string): Promise<string> {
  const file = reportCsv(`${budget}.csv`, [[2, 'โครงการอบรมคุณธรรม', budget]]);
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const answer = await importFile(record.services.imports, secretariat, file, { province: '73' }, mode);
  assert.equal(answer.status, 'stored', JSON.stringify(answer.problems));
  return answer.draft?.id ?? '';
}

test('after each kind of command, its entries waiting or placed, the sums are those added up anew', async () => {
  const kept = new KeptTotals();
  await assertExact(kept, 'at first');
  let draft = '';
  const steps: Record<string, () => Promise<unknown>> = {
    'an agency owes': () => owe(agencies[0]?.code ?? '', '50'),
    'it does not': () => owesNot(agencies[0]?.code ?? '', '50'),
    'a report': () => report(1, 1_000),
    'the same agency again': () => report(1, 2_500),
    'another agency': () => report(2, 7),
    'a file': async () => {
      draft = await importOf('100');
    },
    'the file taken back': () => withdrawDraft(record.services.imports, secretariat, draft, 'ส่งผิดไฟล์'),
  };
  for (const [what, step] of Object.entries(steps)) {
    await step();
    await assertExact(kept, `${what}, as it was left`);
    await placed();
    await assertExact(kept, `${what}, with its place`);
  }
  const { reported } = (await inOneSnapshot((transaction) => kept.read(transaction, round.id))).get('73')
    ?.agencies ?? { reported: 0 };
  assert.equal(reported, 2);
});

test('a province is added up anew when something is entered about it, and not before', async () => {
  const kept = new KeptTotals();
  await assertExact(kept, 'at first');
  const owed = (province: string) =>
    inOneSnapshot(
      async (transaction) => (await kept.read(transaction, round.id)).get(province)?.agencies.owed,
    );
  const before = (await owed('51')) ?? 0;
  // By nobody's command, and so with no entry: what is kept does not know of it.
  await aside.query(
    `insert into obligation (agency_id, province_code, round_id, added_at) values ($1, '51', $2, now())`,
    [agencies[0]?.id, round.id],
  );
  await owe(agencies[1]?.code ?? '', '10');
  assert.equal((await owed('51')) ?? 0, before);
  await owe(agencies[1]?.code ?? '', '51');
  assert.equal(await owed('51'), before + 2);
  await placed();
});

test('what was under way when the sums were read shows once it is stored', async () => {
  const kept = new KeptTotals();
  await assertExact(kept, 'at first');
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let begun = (): void => undefined;
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const underWay = command(async (context) => {
    const owed = { province: '72', round: round.id };
    const answer = await addObligationByCode(context, agencies[3]?.code ?? '', owed, null);
    begun();
    await held;
    return answer;
  });
  await isBegun;
  // Somebody else stores, and is placed, meanwhile: the ledger has gone further than what is under way.
  await owe(agencies[4]?.code ?? '', '10');
  await placed();
  await assertExact(kept, 'before it is stored');
  goOn();
  await underWay;
  await assertExact(kept, 'once it is stored');
  await placed();
  await assertExact(kept, 'with its place');
});

test('however reading, storing and placing meet, the sums end as those added up anew', async () => {
  const act = fc.oneof(
    fc.record({
      kind: fc.constantFrom('owe', 'owe not' as const),
      agency: fc.nat({ max: 5 }),
      province: fc.constantFrom('10', '50', '51', '90'),
    }),
    fc.record({
      kind: fc.constant('report' as const),
      agency: fc.nat({ max: 5 }),
      baht: fc.nat({ max: 9_999 }),
    }),
    fc.record({ kind: fc.constant('place' as const) }),
    fc.record({ kind: fc.constant('read' as const) }),
  );
  const kept = new KeptTotals();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      async (turns) => {
        for (const together of turns)
          await Promise.all(
            together.map(async (one) => {
              if (one.kind === 'place') await placed();
              else if (one.kind === 'read')
                await inOneSnapshot((transaction) => kept.read(transaction, round.id));
              else if ('baht' in one) await report(one.agency, one.baht);
              else await (one.kind === 'owe' ? owe : owesNot)(agencies[one.agency]?.code ?? '', one.province);
            }),
          );
        await assertExact(kept, JSON.stringify(turns));
      },
    ),
    { numRuns: 25 },
  );
});

test('rounds are kept apart', async () => {
  const kept = new KeptTotals();
  await assertExact(kept, 'the second quarter');
  for (const quarter of [1, 3, 4] as const) {
    const other = roundOf(2567, quarter).id;
    const [said, anew] = await inOneSnapshot(async (transaction) => [
      await kept.read(transaction, other),
      await countryTotals(transaction, other),
    ]);
    assert.deepEqual(said, anew);
  }
  await assertExact(kept, 'the second quarter again');
});
