import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks of the kernel a second; 100 on every Linux that Node runs on. */
const ticks = 100;

/** Seconds of processor that a process took, with those that it started and that have ended (Linux). */
export async function cpuOf(pid: number): Promise<number> {
  const [, own = Number.NaN] = await statOf(pid);
  return own;
}

/** The same with all processes that it has started and that still run: a PostgreSQL by its postmaster. */
export async function cpuBelow(pid: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = await Promise.all(pids.map(statOf));
  const below = all.filter(([parent]) => parent === pid).map(([, own]) => own);
  return below.reduce((sum, own) => sum + own, await cpuOf(pid));
}

export async function parentOf(pid: number): Promise<number> {
  const [parent] = await statOf(pid);
  return parent;
}

/** Parent, and seconds in user and kernel mode with those of ended children; zeros for a process that has just ended. */
async function statOf(pid: number): Promise<readonly [number, number]> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The command's name may hold anything but stands in brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const times = fields.slice(11, 15).map(Number);
    return [Number(fields[1]), times.reduce((sum, time) => sum + time, 0) / ticks];
  } catch {
    return [0, 0];
  }
}
