import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import sql from 'sql-template-tag';
import { DatabaseAway, inTransaction, systemAccess } from '../src/storage/index.ts';
import { address, testApplication } from './support/application.ts';
import { type TestRecord, testRecord } from './support/record.ts';

let record: TestRecord;
let app: FastifyInstance;

before(async () => {
  record = await testRecord();
  app = await testApplication(record);
  await app.ready();
});

/** Ends the application's sessions as a crash of PostgreSQL does, and keeps new ones out while `work` runs. */
async function withoutDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const name = /\/(\w+)(?:\?|$)/.exec(record.ownerUrl)?.[1] ?? '';
  const owner = new pg.Client({ connectionString: record.ownerUrl.replace(`/${name}`, '/postgres') });
  await owner.connect();
  try {
    await owner.query(`alter database ${name} with allow_connections false`);
    await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    return await work();
  } finally {
    await owner.query(`alter database ${name} with allow_connections true`);
    await owner.end();
  }
}

/** Until the database answers again: a pooler before it takes a moment to notice. */
async function back(): Promise<number> {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(100)) {
    const { statusCode } = await regions();
    if (statusCode !== 503) return statusCode;
  }
  return 503;
}

const ask = (url: string) => app.inject({ url, headers: { host: new URL(address).host } });
const regions = () => ask('/api/regions/7/rounds/2567Q2');

test('without a database the server says so in both languages, stays up, and goes on when it is back', async () => {
  assert.equal((await regions()).statusCode, 200);
  const [answer, alive, ready, metrics] = await withoutDatabase(() =>
    Promise.all([regions(), ask('/healthz'), ask('/readyz'), ask('/metrics')]),
  );
  assert.equal(answer.statusCode, 503, answer.body);
  assert.equal(answer.headers['retry-after'], '2');
  assert.equal(answer.json().code, 'database_away');
  assert.match(answer.json().message.th, /ฐานข้อมูลกำลังเริ่มใหม่/);
  assert.match(answer.json().message.en, /starting again/);
  assert.equal(alive.statusCode, 200, 'the server itself is well: nobody need start it again');
  assert.equal(ready.statusCode, 503, 'it takes no requests meanwhile');
  assert.match(metrics.body, /^tidtam_database_up 0$/m);
  assert.equal(await back(), 200);
  assert.equal((await ask('/readyz')).body, 'ready\n');
});

test('metrics count requests by route, and tell no name, code of an agency or id', async () => {
  await ask('/api/agencies/73-PEO/provinces/73/rounds/2567Q2');
  await ask(`/api/agencies?text=${encodeURIComponent('สมศรี')}`);
  const { body, headers } = await ask('/metrics');
  assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
  assert.match(
    body,
    /tidtam_http_request_duration_seconds_count\{method="GET",route="\/api\/agencies\/:agency\/provinces\/:province\/rounds\/:round",status="200"\} 1/,
  );
  assert.match(body, /^tidtam_database_up 1$/m);
  assert.match(body, /^tidtam_ledger_waiting_entries 0$/m);
  assert.doesNotMatch(body, /73-PEO|สมศรี/);
});

test('a connection that breaks between two statements of a transaction ends that transaction alone', async () => {
  const { pool } = record.services.runtime;
  const broken = inTransaction(pool, systemAccess, async (transaction) => {
    await transaction.rows(sql`select 1`);
    await withoutDatabase(async () => undefined);
    await transaction.rows(sql`select 1`);
  });
  await assert.rejects(broken, DatabaseAway);
  assert.equal(await back(), 200);
});
