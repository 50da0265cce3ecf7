import type { SignInState } from '@tidtam/domain/account';
import sql from 'sql-template-tag';
import { type Entry, Refusal, routeMessages } from '../route/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import type { Runtime } from '../write/index.ts';
import { forgetAddresses } from './erase.ts';
import { noteEvent } from './events.ts';
import { changeToken, findSession, type Session, startSession } from './sessions.ts';
import { sha256OfText } from './token.ts';

/**
 * Lets a person in from a browser, after a password or a code. What the browser brought ends: a token that somebody
 * planted before is worth nothing afterwards.
 */
export async function enter(
  runtime: Runtime,
  entry: Entry,
  given: {
    readonly person: string;
    readonly kind: 'browser' | 'demonstration';
    readonly codePassed: boolean;
    readonly appointment?: string | null;
  },
): Promise<{ readonly state: SignInState }> {
  const { person } = given;
  const { token, expiresAt } = await inTransaction(runtime.pool, accountAccess, async (transaction) => {
    await endBrought(transaction, entry);
    await forgetAddresses(transaction, runtime.now());
    const started = await startSession(transaction, runtime, { ...given, agent: entry.agent });
    noteEvent(transaction, runtime, 'signed_in', { person, by: person, address: entry.address });
    return started;
  });
  const session = await findSession(runtime, token);
  if (session === null) throw new Error('a session that just began is not there');
  entry.letIn(token, expiresAt);
  return { state: session.state };
}

/** Ends the session that the browser brought. */
export async function leave(runtime: Runtime, entry: Entry): Promise<{ readonly state: SignInState }> {
  const session = await sessionOfEntry(runtime, entry);
  if (session !== null) {
    await inTransaction(runtime.pool, accountAccess, async (transaction) => {
      await endBrought(transaction, entry);
      const { id } = session.person;
      noteEvent(transaction, runtime, 'signed_out', { person: id, by: id, address: entry.address });
    });
  }
  entry.letOut();
  return { state: 'out' };
}

/** The session that a browser brought, wholly in or not. */
export async function sessionOfEntry(runtime: Runtime, { token }: Entry): Promise<Session | null> {
  return token === null ? null : findSession(runtime, token);
}

/** The same, where there must be one. */
export async function requireSession(runtime: Runtime, entry: Entry): Promise<Session> {
  const session = await sessionOfEntry(runtime, entry);
  if (session === null) throw signInNeeded();
  return session;
}

/** Gives the browser another token for its session, which goes on; the one that it brought is worth nothing any more. */
export async function renewToken(runtime: Runtime, entry: Entry, { id }: Session): Promise<void> {
  const given = await inTransaction(runtime.pool, accountAccess, (transaction) =>
    changeToken(transaction, id),
  );
  if (given === null) throw signInNeeded();
  entry.letIn(given.token, given.expiresAt);
}

function signInNeeded(): Refusal {
  return new Refusal(401, 'sign_in_needed', routeMessages.say('sign_in_needed'));
}

async function endBrought(transaction: Transaction, { token }: Entry): Promise<void> {
  if (token === null) return;
  await transaction.rows(sql`delete from session where token_sha256 = ${sha256OfText(token)}`);
}
