import type { AccountEvent } from '@tidtam/domain/account';
import type { Actor } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { type Handlers, notFound } from '../route/index.ts';
import { accountAccess, inTransaction } from '../storage/index.ts';
import type { CommandContext } from '../write/index.ts';
import { recordAct } from './acts.ts';
import { removeCodes } from './codes.ts';
import { correctPerson } from './correct.ts';
import { erasePerson } from './erase.ts';
import { unlink } from './identities.ts';
import { inAccounts } from './in-accounts.ts';
import { mailLink } from './letters.ts';
import { makeLink } from './links.ts';
import { addPerson, closeAccount, endPost, peopleOf, requireKept } from './people.ts';
import { givePost } from './posts.ts';
import type { AccountServices } from './services.ts';
import { endSessions } from './sessions.ts';

type Keeping =
  | 'listPeople'
  | 'invite'
  | 'giveReset'
  | 'correctPerson'
  | 'appoint'
  | 'endAppointment'
  | 'endPersonSessions'
  | 'removePersonCodes'
  | 'unlinkPerson'
  | 'closeAccount'
  | 'erasePerson'
  | 'listAccountEvents';

const done = { done: true } as const;
const eventsShown = 500;

/** Looking after people: each command checks anew that the person is among those that the actor keeps. */
export function peopleHandlers({ runtime, post: letters }: AccountServices): Pick<Handlers, Keeping> {
  const { pool, now } = runtime;

  /** Carries an act out as one transaction of the role of accounts; what it says in the ledger gets its place. */
  async function act<Result>(
    actor: Actor,
    work: (context: CommandContext) => Promise<Result>,
  ): Promise<Result> {
    const { newId, newSalt } = runtime;
    const result = await inAccounts(runtime, (transaction) =>
      work({ transaction, actor, at: now(), newId, newSalt }),
    );
    letters?.wake();
    return result;
  }

  function keeping<Result>(
    actor: Actor,
    person: string,
    work: (context: CommandContext) => Promise<Result>,
  ): Promise<Result> {
    return act(actor, async (context) => {
      await requireKept(context.transaction, actor, person, context.at);
      return work(context);
    });
  }

  return {
    listPeople: ({ actor }) =>
      inTransaction(pool, accountAccess, async (transaction) => [
        ...(await peopleOf(transaction, actor, now())),
      ]),
    invite: ({ body: { post, ...given }, actor }) =>
      act(actor, async (context) => {
        const person = await addPerson(context, given);
        await givePost(context, person, post);
        const link = await makeLink(context.transaction, runtime, 'invitation', {
          person,
          by: actor.person.id,
        });
        recordAct(context, person, { event: 'invited' });
        const mailed = await mailLink(context.transaction, runtime, letters, person, {
          kind: 'invitation',
          ...link,
        });
        return { person, code: link.token, expiresAt: link.expiresAt, mailed };
      }),
    giveReset: ({ params: { person }, actor }) =>
      keeping(actor, person, async (context) => {
        const { transaction } = context;
        const [password] = await transaction.rows(sql`select 1 from password where person_id = ${person}`);
        const kind = password === undefined ? 'invitation' : 'reset';
        const link = await makeLink(transaction, runtime, kind, { person, by: actor.person.id });
        recordAct(context, person, { event: kind === 'reset' ? 'reset_given' : 'invited' });
        const mailed = await mailLink(transaction, runtime, letters, person, { kind, ...link });
        return { code: link.token, expiresAt: link.expiresAt, mailed };
      }),
    correctPerson: ({ params: { person }, body, actor }) =>
      keeping(actor, person, async (context) => {
        await correctPerson(context, letters, person, body);
        return done;
      }),
    appoint: ({ params: { person }, body, actor }) =>
      keeping(actor, person, async (context) => {
        await givePost(context, person, body);
        return done;
      }),
    endAppointment: ({ params: { person, appointment }, actor }) =>
      keeping(actor, person, async (context) => {
        await endPost(context, person, appointment);
        return done;
      }),
    endPersonSessions: ({ params: { person }, actor }) =>
      keeping(actor, person, async (context) => {
        await endSessions(context.transaction, person, null);
        recordAct(context, person, { event: 'sessions_ended' });
        return done;
      }),
    removePersonCodes: ({ params: { person }, actor }) =>
      keeping(actor, person, async (context) => {
        await removeCodes(context.transaction, person);
        await endSessions(context.transaction, person, null);
        recordAct(context, person, { event: 'codes_taken' });
        return done;
      }),
    unlinkPerson: ({ params: { person }, actor }) =>
      keeping(actor, person, async (context) => {
        await unlink(context, person);
        await endSessions(context.transaction, person, null);
        return done;
      }),
    closeAccount: ({ params: { person }, actor }) =>
      keeping(actor, person, async (context) => {
        await closeAccount(context, person);
        return done;
      }),
    erasePerson: ({ params: { person }, actor }) =>
      act(actor, async (context) => {
        if (!(await erasePerson(context, person))) throw notFound();
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
  readonly event: AccountEvent;
  readonly person: string | null;
  readonly by: string | null;
  readonly address: string | null;
}
