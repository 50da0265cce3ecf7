import { readdir, readFile, readlink } from 'node:fs/promises';

/** Memory of processes and all below them, in megabytes: each page counts once (Linux, proportional set size). */
export async function memoryBelow(...roots: readonly number[]): Promise<number> {
  const parents = await parentsOfAll();
  const sizes = await Promise.all(below(roots, parents).map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Processor seconds that processes and all below them have used, those that have ended under them included. */
export async function secondsBelow(...roots: readonly number[]): Promise<number> {
  const parents = await parentsOfAll();
  const ticks = await Promise.all(below(roots, parents).map(ticksOf));
  return ticks.reduce((sum, tick) => sum + tick, 0) / ticksPerSecond;
}

/** The same of one process alone and of those that have ended under it. */
export async function secondsOf(pid: number): Promise<number> {
  return (await ticksOf(pid)) / ticksPerSecond;
}

/** Linux counts in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

function below(roots: readonly number[], parents: ReadonlyMap<number, number>): readonly number[] {
  const isBelow = (pid: number): boolean =>
    roots.includes(pid) || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isBelow);
}

/**
 * The PostgreSQL that works in a folder or below: `pg_ctl` gives it a session of its own, so that it is below no server
 * of ours. `null` when there is none.
 */
export async function postmasterIn(folder: string): Promise<number | null> {
  const parents = await parentsOfAll();
  for (const [pid, parent] of parents) {
    if (parent !== 1) continue;
    const works = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    if (works.startsWith(`${folder}/`)) return pid;
  }
  return null;
}

async function parentsOfAll(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(
    pids.map(async (pid): Promise<[number, number]> => {
      const fields = await statOf(pid);
      return [pid, Number(fields[1] ?? 0)];
    }),
  );
  return new Map(pairs);
}

/** The fields of `/proc/…/stat` from the third on: the second, a command in brackets, may hold anything. */
async function statOf(pid: number): Promise<readonly string[]> {
  const stat = await readOr(`/proc/${pid}/stat`, '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Its own, and those of children that it has waited for. */
async function ticksOf(pid: number): Promise<number> {
  const fields = await statOf(pid);
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

/** In kilobytes; 0 for a process that has just ended. */
async function sizeOf(pid: number): Promise<number> {
  const rollup = await readOr(`/proc/${pid}/smaps_rollup`, '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
}

/** Processes end while they are looked at. */
async function readOr(file: string, otherwise: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return otherwise;
  }
}

/**
 * The most that processes and all below them come to until `stop` is called, looked at every `pause` milliseconds.
 * Looking holds them up: what takes minutes is looked at less often.
 */
export function watchMemory(roots: readonly number[], pause = 20): { stop(): Promise<number> } {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await memoryBelow(...roots));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await watching;
      return most;
    },
  };
}
