import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process of this machine. */
async function processes(): Promise<readonly Process[]> {
  const { stdout } = await run('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { maxBuffer: 64 * 2 ** 20 });
  return stdout.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return match === null
      ? []
      : [{ pid: Number(match[1]), parent: Number(match[2]), command: match[3] ?? '' }];
  });
}

/** PostgreSQL's first process on a record's folder; `null` when none is noted. */
export async function postmasterOf(record: string): Promise<number | null> {
  const noted = await readFile(join(record, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(noted, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** The processes in which files are read or papers drawn, children of the server. */
export async function workersOf(server: number): Promise<readonly number[]> {
  return (await processes())
    .filter(
      ({ parent, command }) =>
        parent === server && !/\bpostgres\b/.test(command) && !command.startsWith('ps '),
    )
    .map(({ pid }) => pid);
}

/** PostgreSQL's sessions that people's requests run in. */
export async function sessionsOf(postmaster: number): Promise<readonly number[]> {
  return (await processes())
    .filter(({ parent, command }) => parent === postmaster && command.includes('tidtam_app'))
    .map(({ pid }) => pid);
}

/** kill -9; a process that is gone already is left alone. Answers whether there was one. */
export function killHard(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
