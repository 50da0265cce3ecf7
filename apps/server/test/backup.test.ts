import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { LedgerPoint } from '@tidtam/domain/ledger';
import { type BackedUp, BackupRefused, backUp, restore } from '../src/backup/index.ts';
import { readLedgerPoint } from '../src/ledger/index.ts';
import { SystemFailure } from '../src/process/index.ts';
import { type OpenRecord, openRecord } from '../src/record/index.ts';
import { inTransaction, systemAccess } from '../src/storage/index.ts';
import { atEnd, temporaryFolder } from './support/cluster.ts';
import {
  beside,
  clusterOf,
  recordWithReports,
  reportRows,
  settingsFor,
  writeVersion,
} from './support/kept-record.ts';

const rowsPerBatch = 8_000;
/** So many people write while the back-up is made, each waiting for an answer. */
const writers = 20;

let data: string;
let record: OpenRecord;
let copy: string;
let backedUp: BackedUp;
let rowsBefore: readonly string[];
let pointBefore: LedgerPoint;
let batchesBefore: number;

function pointOf({ services }: OpenRecord): Promise<LedgerPoint> {
  return inTransaction(services.runtime.pool, systemAccess, readLedgerPoint);
}

/** Fills 8 MB of the log in one transaction, then lets PostgreSQL throw away what log it no longer needs. */
async function writeBatch(number: number): Promise<void> {
  await beside(
    record,
    `insert into noise select ${number}, repeat(md5(g::text), 30) from generate_series(1, ${rowsPerBatch}) g`,
  );
  await beside(record, 'checkpoint');
}

before(async () => {
  data = await temporaryFolder();
  record = await recordWithReports(data);
  atEnd(() => record.close());
  await beside(record, 'create table noise (batch int, filling text); create index on noise (batch)');
  await writeVersion(record, 'ฉบับก่อนสำรอง');
  await writeBatch(0);
  rowsBefore = await reportRows(record);
  pointBefore = await pointOf(record);
  let done = false;
  let batch = 1;
  const filling = (async () => {
    for (; !done; batch += 1) await writeBatch(batch);
  })();
  const written = Array.from({ length: writers }, () => 0);
  const writing = written.map(async (_, who) => {
    for (let count = 1; !done; count += 1) {
      await writeVersion(record, `คนที่ ${who + 1} ระหว่างสำรอง ฉบับที่ ${count}`);
      written[who] = count;
    }
  });
  copy = join(await temporaryFolder(), 'ชุดสำรอง 1');
  batchesBefore = batch;
  backedUp = await backUp(settingsFor(data), 'demonstration', true, copy);
  done = true;
  await Promise.all([filling, ...writing]);
  assert.ok(batch - batchesBefore >= 2, 'the log was filled while the copy was made');
  assert.ok(Math.min(...written) > 1, 'each of the writers wrote while the copy was made');
});

/** A copy of the back-up, to be spoiled. */
async function spoilt(): Promise<string> {
  const folder = join(await temporaryFolder(), 'copy');
  await cp(copy, folder, { recursive: true });
  return folder;
}

type Json = Record<string, unknown> & { files: { path: string; bytes: number; sha256: string }[] };

async function changeManifest(folder: string, change: (manifest: Json) => void): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Json;
  change(manifest);
  await writeFile(path, JSON.stringify(manifest));
}

async function refusal(folder: string, data?: string): Promise<BackupRefused> {
  const target = data ?? (await temporaryFolder());
  try {
    await restore(settingsFor(target), folder, undefined);
  } catch (error) {
    assert.ok(error instanceof BackupRefused, String(error));
    assert.deepEqual(await readdir(target), [], 'a refused back-up leaves nothing behind');
    return error;
  }
  throw new Error('it was restored');
}

