import {
  codeCapacities,
  type SessionKind,
  type SessionShown,
  type SignInState,
  sessionLimits,
} from '@tidtam/domain/account';
import type { Actor } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { type Appointment, actorIn, appointmentsHeldBy, byCapacity } from '../person/index.ts';
import { accountAccess, inTransaction, type Transaction } from '../storage/index.ts';
import { insertRows, later, type Runtime } from '../write/index.ts';
import { newToken, sha256OfText, type Token } from './token.ts';

/** Who has signed in, how far, and as what. */
export interface Session {
  readonly id: string;
  readonly kind: SessionKind;
  readonly person: Actor['person'];
  readonly state: Exclude<SignInState, 'out'>;
  /** Whether one-time codes are set up. */
  readonly hasCodes: boolean;
  /** What they hold, the one that they act in first. */
  readonly appointments: readonly Appointment[];
  /** `null` until they are in, and for somebody who holds nothing any more. */
  readonly actor: Actor | null;
  /** Until when all this holds as long as nothing is stored: then it ends, or is to be noted as seen. */
  readonly holdsUntil: string;
}

/** From where somebody asks. */
export interface Whence {
  readonly address: string;
  readonly agent: string;
}

interface Row {
  id: string;
  kind: SessionKind;
  label: string | null;
  person_id: string;
  name: string;
  appointment_id: string | null;
  code_passed: boolean;
  enrolled: boolean;
  agent: string;
  started_at: string;
  seen_at: string;
  expires_at: string;
}

const columns = sql`s.id, s.kind, s.label, s.person_id, p.name, s.appointment_id, s.code_passed, s.agent,
  s.started_at, s.seen_at, s.expires_at,
  exists (select from one_time_secret o where o.person_id = s.person_id and o.confirmed_at is not null) as enrolled`;

/** When it was seen is written this seldom, in seconds: a page asks many things at once. */
const seenEvery = 60;

/** The session of a token, `null` when there is none or it has ended. */
export async function findSession({ pool, now }: Runtime, token: string): Promise<Session | null> {
  const hash = sha256OfText(token);
  return inTransaction(pool, accountAccess, async (transaction) => {
    const at = now();
    // One statement: this is asked before every other thing.
    const [row] = await transaction.rows<Row & { readonly held: readonly Appointment[] | null }>(
      sql`select ${columns}, (select json_agg(h) from (${appointmentsHeldBy(sql`s.person_id`, at)}) h) as held
          from session s join person p on p.id = s.person_id
          where s.token_sha256 = ${hash} and s.expires_at > ${at}`,
    );
    if (row === undefined || later(row.seen_at, sessionLimits[row.kind].idle) <= at) return null;
    if (later(row.seen_at, seenEvery) <= at) {
      await transaction.rows(sql`update session set seen_at = ${at} where token_sha256 = ${hash}`);
    }
    return sessionOf(row, byCapacity(row.held ?? []), at);
  });
}

function sessionOf(row: Row, held: readonly Appointment[], at: string): Session {
  const chosen = held.find(({ id }) => id === row.appointment_id) ?? held[0];
  const appointments = chosen === undefined ? [] : [chosen, ...held.filter((one) => one !== chosen)];
  const state = stateOf(row, held);
  const person = { id: row.person_id, name: row.name };
  return {
    id: row.id,
    kind: row.kind,
    person,
    state,
    hasCodes: row.enrolled,
    appointments,
    actor: state === 'in' && chosen !== undefined ? actorIn(person, chosen, null) : null,
    holdsUntil: [row.expires_at, later(at, seenEvery)].toSorted()[0] ?? at,
  };
}

/** Whoever has one-time codes is asked for one; whoever needs them sets them up first. */
function stateOf(row: Row, held: readonly Appointment[]): Session['state'] {
  if (row.kind !== 'browser' || row.code_passed) return 'in';
  if (row.enrolled) return 'code';
  return needsCodes(held) ? 'enrol' : 'in';
}

/** Whether a person of these appointments may not do without one-time codes. */
export function needsCodes(held: readonly Appointment[]): boolean {
  return held.some(({ capacity }) => codeCapacities.includes(capacity));
}

/** Begins a session; its token is told once. */
export async function startSession(
  transaction: Transaction,
  { now, newId }: Pick<Runtime, 'now' | 'newId'>,
  {
    person,
    kind,
    agent,
    codePassed = false,
    label = null,
    appointment = null,
  }: {
    readonly person: string;
    readonly kind: SessionKind;
    readonly agent: string;
    readonly codePassed?: boolean;
    readonly label?: string | null;
    readonly appointment?: string | null;
  },
): Promise<Token & { readonly expiresAt: string }> {
  const token = newToken();
  const at = now();
  const expiresAt = later(at, sessionLimits[kind].whole);
  insertRows(transaction, 'session', [
    {
      token_sha256: `\\x${token.sha256.toString('hex')}`,
      id: newId(),
      person_id: person,
      kind,
      label,
      appointment_id: appointment,
      code_passed: codePassed,
      agent,
      started_at: at,
      seen_at: at,
      expires_at: expiresAt,
    },
  ]);
  return { ...token, expiresAt };
}

/** Gives a session another token in the place of its own; `null` where the session has ended meanwhile. */
export async function changeToken(
  transaction: Transaction,
  session: string,
): Promise<(Token & { readonly expiresAt: string }) | null> {
  const token = newToken();
  const [changed] = await transaction.rows<{ expiresAt: string }>(
    sql`update session set token_sha256 = ${token.sha256} where id = ${session} returning expires_at as "expiresAt"`,
  );
  return changed === undefined ? null : { ...token, ...changed };
}

/** A person's sessions that still let in, the last one seen first. */
export async function sessionsOf(
  transaction: Transaction,
  person: string,
  own: string | null,
  at: string,
): Promise<readonly SessionShown[]> {
  const rows = await transaction.rows<Row>(
    sql`select ${columns} from session s join person p on p.id = s.person_id
        where s.person_id = ${person} and s.expires_at > ${at} order by s.seen_at desc, s.id`,
  );
  return rows
    .filter(({ seen_at, kind }) => later(seen_at, sessionLimits[kind].idle) > at)
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      label: row.label,
      agent: row.agent,
      startedAt: row.started_at,
      seenAt: row.seen_at,
      expiresAt: row.expires_at,
      own: row.id === own,
    }));
}

/** Ends one session of a person; answers whether there was one. */
export async function endSession(transaction: Transaction, person: string, id: string): Promise<boolean> {
  const ended = await transaction.rows(
    sql`delete from session where person_id = ${person} and id = ${id} returning id`,
  );
  return ended.length > 0;
}

/** Ends every session of a person, tokens included, but for one that may be kept. */
export async function endSessions(
  transaction: Transaction,
  person: string,
  but: string | null,
): Promise<void> {
  await transaction.rows(
    sql`delete from session where person_id = ${person} and (${but}::uuid is null or id <> ${but}::uuid)`,
  );
}
