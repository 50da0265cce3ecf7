import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  Closers,
  checkServer,
  findRunning,
  holdFolder,
  lineOf,
  openDataFolder,
  removeRunFile,
  type SystemFailure,
  systemFailureOf,
  writeRunFile,
} from '../src/process/index.ts';
import { temporaryFolder, testCluster } from './support/cluster.ts';

async function holder(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support', 'hold-folder.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

test('a folder that another process holds is refused with its number and address, until that is killed', async () => {
  const folder = await temporaryFolder();
  const other = await holder(folder);
  await assert.rejects(holdFolder(folder), (error: SystemFailure) => {
    assert.equal(error.code, 'already_running');
    assert.ok(error.sentence.th.includes(`${other.pid}, http://127.0.0.1:4800`), error.sentence.th);
    return true;
  });
  assert.equal((await findRunning(folder))?.token, 'held');
  await killed(other);
  assert.equal(await findRunning(folder), null);
  const hold = await holdFolder(folder);
  assert.deepEqual(await readdir(join(folder, 'locks')), [`${process.pid}.json`]);
  await hold.release();
  assert.deepEqual(await readdir(join(folder, 'locks')), []);
});

test('who waits gets the folder when the other leaves', async () => {
  const folder = await temporaryFolder();
  const other = await holder(folder);
  const waiting = holdFolder(folder, 20_000);
  await killed(other);
  await (await waiting).release();
});

test('of many that come at once never two hold the folder', async () => {
  const folder = await temporaryFolder();
  const code = `
    import { holdFolder } from ${JSON.stringify(join(import.meta.dirname, '../src/process/index.ts'))};
    import { openSync, closeSync, rmSync } from 'node:fs';
    const hold = await holdFolder(${JSON.stringify(folder)}, 60_000);
    const own = ${JSON.stringify(join(folder, 'only-one'))};
    closeSync(openSync(own, 'wx'));
    await new Promise((done) => setTimeout(done, 30));
    rmSync(own);
    await hold.release();`;
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module-typescript', '--eval', code], { stdio: 'inherit' }),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  assert.deepEqual(codes, [0, 0, 0, 0, 0, 0]);
});

test('the number of a dead holder that a new process was given does not hold the folder', async () => {
  const folder = await temporaryFolder();
  const hold = await holdFolder(folder);
  await hold.release();
  const parent = process.ppid;
  await writeFile(
    join(folder, 'locks', `${parent}.json`),
    JSON.stringify({ pid: parent, started: 'long ago' }),
  );
  await (await holdFolder(folder)).release();
  await writeFile(
    join(folder, 'run.json'),
    JSON.stringify({ pid: parent, started: 'long ago', url: 'http://127.0.0.1:1', version: '0', token: '' }),
  );
  assert.equal(await findRunning(folder), null);
});

test('the run file is its owner’s alone, is found while its process lives, and goes', async () => {
  const folder = await temporaryFolder();
  assert.equal(await findRunning(folder), null);
  await writeRunFile(folder, { url: 'http://127.0.0.1:4800', version: '0.1.0', token: 't' });
  assert.equal((await stat(join(folder, 'run.json'))).mode & 0o777, 0o600);
  const found = await findRunning(folder);
  assert.equal(found?.url, 'http://127.0.0.1:4800');
  assert.equal(found?.pid, process.pid);
  await removeRunFile(folder);
  assert.equal(await findRunning(folder), null);
  await writeFile(join(folder, 'run.json'), '{"pid":');
  assert.equal(await findRunning(folder), null);
});

test('the demonstration and the record lie apart, closed to others', async () => {
  const root = await temporaryFolder();
  const demonstration = await openDataFolder(root, 'demonstration');
  const record = await openDataFolder(root, 'record');
  assert.notEqual(demonstration.path, record.path);
  for (const folder of [record.files, record.logs]) {
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
  }
  assert.equal((await stat(record.path)).mode & 0o066, 0);
});

test('a folder that cannot be made is one clear line in both languages', async () => {
  const root = join(await temporaryFolder(), 'file');
  await writeFile(root, '');
  await assert.rejects(openDataFolder(root, 'record'), (error: SystemFailure) => {
    assert.equal(error.code, 'folder_not_writable');
    assert.match(lineOf(error), /^[^\n]*โฟลเดอร์[^\n]* — The folder [^\n]*TIDTAM_DATA=\/srv\/tidtam$/);
    return true;
  });
});

test('a taken port is told by its number', async () => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const second = createServer();
  const [error] = await once(second.listen(address.port, '127.0.0.1'), 'error').catch((thrown) => [thrown]);
  server.close();
  const failure = systemFailureOf(error);
  assert.equal(failure?.code, 'port_taken');
  assert.ok(failure?.sentence.en.startsWith(`Port ${address.port} is taken`));
});

test('a full disk and a closed file are told from a bug', () => {
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/srv/x' });
  assert.equal(systemFailureOf(full)?.code, 'disk_full');
  const closed = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/srv/x', syscall: 'open' });
  assert.match(systemFailureOf(closed)?.sentence.en ?? '', /may not open \/srv\/x;/);
  assert.equal(systemFailureOf(new TypeError('x is not a function')), null);
  assert.equal(systemFailureOf('thrown text'), null);
});

test('an own server that is wrong is told by its setting: unreachable, refused, unknown database', async () => {
  const { ownerUrl, appUrl } = await testCluster();
  await checkServer(appUrl, 'TIDTAM_DATABASE_URL');
  const wrong: readonly (readonly [string, string])[] = [
    ['postgresql://tidtam_app:x@127.0.0.1:1/tidtam', 'database_unreachable'],
    ['postgresql://tidtam_app:x@no-such-host.invalid/tidtam', 'database_unreachable'],
    [ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'database_refused'],
    [ownerUrl.replace(/\/postgres(\?|$)/, '/nothing_here$1'), 'database_refused'],
  ];
  for (const [url, code] of wrong) {
    await assert.rejects(checkServer(url, 'TIDTAM_MIGRATION_URL'), (error: SystemFailure) => {
      assert.equal(error.code, code, url);
      assert.match(lineOf(error), /TIDTAM_MIGRATION_URL/);
      return true;
    });
  }
});

test('a stranger on the database’s port is told as such', async () => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const url = `postgresql://a:b@127.0.0.1:${address.port}/tidtam`;
  await assert.rejects(checkServer(url, 'TIDTAM_DATABASE_URL'), { code: 'database_unreachable' });
  server.close();
});

test('closers run last first, all of them, and tell what failed', async () => {
  const order: string[] = [];
  const closers = new Closers();
  closers.add(async () => void order.push('first'));
  closers.add(async () => {
    order.push('second');
    throw new Error('stuck');
  });
  await assert.rejects(closers.close(), AggregateError);
  assert.deepEqual(order, ['second', 'first']);
  await closers.close();
});
