import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { silentLog } from '../src/log/index.ts';
import { requireSpace } from '../src/postgres/cluster.ts';
import { type Embedded, startEmbedded } from '../src/postgres/index.ts';
import { temporaryFolder } from './support/cluster.ts';

const throwAway = { durable: false };

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until PostgreSQL answers again; fails after half a minute. */
async function answer(embedded: Embedded, text: string): Promise<readonly pg.QueryResultRow[]> {
  for (let tried = 0; tried < 150; tried += 1) {
    try {
      return await query(embedded.urlFor('owner'), text);
    } catch {
      await wait(200);
    }
  }
  throw new Error('PostgreSQL did not come back');
}

async function postmasterOf(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

test('a new cluster speaks UTF-8, finds Thai trigrams and keeps the application from owning anything', async () => {
  const embedded = await startEmbedded(await temporaryFolder(), silentLog);
  try {
    const [settings] = await query(
      embedded.urlFor('owner'),
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('listen_addresses') as addresses, current_setting('data_checksums') as checksums,
              (select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()) as locale`,
    );
    assert.deepEqual(settings, {
      encoding: 'UTF8',
      fsync: 'on',
      addresses: '',
      checksums: 'on',
      locale: 'b C.UTF-8',
    });
    await query(embedded.urlFor('owner'), 'create extension pg_trgm');
    const [found] = await query(embedded.urlFor('app'), `select show_trgm('นคร') as trigrams`);
    assert.equal(found?.trigrams.length, 4);
    const [app] = await query(
      embedded.urlFor('app'),
      'select rolname, rolsuper, rolinherit, rolcreatedb, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user',
    );
    assert.deepEqual(app, {
      rolname: 'tidtam_app',
      rolsuper: false,
      rolinherit: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolbypassrls: false,
    });
    await assert.rejects(query(embedded.urlFor('app'), 'create table mine (a int)'), { code: '42501' });
  } finally {
    await embedded.stop();
  }
});

test('passwords are random, asked for, and readable by the owner only', async () => {
  const dataDir = await temporaryFolder();
  const embedded = await startEmbedded(dataDir, silentLog, throwAway);
  try {
    assert.equal((await stat(join(dataDir, 'secrets.json'))).mode & 0o777, 0o600);
    const secrets = JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8'));
    assert.match(secrets.ownerPassword, /^[\w-]{32}$/);
    assert.notEqual(secrets.ownerPassword, secrets.appPassword);
    const wrong = embedded.urlFor('owner').replace(secrets.ownerPassword, secrets.appPassword);
    await assert.rejects(query(wrong, 'select 1'), { code: '28P01' });
  } finally {
    await embedded.stop();
  }
});

test('stopping ends a transaction in flight cleanly; what was committed is there after the next start', async () => {
  const dataDir = await temporaryFolder();
  const first = await startEmbedded(dataDir, silentLog);
  await query(first.urlFor('owner'), 'create table t (a int); insert into t values (1)');
  const client = new pg.Client({ connectionString: first.urlFor('owner') });
  const errors: (Error & { code?: string })[] = [];
  client.on('error', (error) => errors.push(error));
  await client.connect();
  await client.query('begin; insert into t values (2)');
  await first.stop();
  assert.equal(errors[0]?.code, '57P01');
  const second = await startEmbedded(dataDir, silentLog);
  try {
    assert.deepEqual(await query(second.urlFor('owner'), 'select a from t'), [{ a: 1 }]);
  } finally {
    await second.stop();
  }
});

test('a server killed with kill -9 is started again with all committed rows', async () => {
  const dataDir = await temporaryFolder();
  const embedded = await startEmbedded(dataDir, silentLog);
  try {
    await query(embedded.urlFor('owner'), 'create table t (a int); insert into t values (1)');
    const before = await postmasterOf(dataDir);
    process.kill(before, 'SIGKILL');
    assert.deepEqual(await answer(embedded, 'select a from t'), [{ a: 1 }]);
    assert.notEqual(await postmasterOf(dataDir), before);
  } finally {
    await embedded.stop();
  }
});

test('a server that a killed program left running is taken over', async () => {
  const dataDir = await temporaryFolder();
  const holder = spawn(
    process.execPath,
    [join(import.meta.dirname, 'support', 'hold-postgres.ts'), dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(holder.stdout, 'data');
  const left = await postmasterOf(dataDir);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const embedded = await startEmbedded(dataDir, silentLog, throwAway);
  try {
    assert.notEqual(await postmasterOf(dataDir), left);
    assert.deepEqual(await query(embedded.urlFor('app'), 'select 1 as one'), [{ one: 1 }]);
  } finally {
    await embedded.stop();
  }
});

test('a pid file that names another program neither stops the start nor harms that program', async () => {
  const dataDir = await temporaryFolder();
  await (await startEmbedded(dataDir, silentLog, throwAway)).stop();
  const pidFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  await writeFile(pidFile, `${process.pid}\n/elsewhere\n1\n5432\n\n`);
  const embedded = await startEmbedded(dataDir, silentLog, throwAway);
  assert.notEqual(await postmasterOf(dataDir), process.pid);
  await embedded.stop();
});

test('the lock of a socket that a killed server left stops no start, though its number lives on as another program', async () => {
  const dataDir = await temporaryFolder();
  const first = await startEmbedded(dataDir, silentLog, throwAway);
  await first.stop();
  const lock = join(dataDir, 'postgres', 'socket', '.s.PGSQL.5432.lock');
  // The number of this very test, and no pid file beside it: as after two starts that were cut off.
  await writeFile(lock, `${process.pid}\n${join(dataDir, 'postgres', 'cluster')}\n`);
  const again = await startEmbedded(dataDir, silentLog, throwAway);
  assert.deepEqual(await query(again.urlFor('owner'), 'select 1 as one'), [{ one: 1 }]);
  await again.stop();
});

test('a folder whose path is long and full of signs that shells mind works', async () => {
  const name = `โฟลเดอร์ ข้อมูล, "จังหวัด" $HOME 'ก' `;
  const dataDir = join(await temporaryFolder(), name, 'ย'.repeat(60));
  await mkdir(dataDir, { recursive: true });
  const embedded = await startEmbedded(dataDir, silentLog, throwAway);
  try {
    assert.ok(Buffer.byteLength(embedded.socket ?? '') < 90);
    assert.equal((await stat(embedded.socket ?? '')).mode & 0o777, 0o700);
    assert.deepEqual(await query(embedded.urlFor('app'), 'select 1 as one'), [{ one: 1 }]);
  } finally {
    await embedded.stop();
  }
  await assert.rejects(stat(embedded.socket ?? ''), { code: 'ENOENT' });
});

test('nobody but the owner gets at the socket, and nothing a statement holds reaches the log', async () => {
  const dataDir = await temporaryFolder();
  const embedded = await startEmbedded(dataDir, silentLog, throwAway);
  const secret = 'ชื่อผู้ถูกร้อง-7741';
  try {
    assert.equal((await stat(embedded.socket ?? '')).mode & 0o777, 0o700);
    await query(embedded.urlFor('owner'), 'create table t (a text primary key)');
    await query(embedded.urlFor('owner'), `insert into t values ('${secret}')`);
    await assert.rejects(query(embedded.urlFor('owner'), `insert into t values ('${secret}')`), {
      code: '23505',
    });
    await assert.rejects(query(embedded.urlFor('owner'), `select '${secret}'::int`), { code: '22P02' });
  } finally {
    await embedded.stop();
  }
  const folder = join(dataDir, 'postgres', 'log');
  const logs = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
  assert.ok(!logs.join('\n').includes('7741'));
  assert.match(logs.join('\n'), /database system is ready/);
});

test('data of another PostgreSQL is refused by name, and so is a full disk', async () => {
  const dataDir = await temporaryFolder();
  await (await startEmbedded(dataDir, silentLog, throwAway)).stop();
  await writeFile(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '14\n');
  await assert.rejects(startEmbedded(dataDir, silentLog, throwAway), (error: Error) => {
    assert.match(error.message, /PostgreSQL 14.*comes with 18/);
    return true;
  });
  await assert.rejects(requireSpace(dataDir, Number.MAX_SAFE_INTEGER), { code: 'disk_full' });
});

test('an initdb that was cut off leaves nothing that a later start trips over', async () => {
  const dataDir = await temporaryFolder();
  await mkdir(join(dataDir, 'postgres', 'cluster.half', 'base'), { recursive: true });
  await writeFile(join(dataDir, 'postgres', 'cluster.half', 'PG_VERSION'), '18\n');
  const embedded = await startEmbedded(dataDir, silentLog, throwAway);
  assert.deepEqual(await query(embedded.urlFor('app'), 'select 1 as one'), [{ one: 1 }]);
  await embedded.stop();
});
