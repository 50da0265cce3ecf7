import { type Actor, nobody } from '@tidtam/domain/person';
import sql, { type Sql } from 'sql-template-tag';
import { commitmentOf } from '../ledger/index.ts';
import { actorIn, appointmentsOf } from '../person/index.ts';
import type { Identity } from '../provider/index.ts';
import type { Transaction } from '../storage/index.ts';
import type { CommandContext } from '../write/index.ts';
import { recordAct } from './acts.ts';
import { needsCodes } from './sessions.ts';

/** A sub-select of a person's identity as JSON, `null` for none. `person` is an expression of their id. */
export function identityOf(person: Sql): Sql {
  return sql`(select json_build_object('issuer', i.issuer, 'subject', i.subject,
      'linkedAt', to_char(i.linked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    from provider_identity i where i.person_id = ${person})`;
}

/** Whom an identity lets in, `null` for nobody. */
export async function personOf(
  transaction: Transaction,
  { issuer, subject }: Identity,
): Promise<string | null> {
  const [found] = await transaction.rows<{ person: string }>(
    sql`select i.person_id as person from provider_identity i
        join account c on c.person_id = i.person_id and c.closed_at is null
        where i.issuer = ${issuer} and i.subject = ${subject}`,
  );
  return found?.person ?? null;
}

/**
 * Links a person with an identity, and says so in the ledger. `false` where either is linked already; of several that
 * come at once one is.
 */
export async function link(context: CommandContext, person: string, identity: Identity): Promise<boolean> {
  const { transaction, at, newId, newSalt } = context;
  const [id, salt] = [newId(), newSalt()];
  const linked = await transaction.rows(
    sql`insert into provider_identity (issuer, subject, id, person_id, linked_at, salt)
        values (${identity.issuer}, ${identity.subject}, ${id}, ${person}, ${at}, ${salt})
        on conflict do nothing returning id`,
  );
  if (linked.length === 0) return false;
  const commitment = commitmentOf({
    field: 'identity',
    value: `${identity.issuer} ${identity.subject}`,
    salt,
  });
  recordAct(context, person, { event: 'identity_linked', identity: id, commitment });
  return true;
}

/** Unlinks a person, where they are linked. */
export async function unlink(context: CommandContext, person: string): Promise<void> {
  const [gone] = await context.transaction.rows<{ id: string }>(
    sql`delete from provider_identity where person_id = ${person} returning id`,
  );
  if (gone !== undefined) recordAct(context, person, { event: 'identity_unlinked', identity: gone.id });
}

export async function isLinked(transaction: Transaction, person: string): Promise<boolean> {
  const found = await transaction.rows(sql`select 1 from provider_identity where person_id = ${person}`);
  return found.length > 0;
}

/**
 * Whose account has this mail address: the one account that is open and has it. Whoever needs one-time codes, or has
 * them, is not found by it: an address says less than what they would sign in with, so they link their account
 * themselves.
 */
export async function personOfMail(
  transaction: Transaction,
  mail: string,
  at: string,
): Promise<string | null> {
  const found = await transaction.rows<{ person: string; codes: boolean }>(
    sql`select c.person_id as person,
          exists (select from one_time_secret o where o.person_id = c.person_id and o.confirmed_at is not null) as codes
        from account c where lower(c.mail) = ${mail} and c.closed_at is null for update of c`,
  );
  const [account] = found;
  if (account === undefined || found.length > 1 || account.codes) return null;
  const held = await appointmentsOf(transaction, account.person, at);
  return held.length === 0 || needsCodes(held) ? null : account.person;
}

/** A person who acts on their own account, in the first that they hold. */
export async function actingOnOwn(transaction: Transaction, person: string, at: string): Promise<Actor> {
  const { name } = await transaction.row<{ name: string }>(sql`select name from person where id = ${person}`);
  const [first] = await appointmentsOf(transaction, person, at);
  const self = { id: person, name };
  return first === undefined ? { ...nobody, person: self } : actorIn(self, first, null);
}
