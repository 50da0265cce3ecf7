import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One process on this machine, told apart from a later one that was given the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** When it began, in the system's own terms; compared, never read. */
  readonly started: string;
}

/** This process's mark. */
export async function ownMark(): Promise<ProcessMark> {
  const started = await startOf(process.pid);
  return { pid: process.pid, started: started ?? 'unknown' };
}

/** Whether the process that `mark` names still runs. */
export async function isAlive(mark: ProcessMark): Promise<boolean> {
  return (await startOf(mark.pid)) === mark.started;
}

/**
 * When the process `pid` began, or `null` when there is none. A zombie is none: where nobody reaps
 * (a container whose first process is npm) a killed PostgreSQL keeps its number for ever.
 */
export async function startOf(pid: number): Promise<string | null> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? linuxStart(pid) : otherStart(pid);
}

/** The command that runs as process `pid`, with its arguments, or `null`. */
export async function commandOf(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    }
    return (await run('ps', ['-p', String(pid), '-o', 'command='])).stdout;
  } catch {
    return null;
  }
}

/** The folder that process `pid` works in, or `null` where the system does not tell. */
export async function folderOf(pid: number): Promise<string | null> {
  return process.platform === 'linux' ? readlink(`/proc/${pid}/cwd`).catch(() => null) : null;
}

async function linuxStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets, which may hold spaces and brackets of its own.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}

async function otherStart(pid: number): Promise<string | null> {
  try {
    const { stdout } = await run('ps', ['-p', String(pid), '-o', 'stat=,lstart='], { env: { LC_ALL: 'C' } });
    const line = stdout.trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}
