import { type LinkKind, linkLives, signInNameOf } from '@tidtam/domain/account';
import { nobody } from '@tidtam/domain/person';
import sql, { type Sql } from 'sql-template-tag';
import { Refusal } from '../route/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { insertRows, later, type Runtime } from '../write/index.ts';
import { noteEvent } from './events.ts';
import { inAccounts } from './in-accounts.ts';
import { accountMessages } from './messages.ts';
import { hashPassword } from './password-hash.ts';
import { addPost, nowhere } from './posts.ts';
import { endSessions } from './sessions.ts';
import { keepPassword, requireGoodPassword } from './set-password.ts';
import { newTypedCode, sha256OfText, typedCodeOf } from './token.ts';

/** 100 random bits, in letters that can be typed from paper. */
const groupsTyped = 4;
/** 150 random bits (ASVS 5, 11.5.1), where a link is opened and typed by nobody. */
export const groupsOpened = 6;

/** However it was typed. */
export function hashOf(token: string): Buffer {
  return sha256OfText(typedCodeOf(token));
}

interface Link {
  readonly kind: LinkKind;
  readonly person: string | null;
  readonly name: string | null;
  readonly signInName: string | null;
}

/**
 * Makes a link that lets in once, in the place of the ones that the person, or the set-up, had. One that somebody asked
 * for without signing in (`by` null) leaves in force what others gave: nobody can spoil another's printed code.
 */
export async function makeLink(
  transaction: Transaction,
  { now }: Pick<Runtime, 'now'>,
  kind: LinkKind,
  about: { readonly person: string | null; readonly by: string | null },
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  // Whoever gives one may hand it over on paper; what is asked for comes by mail, or stands in the terminal.
  const token = newTypedCode(about.by === null ? groupsOpened : groupsTyped);
  const at = now();
  const expiresAt = later(at, linkLives[kind]);
  await dropLinks(
    transaction,
    sql`person_id is not distinct from ${about.person}::uuid
        and (${about.by}::uuid is not null or created_by is null)`,
  );
  insertRows(transaction, 'access_link', [
    {
      token_sha256: `\\x${hashOf(token).toString('hex')}`,
      kind,
      person_id: about.person,
      created_at: at,
      created_by: about.by,
      expires_at: expiresAt,
    },
  ]);
  return { token, expiresAt };
}

/** What an invitation or a reset is for. Throws `link_unknown`. */
export async function openLink({ pool, now }: Runtime, token: string) {
  const link = await inTransaction(pool, accountAccess, (transaction) => findLink(transaction, token, now()));
  if (link === null || link.kind === 'set_up') throw unknownLink();
  return { kind: link.kind, name: link.name ?? '', signInName: link.signInName ?? '' };
}

/** The hash of an invitation or a reset that lets in now, for whoever comes back with it later. Throws `link_unknown`. */
export async function requireLink(runtime: Runtime, token: string): Promise<Buffer> {
  await openLink(runtime, token);
  return hashOf(token);
}

/**
 * Sets a password by a link, which is used up by it with every other that the person had (one printed, one mailed);
 * every session of before ends. Of several that come at once one gets in. Answers the person.
 */
export async function spendLink(runtime: Runtime, token: string, password: string): Promise<string> {
  const { pool, now } = runtime;
  const link = await inTransaction(pool, accountAccess, (transaction) => findLink(transaction, token, now()));
  if (link === null || link.kind === 'set_up') throw unknownLink();
  await requireGoodPassword(password, [link.name ?? '', link.signInName ?? '']);
  const hash = await hashPassword(password);
  return inTransaction(pool, accountAccess, async (transaction) => {
    const person = await takeLink(transaction, hashOf(token), now());
    await keepPassword(transaction, person, hash, now());
    await endSessions(transaction, person, null);
    noteEvent(transaction, runtime, 'password_set', { person, by: person });
    return person;
  });
}

/** Whether a record has nobody yet who looks after its people. */
export async function needsSetUp({ pool, now }: Runtime): Promise<boolean> {
  return inTransaction(pool, accountAccess, (transaction) => lacksAdministrator(transaction, now()));
}

async function lacksAdministrator(transaction: Transaction, at: string): Promise<boolean> {
  const found = await transaction.rows(
    sql`select 1 from appointment a join account c on c.person_id = a.person_id and c.closed_at is null
        where a.capacity = 'administrator' and a.starts_at <= ${at} and (a.ends_at is null or a.ends_at > ${at}) limit 1`,
  );
  return found.length === 0;
}

