import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { postgresFailure } from './messages.ts';

const run = promisify(execFile);

/** The user of this machine that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const usual = ['tidtam', 'postgres', 'nobody'];

/**
 * Whom PostgreSQL runs as: `null` for ourselves. PostgreSQL refuses root, so root lends it to another
 * account: `wanted` (TIDTAM_PG_USER), else the first that exists of tidtam, postgres, nobody.
 */
export async function accountFor(wanted: string | undefined): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  if (wanted !== undefined) {
    const account = await findAccount(wanted);
    if (account === null) throw postgresFailure('account_unknown', { name: wanted });
    return account;
  }
  for (const name of usual) {
    const account = await findAccount(name);
    if (account !== null) return account;
  }
  throw postgresFailure('account_none');
}

async function findAccount(name: string): Promise<Account | null> {
  try {
    const uid = await run('id', ['-u', '--', name]).catch(() => run('id', ['-u', name]));
    const gid = await run('id', ['-g', '--', name]).catch(() => run('id', ['-g', name]));
    // macOS prints nobody's -2 without its sign; spawn wants it with.
    const account = { uid: Number(uid.stdout) | 0, gid: Number(gid.stdout) | 0 };
    return account.uid === 0 ? null : account;
  } catch {
    return null;
  }
}
