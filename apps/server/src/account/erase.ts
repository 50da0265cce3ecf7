import { addressDays } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, later } from '../write/index.ts';
import { recordAct } from './acts.ts';
import { accountMessages } from './messages.ts';
import { closeAccount } from './people.ts';

const day = 24 * 3_600;

/**
 * Forgets who a person was: name, sign-in name, mail. What they recorded stays under their id, which says nothing by
 * itself, so that the ledger proves what it proved before. Their account is closed first. `false` when there is no such
 * account, or it was erased before.
 */
export async function erasePerson(context: CommandContext, person: string): Promise<boolean> {
  const { transaction, at } = context;
  const [account] = await transaction.rows<{ closed: boolean }>(
    sql`select closed_at is not null as closed from account
        where person_id = ${person} and erased_at is null for update`,
  );
  if (account === undefined) return false;
  if (!account.closed) await closeAccount(context, person);
  transaction.send(
    sql`update account set sign_in_name = ${`erased ${person}`}, mail = null, erased_at = ${at} where person_id = ${person}`,
  );
  transaction.send(
    sql`update person set name = ${accountMessages.tell('th', 'erased_person')} where id = ${person}`,
  );
  recordAct(context, person, { event: 'person_erased' });
  return true;
}

/** Forgets the addresses that signed in {@link addressDays} ago and more. */
export async function forgetAddresses(transaction: Transaction, at: string): Promise<void> {
  await transaction.rows(
    sql`update account_event set address = null
        where at < ${later(at, -addressDays * day)} and address is not null`,
  );
}
