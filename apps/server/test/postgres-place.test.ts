import assert from 'node:assert/strict';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { silentLog } from '../src/log/index.ts';
import { accountFor } from '../src/postgres/account.ts';
import { findBinaries, installedFolder } from '../src/postgres/binaries.ts';
import { type Embedded, startEmbedded } from '../src/postgres/index.ts';
import { socketFits } from '../src/postgres/listening.ts';
import { temporaryFolder } from './support/cluster.ts';

const throwAway = { durable: false };
const asRoot = process.getuid?.() === 0;
const outside: string[] = [];

after(async () => {
  for (const base of outside) await rm(base, { recursive: true, force: true });
});

/** A package as `npm ci --ignore-scripts` leaves it: without its links. */
async function packageWithoutLinks(): Promise<string> {
  const folder = join(await temporaryFolder(), 'package');
  await cp(dirname(installedFolder()), folder, {
    recursive: true,
    filter: async (source) => !(await lstat(source)).isSymbolicLink(),
  });
  return join(folder, 'native');
}

test('the links that an install script would have made are made in place', async () => {
  const installed = await packageWithoutLinks();
  const before = await readdir(join(installed, 'lib'));
  assert.ok(!before.includes('libpq.so.5') && !before.includes('libicuuc.so.60'));
  const binaries = await findBinaries(await accountFor(undefined), '/nowhere', installed);
  assert.equal(binaries.folder, installed);
  assert.match(binaries.version, /^18\./);
});

test('programs that the account cannot reach or complete are copied where it can', async () => {
  const installed = await packageWithoutLinks();
  const own = await temporaryFolder();
  await chmod(asRoot ? dirname(installed) : join(installed, 'lib'), asRoot ? 0o700 : 0o500);
  const binaries = await findBinaries(await accountFor(undefined), own, installed);
  assert.ok(binaries.folder.startsWith(own));
  const again = await findBinaries(await accountFor(undefined), own, installed);
  assert.equal(again.folder, binaries.folder);
  await chmod(asRoot ? dirname(installed) : join(installed, 'lib'), 0o755);
});

test('a socket path is measured in bytes', () => {
  assert.ok(socketFits(`/${'a'.repeat(80)}`));
  assert.ok(!socketFits(`/${'ก'.repeat(32)}`));
});

if (asRoot) {
  test('root lends PostgreSQL to another account', async () => {
    const account = await accountFor(undefined);
    assert.notEqual(account?.uid, 0);
    assert.notEqual((await accountFor('nobody'))?.uid, 0);
    await assert.rejects(accountFor('root'), { code: 'account_unknown' });
    await assert.rejects(accountFor('no-such-account'), { code: 'account_unknown' });
  });

  test('in a folder that only root can enter the cluster lies outside, and a pointer says where', async () => {
    const closed = await temporaryFolder();
    await chmod(closed, 0o700);
    const dataDir = join(closed, 'data');
    await mkdir(dataDir);
    await (await started(dataDir)).stop();
    const { base } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8'));
    assert.match(base, /^\/var\/lib\/tidtam\/clusters\//);
    await (await started(dataDir)).stop();

    const copied = join(closed, 'copied');
    await cp(dataDir, copied, { recursive: true });
    await assert.rejects(startEmbedded(copied, silentLog, throwAway), { code: 'cluster_shared' });

    const moved = join(closed, 'moved');
    await rename(dataDir, moved);
    await (await started(moved)).stop();

    await writeFile(join(moved, 'postgres.json'), JSON.stringify({ base: '/var/lib/tidtam/clusters/gone' }));
    await assert.rejects(startEmbedded(moved, silentLog, throwAway), { code: 'cluster_lost' });
  });
}

async function started(dataDir: string): Promise<Embedded> {
  const embedded = await startEmbedded(dataDir, silentLog, throwAway);
  const pointer = await readFile(join(dataDir, 'postgres.json'), 'utf8').catch(() => null);
  if (pointer !== null) outside.push((JSON.parse(pointer) as { base: string }).base);
  return embedded;
}
