import { mailChangeLife, type Proof } from '@tidtam/domain/account';
import sql, { type Sql } from 'sql-template-tag';
import { type Entry, Refusal } from '../route/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { insertRows, later, type Runtime } from '../write/index.ts';
import { recordAct } from './acts.ts';
import { requireSession } from './enter.ts';
import { actingOnOwn } from './identities.ts';
import { inAccounts } from './in-accounts.ts';
import { mailAboutChange, mailConfirmation, type Post } from './letters.ts';
import { endLinks, endMailChange, groupsOpened, hashOf, unknownLink } from './links.ts';
import { accountMessages } from './messages.ts';
import { proveAgain } from './prove-again.ts';
import type { AccountServices } from './services.ts';
import { countAttempt, forgiveAttempts } from './throttle.ts';
import { newTypedCode } from './token.ts';

/**
 * Notes that whoever is in asks for another mail address. Nothing is looked up here: that an address is somebody else's
 * shows in no answer and in no time. Throws `mail_by_keeper` where nothing sends letters.
 */
export async function askForMail(
  services: Pick<AccountServices, 'runtime' | 'sealing' | 'post'>,
  entry: Entry,
  { mail, ...proof }: Proof & { readonly mail: string },
): Promise<void> {
  const { runtime, post } = services;
  if (post === null) throw new Refusal(409, 'mail_by_keeper', accountMessages.say('mail_by_keeper'));
  const { person } = await requireSession(runtime, entry);
  // Nobody has letters sent to a stranger again and again. A code is used up only where it leads to something.
  const seconds = await countAttempt(runtime, `mail ${person.id}`);
  if (seconds > 0) {
    throw new Refusal(429, 'mail_wait', accountMessages.say('mail_wait', { seconds }), [], seconds);
  }
  await proveAgain(services, entry, proof);
  const at = runtime.now();
  await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    await endMailChange(transaction, person.id);
    insertRows(transaction, 'mail_change', [
      { person_id: person.id, mail, asked_at: at, expires_at: later(at, mailChangeLife) },
    ]);
  });
  post.wake();
}

/** A sub-select of the address that somebody asked for and that is to be confirmed. `person` is an expression of their id. */
export function mailAskedOf(person: Sql, at: string): Sql {
  return sql`(select m.mail from mail_change m where m.person_id = ${person} and m.expires_at > ${at})`;
}

interface Asked {
  readonly person: string;
  readonly mail: string;
  readonly expiresAt: string;
}

/**
 * Makes a letter of each address that was asked for: with a link, or that the address is another account's. What nobody
 * confirmed in its time is forgotten.
 */
export async function answerMailChanges(runtime: Runtime, post: Post): Promise<void> {
  await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    transaction.send(sql`delete from mail_change where expires_at <= ${runtime.now()}`);
    const asked = await transaction.rows<Asked>(
      sql`select person_id as person, mail, expires_at as "expiresAt" from mail_change
          where token_sha256 is null for update skip locked`,
    );
    for (const one of asked) await answer(transaction, runtime, post, one);
  });
}

async function answer(
  transaction: Transaction,
  runtime: Runtime,
  post: Post,
  { person, mail, expiresAt }: Asked,
): Promise<void> {
  const token = newTypedCode(groupsOpened);
  await transaction.rows(
    sql`update mail_change set token_sha256 = ${hashOf(token)} where person_id = ${person}`,
  );
  // Of an address that is another's the link is told to nobody.
  const told = (await isAnothers(transaction, person, mail)) ? null : token;
  await mailConfirmation(transaction, runtime, post, { person, mail, token: told, expiresAt });
}

/** Takes the address that a link confirms; the one of before is told. Throws `link_unknown`. */
export async function confirmMail(
  { runtime, post }: Pick<AccountServices, 'runtime' | 'post'>,
  token: string,
): Promise<void> {
  const { now, newId, newSalt } = runtime;
  const person = await inAccounts(runtime, async (transaction) => {
    const at = now();
    const { person, mail, name, before } = await takeChange(transaction, token, at);
    await transaction.rows(sql`update account set mail = ${mail} where person_id = ${person}`);
    await endLinks(transaction, person);
    const context = { transaction, actor: await actingOnOwn(transaction, person, at), at, newId, newSalt };
    if (before !== null) mailAboutChange(context, post, { recipient: before, name, by: 'self' });
    recordAct(context, person, { event: 'mail_changed' });
    return person;
  });
  await forgiveAttempts(runtime, `mail ${person}`);
  post?.wake();
}

interface Taken {
  readonly person: string;
  readonly mail: string;
  readonly name: string;
  readonly before: string | null;
}

/** Uses a link up: whoever deletes its row has it. */
async function takeChange(transaction: Transaction, token: string, at: string): Promise<Taken> {
  const [taken] = await transaction.rows<Taken>(
    sql`with taken as (delete from mail_change where token_sha256 = ${hashOf(token)} and expires_at > ${at}
          returning person_id, mail)
        select t.person_id as person, t.mail, p.name, c.mail as before
        from taken t join person p on p.id = t.person_id
          join account c on c.person_id = t.person_id and c.closed_at is null`,
  );
  if (taken === undefined || (await isAnothers(transaction, taken.person, taken.mail))) throw unknownLink();
  return taken;
}

async function isAnothers(transaction: Transaction, person: string, mail: string): Promise<boolean> {
  const others = await transaction.rows(
    sql`select 1 from account
        where lower(mail) = ${mail.toLowerCase()} and person_id <> ${person} and closed_at is null`,
  );
  return others.length > 0;
}
