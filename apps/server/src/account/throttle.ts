import { delayAfter, failureMemory } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import { accountAccess, inTransaction } from '../storage/index.ts';
import { later, type Runtime } from '../write/index.ts';
import { sha256OfText } from './token.ts';

interface Failures {
  readonly failures: number;
  readonly failed_at: string;
  readonly blocked_until: string;
}

/**
 * Counts an attempt as failed before it is looked at: guesses that come together gain nothing. Answers the seconds to
 * wait; 0 lets it be tried. `key` is any text; its hash is kept.
 */
export async function countAttempt({ pool, now }: Runtime, key: string): Promise<number> {
  const hash = sha256OfText(key);
  return inTransaction(pool, accountAccess, async (transaction) => {
    const at = now();
    await transaction.rows(
      sql`insert into sign_in_throttle (key, failures, failed_at, blocked_until) values (${hash}, 0, ${at}, ${at})
          on conflict do nothing`,
    );
    const kept = await transaction.row<Failures>(
      sql`select failures, failed_at, blocked_until from sign_in_throttle where key = ${hash} for update`,
    );
    const wait = secondsBetween(at, kept.blocked_until);
    if (wait > 0) return wait;
    const forgotten = secondsBetween(kept.failed_at, at) > failureMemory;
    const failures = (forgotten ? 0 : kept.failures) + 1;
    await transaction.rows(
      sql`update sign_in_throttle set failures = ${failures}, failed_at = ${at},
            blocked_until = ${later(at, delayAfter(failures))}
          where key = ${hash}`,
    );
    return 0;
  });
}

/** The attempt was right after all: nothing is held against the key any more. */
export async function forgiveAttempts({ pool }: Runtime, key: string): Promise<void> {
  await inTransaction(pool, accountAccess, (transaction) =>
    transaction.rows(sql`delete from sign_in_throttle where key = ${sha256OfText(key)}`),
  );
}

function secondsBetween(from: string, to: string): number {
  return Math.ceil((Date.parse(to) - Date.parse(from)) / 1_000);
}
