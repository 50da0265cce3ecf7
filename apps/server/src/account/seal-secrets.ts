import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import type { Log } from '../log/index.ts';
import { accountAccess, inTransaction } from '../storage/index.ts';
import { secretBytes } from './one-time-code.ts';
import type { Sealing } from './sealing.ts';

interface Kept {
  readonly person: string;
  readonly secret: Buffer;
}

/**
 * At the start: seals what an earlier program kept as it was, and says in the log how many secrets do not open, as when
 * a database was brought to a data folder that is not its own.
 */
export async function sealSecrets(pool: Pool, sealing: Sealing, log: Log): Promise<void> {
  const unreadable = await inTransaction(pool, accountAccess, async (transaction) => {
    const kept = await transaction.rows<Kept>(
      sql`select person_id as person, sealed_secret as secret from one_time_secret order by person_id for update`,
    );
    const [open, sealed] = [kept.filter(isOpen), kept.filter((one) => !isOpen(one))];
    for (const { person, secret } of open) {
      await transaction.rows(
        sql`update one_time_secret set sealed_secret = ${sealing.seal(secret, person)} where person_id = ${person}`,
      );
    }
    return sealed.filter(({ person, secret }) => sealing.open(secret, person) === null).length;
  });
  if (unreadable > 0) {
    log.error({ unreadable }, 'secrets of one-time codes were sealed with the key of another data folder');
  }
}

/** What is sealed is longer. */
function isOpen({ secret }: Kept): boolean {
  return secret.length === secretBytes;
}
