import type { Actor } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import type { Handlers, Services } from '../route/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { removeCodes } from './codes.ts';
import { type AccountEvent, noteEvent } from './events.ts';
import { makeLink } from './links.ts';
import { addPerson, closeAccount, endPost, peopleOf, requireKept } from './people.ts';
import { givePost } from './posts.ts';
import { endSessions } from './sessions.ts';

type Keeping =
  | 'listPeople'
  | 'invite'
  | 'giveReset'
  | 'appoint'
  | 'endAppointment'
  | 'endPersonSessions'
  | 'removePersonCodes'
  | 'closeAccount'
  | 'listAccountEvents';

const done = { done: true } as const;
const eventsShown = 500;

/** Looking after people: each command checks anew that the person is among those that the actor keeps. */
export function peopleHandlers({ runtime }: Services): Pick<Handlers, Keeping> {
  const { pool, now } = runtime;

  function keeping<Result>(
    actor: Actor,
    person: string,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    return inTransaction(pool, accountAccess, async (transaction) => {
      await requireKept(transaction, actor, person, now());
      return work(transaction);
    });
  }

  const noted = (transaction: Transaction, event: AccountEvent, person: string, actor: Actor) =>
    noteEvent(transaction, runtime, event, { person, by: actor.person.id });

  return {
    listPeople: ({ actor }) =>
      inTransaction(pool, accountAccess, async (transaction) => [
        ...(await peopleOf(transaction, actor, now())),
      ]),
    invite: ({ body: { post, ...given }, actor }) =>
      inTransaction(pool, accountAccess, async (transaction) => {
        const person = await addPerson(transaction, runtime, actor, given);
        await givePost(transaction, runtime, actor, person, post);
        const link = await makeLink(transaction, runtime, 'invitation', { person, by: actor.person.id });
        await noted(transaction, 'invited', person, actor);
        return { person, code: link.token, expiresAt: link.expiresAt };
      }),
    giveReset: ({ params: { person }, actor }) =>
      keeping(actor, person, async (transaction) => {
        const [password] = await transaction.rows(sql`select 1 from password where person_id = ${person}`);
        const kind = password === undefined ? 'invitation' : 'reset';
        const link = await makeLink(transaction, runtime, kind, { person, by: actor.person.id });
        await noted(transaction, kind === 'reset' ? 'reset_given' : 'invited', person, actor);
        return { code: link.token, expiresAt: link.expiresAt };
      }),
    appoint: ({ params: { person }, body, actor }) =>
      keeping(actor, person, async (transaction) => {
        await givePost(transaction, runtime, actor, person, body);
        return done;
      }),
    endAppointment: ({ params: { person, appointment }, actor }) =>
      keeping(actor, person, async (transaction) => {
        await endPost(transaction, runtime, actor, person, appointment);
        return done;
      }),
    endPersonSessions: ({ params: { person }, actor }) =>
      keeping(actor, person, async (transaction) => {
        await endSessions(transaction, person, null);
        await noted(transaction, 'session_ended', person, actor);
        return done;
      }),
    removePersonCodes: ({ params: { person }, actor }) =>
      keeping(actor, person, async (transaction) => {
        await removeCodes(transaction, person);
        await endSessions(transaction, person, null);
        await noted(transaction, 'codes_off', person, actor);
        return done;
      }),
    closeAccount: ({ params: { person }, actor }) =>
      keeping(actor, person, async (transaction) => {
        await closeAccount(transaction, runtime, actor, person);
        return done;
      }),
    listAccountEvents: () =>
      inTransaction(pool, accountAccess, async (transaction) => [
        ...(await transaction.rows<EventRow>(
          sql`select e.id, e.at, e.event, p.name as person, b.name as by, e.address
              from account_event e left join person p on p.id = e.person_id left join person b on b.id = e.by_person
              order by e.at desc, e.id desc limit ${eventsShown}`,
        )),
      ]),
  };
}

interface EventRow {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly person: string | null;
  readonly by: string | null;
  readonly address: string | null;
}
