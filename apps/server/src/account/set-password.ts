import { passwordFault } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import { Refusal } from '../route/index.ts';
import type { Transaction } from '../storage/index.ts';
import { commonPasswords } from './common-passwords.ts';
import { accountMessages } from './messages.ts';

/** Throws what speaks against a password. `names` are the person's own words. */
export async function requireGoodPassword(password: string, names: readonly string[]): Promise<void> {
  const fault = passwordFault(password, { common: await commonPasswords(), names });
  if (fault !== null) throw new Refusal(422, fault, accountMessages.say(fault));
}

/** Keeps a hash in the place of the one before. */
export async function keepPassword(
  transaction: Transaction,
  person: string,
  hash: string,
  at: string,
): Promise<void> {
  await transaction.rows(
    sql`insert into password (person_id, hash, changed_at) values (${person}, ${hash}, ${at})
        on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
  );
}