test('a back-up is its maker’s alone, and its manifest names every file with its hash', async () => {
  const { uid } = await stat(copy);
  assert.equal(uid, process.getuid?.());
  const found: string[] = [];
  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mode, uid: owner } = await stat(path);
    assert.equal(mode & 0o777, entry.isDirectory() ? 0o700 : 0o600, path);
    assert.equal(owner, uid, path);
    if (entry.isFile()) found.push(path.slice(copy.length + 1));
  }
  const { files, postgresql, kind, program } = backedUp.manifest;
  assert.deepEqual(found.sort(), [...files.map((file) => file.path), 'manifest.json'].sort());
  assert.deepEqual(
    { postgresql: postgresql.split('.')[0], kind },
    { postgresql: '18', kind: 'demonstration' },
  );
  assert.equal(program, record.services.version);
  for (const { path, sha256 } of files.filter(({ path }) => path.startsWith('files/'))) {
    assert.ok(path.endsWith(sha256));
  }
  const names = files.map(({ path }) => path);
  for (const needed of ['secrets.json', 'cluster/backup_label', 'cluster/global/pg_control']) {
    assert.ok(names.includes(needed), needed);
  }
  assert.ok(names.filter((path) => path.startsWith('cluster/pg_wal/')).length > 1);
  assert.ok(!names.some((path) => /postmaster|pg_internal|current_logfiles/.test(path)));
});

test('the server keeps nothing for a back-up that has ended', async () => {
  const [left] = await beside<{ slots: string }>(
    record,
    'select count(*) as slots from pg_replication_slots',
  );
  assert.equal(left?.slots, '0');
});

test('what was stored before a back-up is restored whole, proved, and never written over', async () => {
  const target = await temporaryFolder();
  const { sameLedger, verification } = await restore(settingsFor(target), copy, 'demonstration');
  assert.equal(sameLedger, true);
  assert.deepEqual(
    verification.checks.flatMap((check) => check.differences),
    [],
  );
  assert.ok(verification.ledger.leaves >= backedUp.manifest.ledger.leaves);
  assert.ok(backedUp.manifest.ledger.leaves >= pointBefore.leaves);
  const cluster = await stat(clusterOf(target));
  assert.equal(cluster.uid, (await stat(clusterOf(data))).uid);
  assert.equal(cluster.mode & 0o777, 0o700);
  assert.equal((await stat(join(target, 'demonstration', 'secrets.json'))).mode & 0o777, 0o600);
  await assert.rejects(restore(settingsFor(target), copy, undefined), { code: 'record_in_place' });
  const restored = await openRecord(settingsFor(target), 'demonstration', { url: '', local: '' });
  try {
    const rows = new Set(await reportRows(restored));
    assert.ok(rowsBefore.length > 50);
    assert.deepEqual(
      rowsBefore.filter((row) => !rows.has(row)),
      [],
    );
    await checkBatches(restored);
    await writeVersion(restored, 'ฉบับหลังคืนข้อมูล');
    assert.equal((await pointOf(restored)).leaves, verification.ledger.leaves + 1);
  } finally {
    await restored.close();
  }
});

/** Whole transactions only, and none left out between two that are there; index and table agree. */
async function checkBatches(restored: OpenRecord): Promise<void> {
  const batches = await beside<{ batch: number; rows: number }>(
    restored,
    'select batch, count(*)::int as rows from noise group by batch order by batch',
  );
  assert.ok(batches.length >= batchesBefore);
  assert.deepEqual(
    batches,
    batches.map((_, batch) => ({ batch, rows: rowsPerBatch })),
  );
  const count = 'select count(*)::int as rows from noise where batch = 0';
  assert.deepEqual(await beside(restored, count, '-c enable_seqscan=off'), [{ rows: rowsPerBatch }]);
}

