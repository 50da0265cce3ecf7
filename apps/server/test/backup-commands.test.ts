import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { removeRunFile, writeRunFile } from '../src/process/index.ts';
import { programFolder, programVersion } from '../src/program/index.ts';
import type { OpenRecord } from '../src/record/index.ts';
import { atEnd, temporaryFolder } from './support/cluster.ts';
import { beside, recordWithReports } from './support/kept-record.ts';

const main = join(programFolder, 'apps', 'server', 'src', 'main.ts');

let data: string;
let copies: string;
let record: OpenRecord;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function start(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  const env = { ...process.env, TIDTAM_DATA: data, ...environment };
  return spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function tidtam(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const child = start(args, environment);
  const texts = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text;
  });
  await once(child, 'close');
  return { code: child.exitCode, ...texts };
}

/** Asks until the answer is the one waited for; the test run's own limit ends a wait for ever. */
async function until(statement: string, wanted: number): Promise<void> {
  for (;;) {
    const [row] = await beside<{ count: number }>(record, statement);
    if (row?.count === wanted) return;
    await wait(100);
  }
}

let resting = false;

async function rest(): Promise<void> {
  if (resting) return;
  resting = true;
  await removeRunFile(join(data, 'demonstration'));
  await record.close();
}

before(async () => {
  data = await temporaryFolder();
  copies = await temporaryFolder();
  record = await recordWithReports(data);
  atEnd(rest);
  // What a server writes once it listens: from here on, commands take this process for one.
  const serving = { url: 'http://127.0.0.1:9', version: programVersion, token: 'none' };
  await writeRunFile(join(data, 'demonstration'), serving);
});

test('a killed back-up leaves an incomplete folder, and nothing in the running server', async () => {
  const folder = join(copies, 'killed');
  const lock = new pg.Client({ connectionString: record.ownerUrl });
  await lock.connect();
  await lock.query('begin; lock table ledger_run in access exclusive mode');
  // It asks for the ledger's point when the cluster is copied, and waits there.
  const child = start(['backup', folder]);
  await until('select count(*)::int from pg_locks where not granted', 1);
  const slots = 'select count(*)::int from pg_replication_slots';
  await until(slots, 1);
  child.kill('SIGKILL');
  await once(child, 'close');
  await lock.query('rollback');
  await lock.end();
  await until(slots, 0);
  assert.ok((await readdir(join(folder, 'cluster'))).includes('PG_VERSION'));
  const ran = await tidtam(['restore', folder], { TIDTAM_DATA: await temporaryFolder() });
  assert.equal(ran.code, 1);
  assert.match(ran.err, /manifest\.json/);
  assert.match((await tidtam(['backup', folder])).err, /ไฟล์อยู่แล้ว[\s\S]*holds something/);
});

test('a record that is served is backed up; restored elsewhere it is the same', async () => {
  const folder = join(copies, 'served');
  const made = await tidtam(['backup', folder]);
  assert.deepEqual({ code: made.code, err: made.err }, { code: 0, err: '' });
  assert.match(made.out, /Backed up to/);
  const elsewhere = await temporaryFolder();
  const restored = await tidtam(['restore', folder], { TIDTAM_DATA: elsewhere });
  assert.deepEqual({ code: restored.code, err: restored.err }, { code: 0, err: '' });
  assert.match(restored.out, /ตรงกับชุดสำรอง/);
  const verified = await tidtam(['verify', '--json'], { TIDTAM_DATA: elsewhere });
  assert.equal(verified.code, 0);
  const { ledger } = JSON.parse(verified.out) as { ledger: { root: string } };
  assert.ok(made.out.includes(ledger.root));
  const again = await tidtam(['restore', folder], { TIDTAM_DATA: elsewhere });
  assert.equal(again.code, 3);
  assert.match(again.err, /มีทะเบียนอยู่แล้ว.* — .*nothing is overwritten/);
  assert.equal(again.err.trim().split('\n').length, 1);
});

test('a record that nobody serves is backed up, and a damaged copy of it refused by name', async () => {
  await rest();
  const folder = join(copies, 'resting');
  assert.equal((await tidtam(['backup', folder])).code, 0);
  await assert.rejects(stat(join(data, 'demonstration', 'run.json')), { code: 'ENOENT' });
  await writeFile(join(folder, 'secrets.json'), '{}');
  await rm(join(folder, 'cluster', 'backup_label'));
  const ran = await tidtam(['restore', folder], { TIDTAM_DATA: await temporaryFolder() });
  assert.equal(ran.code, 1);
  assert.match(ran.err, /ขาด cluster\/backup_label — missing: cluster\/backup_label/);
  assert.match(ran.err, /เสียหาย secrets\.json — damaged: secrets\.json/);
});

test('without a record, on an own server, or with a folder that is not there, one clear line says so', async () => {
  const empty = { TIDTAM_DATA: await temporaryFolder() };
  const none = await tidtam(['backup', join(copies, 'none')], empty);
  assert.equal(none.code, 3);
  assert.match(none.err, /There is no record/);
  await assert.rejects(stat(join(copies, 'none')), { code: 'ENOENT' });
  const own = {
    TIDTAM_DATABASE_URL: 'postgresql://tidtam_app:p@127.0.0.1:9/tidtam',
    TIDTAM_MIGRATION_URL: 'postgresql://tidtam_owner:p@127.0.0.1:9/tidtam',
  };
  for (const command of ['backup', 'restore']) {
    const ran = await tidtam([command, copies], { ...empty, ...own });
    assert.equal(ran.code, 3);
    assert.match(ran.err, /pg_basebackup/);
  }
  assert.equal((await tidtam(['restore', join(copies, 'nowhere')], empty)).code, 2);
});
