import type { Account } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import { type Handlers, notFound } from '../route/index.ts';
import { accountAccess, inTransaction } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';
import { askForMail, mailAskedOf } from './change-mail.ts';
import { removeCodes } from './codes.ts';
import { requireSession } from './enter.ts';
import { beginLinking } from './enter-by-provider.ts';
import { noteEvent } from './events.ts';
import { exportOf } from './export.ts';
import { identityOf, unlink } from './identities.ts';
import { inAccounts } from './in-accounts.ts';
import { hashPassword } from './password-hash.ts';
import { proveAgain } from './prove-again.ts';
import type { AccountServices } from './services.ts';
import { endSession, endSessions, needsCodes, type Session, sessionsOf, startSession } from './sessions.ts';
import { keepPassword, requireGoodPassword } from './set-password.ts';
import { shownAppointment } from './show.ts';

type Own =
  | 'getAccount'
  | 'exportAccount'
  | 'changePassword'
  | 'changeMail'
  | 'removeCodes'
  | 'chooseAppointment'
  | 'endSession'
  | 'endOtherSessions'
  | 'linkIdentity'
  | 'unlinkIdentity'
  | 'makeToken';

const done = { done: true } as const;

/** One's own account. The person comes from the session alone: nothing that is sent names another. */
export function ownHandlers(services: AccountServices): Pick<Handlers, Own> {
  const { runtime } = services;
  const { pool, now, newId, newSalt } = runtime;
  return {
    async getAccount({ entry }) {
      const session = await requireSession(runtime, entry);
      return accountOf(services, session);
    },
    async exportAccount({ entry }) {
      const session = await requireSession(runtime, entry);
      return inTransaction(pool, accountAccess, (transaction) =>
        exportOf(transaction, session, runtime.now()),
      );
    },
    async changePassword({ body, entry }) {
      const { current, code, next } = body;
      const { id, person } = await requireSession(runtime, entry);
      await requireGoodPassword(next, await namesOf(runtime, person));
      await proveAgain(services, entry, { password: current, code });
      const hash = await hashPassword(next);
      await inTransaction(pool, accountAccess, async (transaction) => {
        await keepPassword(transaction, person.id, hash, now());
        await endSessions(transaction, person.id, id);
        noteEvent(transaction, runtime, 'password_set', { person: person.id, by: person.id });
      });
      return done;
    },
    async changeMail({ body, entry }) {
      await askForMail(services, entry, body);
      return done;
    },
    async removeCodes({ body, entry }) {
      const { id, person } = await proveAgain(services, entry, body);
      await inTransaction(pool, accountAccess, async (transaction) => {
        await removeCodes(transaction, person.id);
        // Who may not do without them sets them up anew before anything else, here and by whoever is in by this password.
        await endSessions(transaction, person.id, id);
        noteEvent(transaction, runtime, 'codes_off', { person: person.id, by: person.id });
      });
      return done;
    },
    async chooseAppointment({ body: { appointment }, entry }) {
      const { id, person, appointments } = await requireSession(runtime, entry);
      if (!appointments.some((held) => held.id === appointment)) throw notFound();
      await inTransaction(pool, accountAccess, async (transaction) => {
        await transaction.rows(
          sql`update session set appointment_id = ${appointment} where id = ${id} and person_id = ${person.id}`,
        );
        const by = person.id;
        noteEvent(transaction, runtime, 'capacity_chosen', { person: by, by, appointment });
      });
      return done;
    },
    async endSession({ params, entry }) {
      const { person } = await requireSession(runtime, entry);
      await inTransaction(pool, accountAccess, async (transaction) => {
        if (!(await endSession(transaction, person.id, params.session))) throw notFound();
        noteEvent(transaction, runtime, 'session_ended', { person: person.id, by: person.id });
      });
      return done;
    },
    async endOtherSessions({ entry }) {
      const { id, person } = await requireSession(runtime, entry);
      await inTransaction(pool, accountAccess, async (transaction) => {
        await endSessions(transaction, person.id, id);
        noteEvent(transaction, runtime, 'session_ended', { person: person.id, by: person.id });
      });
      return done;
    },
    linkIdentity: ({ body, entry }) => beginLinking(services, entry, body),
    async unlinkIdentity({ body, entry, actor }) {
      const { person } = await proveAgain(services, entry, body);
      await inAccounts(runtime, (transaction) =>
        unlink({ transaction, actor, at: now(), newId, newSalt }, person.id),
      );
      return done;
    },
    async makeToken({ body, entry }) {
      const { person, appointments } = await proveAgain(services, entry, body);
      return inTransaction(pool, accountAccess, async (transaction) => {
        const { token, expiresAt } = await startSession(transaction, runtime, {
          person: person.id,
          kind: 'token',
          agent: '',
          label: body.label,
          appointment: appointments[0]?.id ?? null,
        });
        noteEvent(transaction, runtime, 'token_made', { person: person.id, by: person.id });
        return { token, expiresAt };
      });
    },
  };
}

interface AccountRow {
  readonly name: string;
  readonly mail: string | null;
  readonly mailAsked: string | null;
  readonly password: boolean;
  readonly identity: Account['identity'];
}

async function accountOf(
  { runtime, provider, post }: AccountServices,
  { id, person, appointments }: Session,
) {
  const { pool, now } = runtime;
  return inTransaction(pool, accountAccess, async (transaction) => {
    const [account] = await transaction.rows<AccountRow>(
      sql`select c.sign_in_name as name, c.mail, ${mailAskedOf(sql`c.person_id`, now())} as "mailAsked",
            ${identityOf(sql`c.person_id`)} as identity,
            exists (select from password w where w.person_id = c.person_id) as password
          from account c where c.person_id = ${person.id}`,
    );
    const codes = await transaction.row<{ on: boolean; left: number }>(
      sql`select exists (select from one_time_secret where person_id = ${person.id} and confirmed_at is not null) as on,
            (select count(*) from recovery_code where person_id = ${person.id} and used_at is null) as left`,
    );
    return {
      name: person.name,
      signInName: account?.name ?? null,
      mail: account?.mail ?? null,
      mailAsked: account?.mailAsked ?? null,
      letters: post !== null,
      password: account?.password ?? false,
      provider: provider?.name ?? null,
      identity: account?.identity ?? null,
      appointments: appointments.map(shownAppointment),
      codes: { on: codes.on, required: needsCodes(appointments), recoveryLeft: codes.left },
      sessions: [...(await sessionsOf(transaction, person.id, id, now()))],
    };
  });
}

async function namesOf({ pool }: Runtime, person: Session['person']): Promise<readonly string[]> {
  const [account] = await inTransaction(pool, accountAccess, (transaction) =>
    transaction.rows<{ name: string }>(
      sql`select sign_in_name as name from account where person_id = ${person.id}`,
    ),
  );
  return account === undefined ? [person.name] : [person.name, account.name];
}
