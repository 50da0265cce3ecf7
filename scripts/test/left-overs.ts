import { glob, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findServer } from '../../apps/server/src/postgres/postmaster.ts';
import { commandOf, startOf } from '../../apps/server/src/process/index.ts';

const runFolder = /^tidtam-test-(\d+)-/;

/** The beginning of a run's folder; the number lets a later run see whether this one still lives. */
export const runFolderPrefix = `tidtam-test-${process.pid}-`;

/** Clears up after runs that were killed before they could. */
export async function endDeadRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(runFolder.exec(name)?.[1] ?? process.pid);
    if (pid !== process.pid && (await startOf(pid)) === null) await endLeftOvers(join(tmpdir(), name));
  }
}

/**
 * Ends every process of a run that still lives, and removes the run's folder. Answers their commands: a test
 * that cleans up after itself leaves none.
 */
export async function endLeftOvers(folder: string): Promise<readonly string[]> {
  const commands: string[] = [];
  for (const pid of await processesOf(folder)) {
    commands.push((await commandOf(pid)) ?? String(pid));
    await end(pid, ['SIGTERM', 'SIGKILL']);
  }
  for (const pid of await serversIn(folder)) await end(pid, ['SIGINT', 'SIGQUIT']);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return commands;
}

/** Whatever was started with the run's TMPDIR in its environment, on systems that tell. */
async function processesOf(folder: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return [];
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const environment = await readFile(`/proc/${name}/environ`, 'utf8').catch(() => '');
    if (environment.split('\0').includes(`TMPDIR=${folder}`)) found.push(pid);
  }
  return found;
}

/** PostgreSQL is started with a bare environment, in its own session: found by the files it keeps. */
async function serversIn(folder: string): Promise<readonly number[]> {
  const clusters: string[] = [];
  const patterns = ['**/cluster/postmaster.pid', '**/postgres.json'];
  for await (const file of glob(patterns, { cwd: folder }))
    clusters.push(await clusterOf(join(folder, file)));
  const found: number[] = [];
  for (const cluster of clusters) {
    const pid = await findServer(cluster);
    if (pid !== null) found.push(pid);
  }
  return found;
}

async function clusterOf(file: string): Promise<string> {
  if (!file.endsWith('.json')) return dirname(file);
  const { base } = JSON.parse(await readFile(file, 'utf8')) as { base: string };
  return join(base, 'cluster');
}

/** Asks with the first signal, waits ten seconds, insists with the second. */
async function end(pid: number, [ask, insist]: readonly [NodeJS.Signals, NodeJS.Signals]): Promise<void> {
  for (const signal of [ask, insist]) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < 100; waited += 1) {
      if ((await startOf(pid)) === null) return;
      await wait(100);
    }
  }
}
