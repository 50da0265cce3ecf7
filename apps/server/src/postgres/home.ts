import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, accountFor } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { mayWrite } from './command.ts';
import { postgresFailure } from './messages.ts';

/**
 * Where a cluster lives and whom it runs as. `base` belongs to us; `cluster` (PGDATA), `log` and `socket`
 * below it belong to the account. Configuration lies in `base`, so that root never writes where another
 * account could have laid a link.
 */
export interface Home {
  readonly base: string;
  readonly cluster: string;
  readonly log: string;
  readonly account: Account | null;
  readonly binaries: Binaries;
}

/** Where root keeps what other accounts must reach. */
const sharedFolder = '/var/lib/tidtam';

/** Finds or makes the cluster's place for a data folder. `wanted` is TIDTAM_PG_USER. */
export async function findHome(dataDir: string, wanted: string | undefined): Promise<Home> {
  const usual = await accountFor(wanted);
  const base = await baseFor(dataDir, usual);
  const account = await ownerOf(join(base, 'cluster'), usual);
  const home = { base, cluster: join(base, 'cluster'), log: join(base, 'log'), account };
  await ownFolder(home.log, account);
  const binaries = await findBinaries(account, account === null ? base : sharedFolder);
  return { ...home, binaries };
}

/** Makes a folder that only the account may enter. */
export async function ownFolder(path: string, account: Account | null): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (account !== null) await chown(path, account.uid, account.gid);
}

async function baseFor(dataDir: string, account: Account | null): Promise<string> {
  const inside = join(dataDir, 'postgres');
  if (account === null) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    return inside;
  }
  const pointer = join(dataDir, 'postgres.json');
  const named = await readPointer(pointer);
  if (named !== null) return followPointer(named, pointer, dataDir);
  if (await reachable(inside, account)) return inside;
  return makeOutside(pointer, dataDir);
}

async function reachable(base: string, account: Account): Promise<boolean> {
  await mkdir(base, { recursive: true, mode: 0o711 });
  await chmod(base, 0o711);
  const log = join(base, 'log');
  await ownFolder(log, await ownerOf(join(base, 'cluster'), account));
  return mayWrite(account, log);
}

/** A folder that only root can enter keeps a pointer; the cluster itself lies where its account can go. */
async function makeOutside(pointer: string, dataDir: string): Promise<string> {
  const base = join(sharedFolder, 'clusters', randomUUID());
  await mkdir(base, { recursive: true, mode: 0o711 });
  for (const path of [sharedFolder, join(sharedFolder, 'clusters'), base]) await chmod(path, 0o711);
  await writeFile(join(base, 'owner'), await realpath(dataDir), { mode: 0o600 });
  await writeFile(pointer, `${JSON.stringify({ base })}\n`, { mode: 0o600 });
  return base;
}

async function readPointer(pointer: string): Promise<string | null> {
  const text = await readFile(pointer, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as { base: string }).base;
}

/** A data folder that was moved keeps its cluster; one that was copied must not share it. */
async function followPointer(base: string, pointer: string, dataDir: string): Promise<string> {
  const owner = await readFile(join(base, 'owner'), 'utf8').catch(() => null);
  if (owner === null) throw postgresFailure('cluster_lost', { folder: base, pointer });
  const here = await realpath(dataDir);
  if (owner === here) return base;
  if ((await readPointer(join(owner, 'postgres.json'))) === base) {
    throw postgresFailure('cluster_shared', { folder: base, owner });
  }
  await writeFile(join(base, 'owner'), here, { mode: 0o600 });
  return base;
}

/** An existing cluster is run by whom it belongs to: root may open what an ordinary user made. */
async function ownerOf(cluster: string, usual: Account | null): Promise<Account | null> {
  const found = await stat(cluster).catch(() => null);
  if (found === null) return usual;
  if (usual === null) {
    if (found.uid !== process.getuid?.()) throw postgresFailure('not_owner', { folder: cluster });
    return null;
  }
  return found.uid === 0 ? usual : { uid: found.uid, gid: found.gid };
}