/** The link that makes the first administrator; the one of an earlier start no longer does. */
export async function makeSetUpLink(runtime: Runtime): Promise<string> {
  return inTransaction(runtime.pool, accountAccess, async (transaction) => {
    const { token } = await makeLink(transaction, runtime, 'set_up', { person: null, by: null });
    return token;
  });
}

/** Makes the first administrator, once. Answers the person. */
export async function setUp(
  runtime: Runtime,
  given: {
    readonly link: string;
    readonly name: string;
    readonly signInName: string;
    readonly password: string;
  },
): Promise<string> {
  const { pool, now, newId, newSalt } = runtime;
  const known = await inTransaction(pool, accountAccess, (transaction) =>
    findLink(transaction, given.link, now()),
  );
  if (known?.kind !== 'set_up') throw unknownLink();
  await requireGoodPassword(given.password, [given.name, given.signInName]);
  const hash = await hashPassword(given.password);
  return inAccounts(runtime, async (transaction) => {
    const at = now();
    const taken = await transaction.rows(
      sql`delete from access_link where token_sha256 = ${hashOf(given.link)} and expires_at > ${at}
          returning kind`,
    );
    if (taken.length === 0 || !(await lacksAdministrator(transaction, at))) throw unknownLink();
    const person = newId();
    insertRows(transaction, 'person', [{ id: person, name: given.name }]);
    insertRows(transaction, 'account', [
      { person_id: person, sign_in_name: signInNameOf(given.signInName), created_at: at, created_by: null },
    ]);
    const actor = { ...nobody, person: { id: person, name: given.name }, capacity: 'administrator' } as const;
    addPost({ transaction, actor, at, newId, newSalt }, person, nowhere('administrator'));
    await keepPassword(transaction, person, hash, at);
    return person;
  });
}

async function findLink(transaction: Transaction, token: string, at: string): Promise<Link | null> {
  const [link] = await transaction.rows<Link>(
    sql`select l.kind, l.person_id as person, p.name, a.sign_in_name as "signInName"
        from access_link l left join person p on p.id = l.person_id left join account a on a.person_id = l.person_id
        where l.token_sha256 = ${hashOf(token)} and l.expires_at > ${at} and a.closed_at is null`,
  );
  return link ?? null;
}

/**
 * Uses an invitation or a reset up, by its hash, and the others that the person had (one printed, one mailed) with it. Answers the person. Throws `link_unknown`.
 */
export async function takeLink(transaction: Transaction, hash: Buffer, at: string): Promise<string> {
  // Whoever uses another link of the same person waits here, and finds it gone.
  await transaction.rows(
    sql`select 1 from account a join access_link l on l.person_id = a.person_id
        where l.token_sha256 = ${hash} and a.closed_at is null for update of a`,
  );
  const [taken] = await transaction.rows<{ person: string }>(
    sql`select person_id as person from access_link
        where token_sha256 = ${hash} and expires_at > ${at} and kind <> 'set_up'`,
  );
  if (taken === undefined) throw unknownLink();
  await dropLinks(transaction, sql`person_id = ${taken.person}`);
  return taken.person;
}

/** Ends every link that somebody was given or asked for. */
export async function endLinks(transaction: Transaction, person: string): Promise<void> {
  await dropLinks(transaction, sql`person_id = ${person}`);
  await endMailChange(transaction, person);
}

/** Ends the change of mail address that somebody asked for, with its letter. */
export async function endMailChange(transaction: Transaction, person: string): Promise<void> {
  await transaction.rows(
    sql`with gone as (delete from mail_change where person_id = ${person} returning token_sha256)
        delete from mail where link_sha256 in (select token_sha256 from gone)`,
  );
}

/** Ends the links that a condition is true of, and the letters that wait with them: nobody gets a dead link. */
async function dropLinks(transaction: Transaction, which: Sql): Promise<void> {
  await transaction.rows(
    sql`with gone as (delete from access_link where ${which} returning token_sha256)
        delete from mail where link_sha256 in (select token_sha256 from gone)`,
  );
}

export function unknownLink(): Refusal {
  return new Refusal(410, 'link_unknown', accountMessages.say('link_unknown'));
}
