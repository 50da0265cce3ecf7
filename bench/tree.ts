import { readdir, readFile } from 'node:fs/promises';

/** Memory of a process and all below it, in megabytes: each page counts once (Linux, proportional set size). */
export async function memoryBelow(root: number): Promise<number> {
  const parents = await parentsOfAll();
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  const sizes = await Promise.all([...parents.keys()].filter(isBelow).map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

async function parentsOfAll(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(
    pids.map(async (pid): Promise<[number, number]> => {
      const stat = await readOr(`/proc/${pid}/stat`, '');
      // The command's name may hold anything but stands in brackets; the parent is the second field after it.
      return [pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)];
    }),
  );
  return new Map(pairs);
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

/** The most that a process and all below it come to until `stop` is called, looked at 50 times a second. */
export function watchMemory(root: number): { stop(): Promise<number> } {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await memoryBelow(root));
      await new Promise((resolve) => setTimeout(resolve, 20));
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
