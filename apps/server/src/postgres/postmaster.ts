import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandOf, folderOf, startOf } from '../process/index.ts';
import { programOf } from './binaries.ts';
import { diskFull } from './cluster.ts';
import { type CommandPlace, type Outcome, runCommand } from './command.ts';
import { configurationFile, writeConfiguration } from './configuration.ts';
import type { Home } from './home.ts';
import { type Listening, removeSocket, removeTemporary, tidyListening, waysToListen } from './listening.ts';
import { postgresFailure } from './messages.ts';

const secondsToStart = 120;
const secondsToStop = 60;

/** The process id of the cluster's running server, or `null`. A stale pid file is not a server. */
export function findPostmaster(home: Home): Promise<number | null> {
  return findServer(home.cluster);
}

/** The same for a cluster's folder. The number may have gone to another program since: never take that for it. */
export async function findServer(cluster: string): Promise<number | null> {
  const [line] = await pidFile(cluster);
  const pid = Number(line);
  if ((await startOf(pid)) === null) return null;
  const folder = await folderOf(pid);
  // A server works in its own folder. Where the system does not tell, its program's name must do.
  if (folder !== null) return folder === (await realpath(cluster)) ? pid : null;
  return /^\S*\bpostgres(\s|$)/.test((await commandOf(pid)) ?? '') ? pid : null;
}

/**
 * Ends a server that a killed parent left behind, and clears its traces. A zombie or a stranger with its
 * number would keep PostgreSQL from starting: then only its pid file and its socket's go (shared memory still guards the
 * cluster against two servers).
 */
export async function takeOver(home: Home): Promise<boolean> {
  const lines = await pidFile(home.cluster);
  const running = (await findPostmaster(home)) !== null;
  if (running) await stopPostmaster(home);
  else {
    await rm(join(home.cluster, 'postmaster.pid'), { force: true });
    await removeSocket(home);
  }
  await removeTemporary(lines[4] ?? '');
  return running;
}

/** Starts the server and says how it listens. Throws `start_failed` or `disk_full`. */
export async function startPostmaster(home: Home, durable: boolean): Promise<Listening> {
  let said = '';
  for await (const listening of waysToListen(home)) {
    await writeConfiguration(home, listening, durable);
    const outcome = await startWaiting(home);
    if (outcome.code === 0) return listening;
    said = await startLog(home);
    await tidyListening(listening);
    if (!/Unix-domain socket|Unix address/.test(said)) break;
  }
  if (/No space left|Disk quota/i.test(said)) throw diskFull(home.base);
  const detail = said.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? said.trim();
  throw postgresFailure('start_failed', { detail, log: home.log });
}

/** Ends the server: sessions first, transactions in flight rolled back, everything on disk. */
export async function stopPostmaster(home: Home): Promise<void> {
  const fast = await control(home, ['stop', '--mode=fast', '--wait', `--timeout=${secondsToStop}`]);
  if (fast.code === 0 || (await findPostmaster(home)) === null) return;
  await control(home, ['stop', '--mode=immediate', '--wait', `--timeout=${secondsToStop}`]);
}

/** After a `kill -9` of the server its sessions hold the shared memory for a moment: tried again until free. */
async function startWaiting(home: Home): Promise<Outcome> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await control(home, [
      'start',
      '--wait',
      `--timeout=${secondsToStart}`,
      '--log=log/start.log',
      `--options=-c config_file=${configurationFile}`,
    ]);
    const busy = /pre-existing shared memory block|lock file .* already exists/.test(await startLog(home));
    if (outcome.code === 0 || !busy || tried === 20) return outcome;
    await wait(250);
  }
}

/** Relative names throughout: pg_ctl hands them to a shell, and a folder's name may hold anything. */
async function control(home: Home, args: readonly string[]): Promise<Outcome> {
  const place: CommandPlace = { account: home.account, folder: home.base };
  if (args[0] === 'start') await rm(join(home.log, 'start.log'), { force: true });
  return runCommand(place, programOf(home.binaries, 'pg_ctl'), [...args, '--pgdata=cluster', '--silent']);
}

function startLog(home: Home): Promise<string> {
  return readFile(join(home.log, 'start.log'), 'utf8').catch(() => '');
}

async function pidFile(cluster: string): Promise<string[]> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return text === '' ? [] : text.split('\n');
}
