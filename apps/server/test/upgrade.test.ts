import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import sql from 'sql-template-tag';
import { importFile } from '../src/import/index.ts';
import { verifyRecord } from '../src/ledger/index.ts';
import { demonstrationSecretariatId } from '../src/person/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { migrate, migrationNames } from '../src/storage/migrate.ts';
import { reviewReport } from '../src/submission/review.ts';
import { showSubmissions } from '../src/submission/show.ts';
import { provinceFigures } from '../src/summary/index.ts';
import { lockObligations, runCommand } from '../src/write/index.ts';
import { emptyDatabase } from './support/database.ts';
import { recordOn, sample, type TestRecord } from './support/record.ts';
import { reportCsv } from './support/report-csv.ts';

const migrations = new URL('../src/storage/migrations/', import.meta.url);
const demonstration = new URL('../../../data/demonstration/', import.meta.url);
/** The newest migration of the program that left the record. */
const newestThen = '0007';

interface Kept {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly object[];
}

let record: TestRecord;
let applied: readonly string[];

before(async () => {
  const database = await emptyDatabase();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await leave(owner);
  await owner.end();
  applied = await migrate(database.ownerUrl);
  record = await recordOn(database);
  for (const name of await readdir(demonstration)) {
    await record.services.files.put(await readFile(new URL(name, demonstration)));
  }
});

async function keptTables(): Promise<readonly Kept[]> {
  const bytes = await readFile(new URL('earlier/record-0007.json.gz', import.meta.url));
  return JSON.parse(gunzipSync(bytes).toString('utf8'));
}

/** Leaves a database as the earlier program did: its schema, then its rows as they are, no trigger asked. */
async function leave(owner: pg.Client): Promise<void> {
  const names = await migrationNames();
  for (const name of names.filter((one) => one.slice(0, 4) <= newestThen)) {
    await owner.query(await readFile(new URL(name, migrations), 'utf8'));
  }
  await owner.query(
    'create table migration (name text primary key, applied_at timestamptz not null default now())',
  );
  const tables = await keptTables();
  await owner.query('set session_replication_role = replica');
  for (const { table, columns, rows } of tables) {
    const list = columns.map((column) => owner.escapeIdentifier(column)).join(', ');
    const into = owner.escapeIdentifier(table);
    await owner.query(
      `insert into ${into} (${list}) select ${list} from jsonb_populate_recordset(null::${into}, $1::jsonb)
       on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  }
  await unplaceLast(owner);
}

/** As if the earlier program had ended before its newest entry had its place: it waits in the shape of then. */
async function unplaceLast(owner: pg.Client): Promise<void> {
  await owner.query(
    `with last as (delete from ledger_leaf where seq = (select max(seq) from ledger_leaf) returning *)
     insert into outbox (id, kind, body, created_at)
     select e.id, 'ledger_entry', jsonb_build_object('agency', e.agency_id, 'leaf', e.canonical), e.recorded_at
     from last join ledger_entry e on e.agency_id = last.agency_id and e.id = last.entry_id`,
  );
  await owner.query(
    'delete from ledger_node where (position + 1) << level > (select max(seq) + 1 from ledger_leaf)',
  );
}

async function differences(): Promise<readonly string[]> {
  const { runtime, files } = record.services;
  const { checks } = await verifyRecord(runtime.pool, files, '2026-12-01T00:00:00Z');
  return checks.flatMap((check) => check.differences);
}

async function figures() {
  const { summary } = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    provinceFigures(transaction, '73', '2567Q2'),
  );
  return summary;
}

test('every migration since is applied to an earlier record, once', async () => {
  const names = await migrationNames();
  assert.deepEqual(
    applied,
    names.filter((name) => name.slice(0, 4) > newestThen),
  );
  assert.deepEqual(await migrate(record.ownerUrl), []);
});

test('what an earlier program stored is proved by this one, and says the same to the satang', async () => {
  assert.deepEqual(await differences(), []);
  const { total, agencies } = await figures();
  assert.deepEqual(agencies, { owed: 8, reported: 8 });
  assert.equal(total.projects, 52);
  assert.equal(total.budget, '3344600.00');
  assert.equal(total.disbursed, '461508.60');
});

test('an entry that waited for its place when the earlier program ended has it, and no other place moved', async () => {
  const leaves = (await keptTables()).find(({ table }) => table === 'ledger_leaf')?.rows ?? [];
  await differences();
  const now = await inTransaction(record.services.runtime.pool, systemAccess, (transaction) =>
    transaction.rows(sql`select seq, leaf_hash from ledger_leaf where seq < ${leaves.length} order by seq`),
  );
  const inOrder = (leaves as { seq: number; leaf_hash: string }[]).toSorted((a, b) => a.seq - b.seq);
  assert.ok(inOrder.length > 100);
  assert.deepEqual(
    now.map((leaf) => ({
      ...leaf,
      leaf_hash: `\\x${(leaf as { leaf_hash: Buffer }).leaf_hash.toString('hex')}`,
    })),
    inOrder.map(({ seq, leaf_hash }) => ({ seq, leaf_hash })),
  );
});

test('every text that people wrote is there, each for its own field', async () => {
  const { runtime, files } = record.services;
  const { checks } = await verifyRecord(runtime.pool, files, '2026-12-01T00:00:00Z');
  const texts = (await keptTables()).find(({ table }) => table === 'report_text')?.rows ?? [];
  assert.ok(texts.length > 100);
  assert.equal(checks.find(({ check }) => check === 'texts')?.looked, texts.length);
});

test('an upgraded record goes on: the same file changes nothing, another is stored and proved', async () => {
  const actor = await record.actor(demonstrationSecretariatId);
  const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
  const { imports } = record.services;
  const peo = await sample('73-PEO-2567Q2-stacked-12.xlsx');
  const again = await importFile(imports, actor, peo, { province: '73' }, mode);
  assert.deepEqual(
    again.agencies.map(({ status }) => status),
    ['unchanged'],
  );
  const next = reportCsv('ไตรมาส 3.csv', [[2, 'โครงการหลังปรับปรุงระบบ', '1000', '500', '50']], { quarter: 3 });
  const stored = await importFile(imports, actor, next, { province: '73', agency: '73-PHO' }, mode);
  assert.equal(stored.status, 'stored');
  assert.equal((await figures()).total.projects, 52);
  assert.deepEqual(await differences(), []);
});

test('what was submitted before letters and reviews is received by a colleague, and not by whoever imported it', async () => {
  await record.appoint({ name: 'เพื่อนร่วมงาน', capacity: 'province_secretariat', province: '73' });
  const review = async (person: string) =>
    runCommand(record.services.runtime, await record.actor(person), async (context) => {
      const { id } = await context.transaction.row<{ id: string }>(
        sql`select id from agency where code = '73-PVO'`,
      );
      const place = { agencyId: id, province: '73', round: '2567Q2', office: 'agency' } as const;
      await lockObligations(context.transaction, place, 2567);
      const { revision } = await showSubmissions(context.transaction, context.actor, place);
      await reviewReport(context, place, { decision: 'received', revision, reason: null });
      return showSubmissions(context.transaction, context.actor, place);
    });
  await assert.rejects(review(demonstrationSecretariatId), { code: 'four_eyes' });
  assert.equal((await review('เพื่อนร่วมงาน')).standing, 'received');
  // The colleague was made by the test, past every rule.
  const found = (await differences()).filter((one) => !one.startsWith('appointment '));
  assert.deepEqual(found, []);
});
