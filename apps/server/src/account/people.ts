import { mayAppoint, type PersonShown, signInNameOf } from '@tidtam/domain/account';
import type { Actor } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { type Appointment, appointmentsHeldBy, byCapacity } from '../person/index.ts';
import { notFound, Refusal } from '../route/index.ts';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, insertRows } from '../write/index.ts';
import { recordAct } from './acts.ts';
import { removeCodes } from './codes.ts';
import { unlink } from './identities.ts';
import { endLinks } from './links.ts';
import { accountMessages } from './messages.ts';
import { heldBy } from './posts.ts';
import { endSessions } from './sessions.ts';
import { shownAppointment } from './show.ts';

/** The people whose every post an actor could give; whoever looks after the system sees those without one too. */
export async function peopleOf(
  transaction: Transaction,
  actor: Actor,
  at: string,
): Promise<readonly PersonShown[]> {
  const rows = await transaction.rows<Omit<PersonShown, 'appointments'> & { held: Appointment[] | null }>(
    sql`select p.id, p.name, c.sign_in_name as "signInName", c.mail,
          case when c.closed_at is not null then 'closed' when w.person_id is null and i.person_id is null then 'invited' else 'active' end as state,
          exists (select from one_time_secret o where o.person_id = p.id and o.confirmed_at is not null) as codes,
          i.person_id is not null as linked,
          (select max(s.seen_at) from session s where s.person_id = p.id) as "seenAt",
          (select json_agg(h) from (${appointmentsHeldBy(sql`c.person_id`, at)}) h) as held
        from account c join person p on p.id = c.person_id left join password w on w.person_id = p.id
          left join provider_identity i on i.person_id = p.id
        where c.erased_at is null
        order by p.name, p.id`,
  );
  const shown: PersonShown[] = [];
  for (const { held, ...row } of rows) {
    if (!(await isKept(transaction, actor, row.id, at))) continue;
    shown.push({ ...row, appointments: byCapacity(held ?? []).map(shownAppointment) });
  }
  return shown;
}

/** Throws "not found" for whoever is not among the people of {@link peopleOf}, or whose account is closed. */
export async function requireKept(
  transaction: Transaction,
  actor: Actor,
  person: string,
  at: string,
): Promise<void> {
  const [account] = await transaction.rows(
    sql`select 1 from account where person_id = ${person} and closed_at is null for update`,
  );
  if (account === undefined || !(await isKept(transaction, actor, person, at))) throw notFound();
}

async function isKept(transaction: Transaction, actor: Actor, person: string, at: string): Promise<boolean> {
  if (actor.capacity === 'owner' || actor.capacity === 'administrator') return true;
  const held = await heldBy(transaction, person, at);
  return held.length > 0 && held.every((post) => mayAppoint(actor, post));
}

/** A new person with an account and no password yet. Throws `sign_in_name_taken`. */
export async function addPerson(
  { transaction, actor, at, newId }: CommandContext,
  given: { readonly name: string; readonly signInName: string; readonly mail: string | null },
): Promise<string> {
  const signInName = signInNameOf(given.signInName);
  const taken = await transaction.rows(sql`select 1 from account where sign_in_name = ${signInName}`);
  if (taken.length > 0) {
    throw new Refusal(409, 'sign_in_name_taken', accountMessages.say('sign_in_name_taken'));
  }
  const person = newId();
  insertRows(transaction, 'person', [{ id: person, name: given.name }]);
  insertRows(transaction, 'account', [
    {
      person_id: person,
      sign_in_name: signInName,
      mail: given.mail,
      created_at: at,
      created_by: actor.person.id,
    },
  ]);
  return person;
}

/** Ends what a person may do in one post. The last administrator stays: nobody could appoint another. */
export async function endPost(context: CommandContext, person: string, appointment: string): Promise<void> {
  const { transaction, actor, at } = context;
  const post = (await heldBy(transaction, person, at)).find(({ id }) => id === appointment);
  if (post === undefined || !mayAppoint(actor, post)) throw notFound();
  if (post.capacity === 'administrator') await requireAnother(transaction, person, at);
  await transaction.rows(
    sql`update appointment set ends_at = ${at}, ended_by = ${actor.person.id} where id = ${appointment}`,
  );
  recordAct(context, person, { event: 'appointment_ended', post: appointment });
}

/** Closes an account: appointments and sessions end, secrets go. What the person did stays theirs. */
export async function closeAccount(context: CommandContext, person: string): Promise<void> {
  const { transaction, at } = context;
  for (const { id } of await heldBy(transaction, person, at)) {
    await endPost(context, person, id);
  }
  await endSessions(transaction, person, null);
  await removeCodes(transaction, person);
  await transaction.rows(sql`delete from password where person_id = ${person}`);
  await endLinks(transaction, person);
  await unlink(context, person);
  await transaction.rows(sql`update account set closed_at = ${at}, mail = null where person_id = ${person}`);
  recordAct(context, person, { event: 'account_closed' });
}

async function requireAnother(transaction: Transaction, person: string, at: string): Promise<void> {
  // Two administrators who end each other's at once wait for one another here.
  const others = await transaction.rows<{ person: string }>(
    sql`select a.person_id as person from appointment a
        where a.capacity = 'administrator' and (a.ends_at is null or a.ends_at > ${at}) for update`,
  );
  if (others.some((other) => other.person !== person)) return;
  throw new Refusal(409, 'last_administrator', accountMessages.say('last_administrator'));
}
