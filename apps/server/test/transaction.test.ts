import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type pg from 'pg';
import sql from 'sql-template-tag';
import { inTransaction, systemAccess, type Transaction } from '../src/storage/index.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let pool: pg.Pool;

before(async () => {
  record = await testRecord();
  pool = record.services.runtime.pool;
});

const agency = '00000000-0000-7000-8000-000000000001';

function keep(transaction: Transaction, key: string): void {
  transaction.send(
    sql`insert into idempotency_key (agency_id, key, province_code, request_sha256, answer, recorded_at)
        values (${agency}, ${key}, '73', '', '{}', '2024-04-23T02:00:00Z')`,
  );
}

async function kept(prefix: string): Promise<readonly string[]> {
  const rows = await inTransaction(pool, systemAccess, (transaction) =>
    transaction.rows<{ key: string }>(
      sql`select key from idempotency_key where key like ${`${prefix}%`} order by key`,
    ),
  );
  return rows.map((row) => row.key);
}

const byState = (code: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === code;

test('what is sent is stored by the commit', async () => {
  await inTransaction(pool, systemAccess, async (transaction) => {
    keep(transaction, 'sent 1');
    keep(transaction, 'sent 2');
  });
  assert.deepEqual(await kept('sent'), ['sent 1', 'sent 2']);
});

test('a statement that fails is told at the end, and nothing is stored', async () => {
  const work = inTransaction(pool, systemAccess, async (transaction) => {
    keep(transaction, 'twice');
    keep(transaction, 'twice');
    keep(transaction, 'twice more');
  });
  await assert.rejects(work, byState('23505'));
  assert.deepEqual(await kept('twice'), []);
});

test('the next question throws the first error, not that the transaction is aborted', async () => {
  const work = inTransaction(pool, systemAccess, async (transaction) => {
    keep(transaction, 'first');
    keep(transaction, 'first');
    await transaction.rows(sql`select 1`);
  });
  await assert.rejects(work, byState('23505'));
});

test('where many rows are expected, statements are planned for what the tables hold by then', async () => {
  const planned = await inTransaction(pool, systemAccess, async (transaction) => {
    transaction.expectMany();
    const read = () => transaction.rows(sql`select at.key from idempotency_key at where at.key = ${'none'}`);
    for (let time = 0; time < 7; time += 1) await read();
    const { kept } = await transaction.row<{ kept: number }>(
      sql`select count(*) as kept from pg_prepared_statements where statement like ${'select at.key from%'}`,
    );
    const { setting } = await transaction.row<{ setting: string }>(
      sql`select current_setting(${'enable_seqscan'}) as setting`,
    );
    return { kept, setting };
  });
  assert.deepEqual(planned, { kept: 0, setting: 'off' });
  const after = await inTransaction(pool, systemAccess, (transaction) =>
    transaction.row<{ setting: string }>(sql`select current_setting(${'enable_seqscan'}) as setting`),
  );
  assert.equal(after.setting, 'on');
});

test('whoever sends after the end is refused, and reaches nobody else’s transaction', async () => {
  let escaped: Transaction | undefined;
  await inTransaction(pool, systemAccess, async (transaction) => {
    escaped = transaction;
  });
  assert.ok(escaped);
  await assert.rejects(escaped.rows(sql`select 1`), /is over/);
  assert.throws(() => escaped?.send(sql`select 1`), /is over/);
  await assert.rejects(
    inTransaction(pool, systemAccess, async (transaction) => {
      escaped = transaction;
      throw new Error('no');
    }),
    /no/,
  );
  await assert.rejects(escaped.rows(sql`select 1`), /is over/);
});

test('one role’s plan of a statement does not answer another role', async () => {
  const seen = (access: Parameters<typeof inTransaction>[1]) =>
    inTransaction(pool, access, (transaction) =>
      transaction.row<{ obligations: number }>(sql`select count(*) as obligations from obligation`),
    );
  const all = await seen(systemAccess);
  assert.ok(all.obligations > 0);
  for (let time = 0; time < 7; time += 1) {
    const nowhere = { scope: { breadth: 'place' as const, provinces: ['00'] }, person: null };
    assert.equal((await seen(nowhere)).obligations, 0);
    const nobody = { scope: { breadth: 'agency' as const, agencies: [], children: null }, person: null };
    assert.equal((await seen(nobody)).obligations, 0);
    assert.equal((await seen(systemAccess)).obligations, all.obligations);
  }
});
