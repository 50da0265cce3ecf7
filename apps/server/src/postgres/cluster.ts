import { chown, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { majorOf, programOf } from './binaries.ts';
import { runCommand } from './command.ts';
import { type Home, ownFolder } from './home.ts';
import { postgresFailure } from './messages.ts';
import { ownerRole } from './roles.ts';

/** A new cluster takes 40 MB, and a start writes a little; below this a disk is as good as full. */
const leastBytes = 100 * 1024 * 1024;

/** Makes the cluster the first time; checks that these programs can open it every other time. */
export async function ensureCluster(home: Home, ownerPassword: string, durable: boolean): Promise<void> {
  await requireSpace(home.base, leastBytes);
  const found = await readFile(join(home.cluster, 'PG_VERSION'), 'utf8').catch(absent);
  if (found === null) return makeCluster(home, ownerPassword, durable);
  const ours = majorOf(home.binaries);
  if (found.trim() !== ours) {
    throw postgresFailure('version_differs', { folder: home.cluster, found: found.trim(), ours });
  }
}

/** Throws `disk_full` when fewer bytes are free where `folder` lies. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes) throw diskFull(folder);
}

export function diskFull(folder: string): Error {
  return postgresFailure('disk_full', { folder, megabytes: leastBytes / 1024 / 1024 });
}

/**
 * initdb into a folder beside, renamed when whole: killed in the middle it leaves no half-made cluster.
 * The built-in collation keeps indexes apart from the bundled ICU; lc_ctype C.UTF-8 lets pg_trgm see Thai
 * (with C it finds no Thai trigrams, silently).
 */
async function makeCluster(home: Home, ownerPassword: string, durable: boolean): Promise<void> {
  const half = join(home.base, 'cluster.half');
  await rm(half, { recursive: true, force: true });
  await ownFolder(half, home.account);
  const passwordFile = await writePassword(home, ownerPassword);
  const made = await runCommand(
    { account: home.account, folder: home.base },
    programOf(home.binaries, 'initdb'),
    [
      `--pgdata=${basename(half)}`,
      `--username=${ownerRole}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      process.platform === 'darwin' ? '--locale=en_US.UTF-8' : '--locale=C.UTF-8',
      '--lc-messages=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
  );
  await rm(passwordFile, { force: true });
  if (made.code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw initFailure(home, made.output);
  }
  await rename(half, home.cluster);
}

async function writePassword(home: Home, password: string): Promise<string> {
  const path = join(home.base, 'password');
  await rm(path, { force: true });
  await writeFile(path, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (home.account !== null) await chown(path, home.account.uid, home.account.gid);
  return path;
}

function initFailure(home: Home, output: string): Error {
  if (/No space left|Disk quota/i.test(output)) return diskFull(home.base);
  const line = output.split('\n').find((text) => /error|fatal/i.test(text)) ?? output.trim();
  return postgresFailure('start_failed', { detail: line, log: home.log });
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