test('a damaged or incomplete copy is refused by name, and nothing is restored from it', async () => {
  const folder = await spoilt();
  const [first, second] = backedUp.manifest.files.filter(({ path }) => /pg_wal|files\//.test(path));
  assert.ok(first !== undefined && second !== undefined);
  await unlink(join(folder, first.path));
  const bytes = await readFile(join(folder, second.path));
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  await writeFile(join(folder, second.path), bytes);
  const error = await refusal(folder);
  assert.equal(error.code, 'damaged');
  assert.deepEqual(
    error.details.map(({ en }) => en),
    [`missing: ${first.path}`, `damaged: ${second.path}`],
  );
  await rm(join(folder, 'manifest.json'));
  assert.equal((await refusal(folder)).code, 'incomplete');
  await writeFile(join(folder, 'manifest.json'), '{"format": 1, "progr');
  assert.equal((await refusal(folder)).code, 'manifest_damaged');
});

test('a back-up of another program, machine or kind is refused', async () => {
  const changes: readonly [string, (manifest: Json) => void][] = [
    ['newer_program', (manifest) => Object.assign(manifest, { program: '99.0.0' })],
    ['newer_program', (manifest) => Object.assign(manifest, { format: 2, files: 'otherwise' })],
    ['newer_program', (manifest) => Object.assign(manifest, { migrations: ['0001-unheard-of.sql'] })],
    ['other_machine', (manifest) => Object.assign(manifest, { platform: 'vms-vax' })],
    ['manifest_damaged', ({ files }) => files.push({ path: '../escaped', bytes: 0, sha256: '0'.repeat(64) })],
  ];
  const folder = join(await temporaryFolder(), 'copy');
  await mkdir(folder);
  for (const [code, change] of changes) {
    await cp(join(copy, 'manifest.json'), join(folder, 'manifest.json'));
    await changeManifest(folder, change);
    assert.equal((await refusal(folder)).code, code);
  }
  const target = settingsFor(await temporaryFolder());
  await assert.rejects(restore(target, copy, 'record'), { code: 'other_kind' });
  await changeManifest(await refreshed(folder), (manifest) => {
    Object.assign(manifest, { postgresql: '17.6', files: [], folders: [] });
  });
  await assert.rejects(restore(target, folder, undefined), { code: 'other_postgres' });
});

async function refreshed(folder: string): Promise<string> {
  await cp(join(copy, 'manifest.json'), join(folder, 'manifest.json'));
  return folder;
}

test('a cluster that does not start is taken away again, and the folder takes another back-up', async () => {
  const folder = await spoilt();
  const control = Buffer.alloc(8192, 7);
  await writeFile(join(folder, 'cluster/global/pg_control'), control);
  await changeManifest(folder, ({ files }) => {
    const entry = files.find(({ path }) => path.endsWith('pg_control'));
    assert.ok(entry !== undefined);
    entry.sha256 = createHash('sha256').update(control).digest('hex');
    entry.bytes = control.length;
  });
  const target = await temporaryFolder();
  await assert.rejects(restore(settingsFor(target), folder, undefined), (error) => {
    assert.ok(error instanceof SystemFailure);
    assert.equal(error.code, 'start_failed');
    return true;
  });
  await assert.rejects(stat(join(target, 'demonstration', 'secrets.json')), { code: 'ENOENT' });
  await assert.rejects(stat(clusterOf(target)), { code: 'ENOENT' });
  await rm(join(target, 'demonstration', 'files'), { recursive: true });
  // Whole by its manifest, but not what the record says: a file less, another ledger.
  const lessened = await spoilt();
  await changeManifest(lessened, (manifest) => {
    const at = manifest.files.findIndex(({ path }) => path.startsWith('files/'));
    manifest.files.splice(at, 1);
    Object.assign(manifest, { ledger: { leaves: pointBefore.leaves, root: 'f'.repeat(64) } });
  });
  const { sameLedger, verification } = await restore(settingsFor(target), lessened, undefined);
  assert.equal(sameLedger, false);
  const different = verification.checks.filter((check) => check.differences.length > 0);
  assert.deepEqual(
    different.map(({ check }) => check),
    ['files'],
  );
});

test('a folder that holds something, or lies within the data, is no place for a back-up', async () => {
  const settings = settingsFor(data);
  await assert.rejects(backUp(settings, 'demonstration', true, copy), { code: 'folder_not_empty' });
  const within = join(data, 'demonstration', 'files', 'backups', 'today');
  await assert.rejects(backUp(settings, 'demonstration', true, within), { code: 'folder_within' });
  await assert.rejects(stat(join(data, 'demonstration', 'files', 'backups')), { code: 'ENOENT' });
  const empty = await temporaryFolder();
  await assert.rejects(backUp(settings, 'record', true, empty), { code: 'no_record' });
  assert.deepEqual(await readdir(empty), []);
});
