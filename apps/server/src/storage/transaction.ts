import type { Scope } from '@tidtam/domain/person';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { connect } from './connect.ts';
import { DatabaseAway } from './database-away.ts';
import { Flight } from './flight.ts';
import { namesOf } from './prepared.ts';

/** An open transaction that sees and changes only what its scope covers. */
export interface Transaction {
  /** Rows of a statement written with `sql`…``. */
  rows<Row extends object>(statement: Sql): Promise<readonly Row[]>;
  /** The one row that a statement must answer. */
  row<Row extends object>(statement: Sql): Promise<Row>;
  /**
   * Sends a statement and does not wait for its answer, so that many travel together. When it fails, what follows in
   * the transaction fails, and its error is thrown by the next `rows` or at the end.
   */
  send(statement: Sql): void;
  /** Has something sent right before the commit: what many parts of the work add to then travels as one. */
  atEnd(send: () => void): void;
  /**
   * For work that adds so many rows that neither kept plans nor statistics know of them: each statement is planned for
   * itself from now on, and by indexes.
   */
  expectMany(): void;
}

/** Accounts, passwords, sessions: a role of their own, which sees nothing of the record. */
export interface AccountScope {
  readonly breadth: 'account';
}

/** Agencies and what they owe, of the whole country: a role of its own, which sees no report. */
export interface DirectoryScope {
  readonly breadth: 'directory';
}

/** Whose eyes a transaction sees with. `person` is a uuid. */
export interface Access {
  readonly scope: Scope | AccountScope | DirectoryScope;
  readonly person: string | null;
}

export type Isolation = 'read committed' | 'repeatable read';

/** Sees the whole country and acts for nobody: the program's own work (reference data, sequencer, verify). */
export const systemAccess: Access = { scope: { breadth: 'country' }, person: null };

/** Sees accounts and nothing else: who signs in, and in which capacity. */
export const accountAccess: Access = { scope: { breadth: 'account' }, person: null };

/** Sees agencies and what they owe, and whether anything was reported: what the administrator keeps them with. */
export const directoryAccess: Access = { scope: { breadth: 'directory' }, person: null };

/**
 * One transaction within a scope, opened by one message, which travels with the first statement. The role and the
 * settings are local to the transaction, so that a reused connection carries nothing over. Throws {@link DatabaseAway}
 * when the connection does not come about or breaks.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  access: Access,
  work: (transaction: Transaction) => Promise<Result>,
  isolation: Isolation = 'read committed',
): Promise<Result> {
  const client = await connect(pool);
  let broken: Error | undefined;
  const flight = new Flight(client, namesOf(client, access.scope.breadth));
  try {
    flight.send(openingOf(access, isolation));
    const last: (() => void)[] = [];
    const result = await work(transactionOn(flight, last));
    for (const send of last) send();
    const committed = flight.ask('commit');
    flight.end();
    const { command } = await committed;
    // PostgreSQL answers the commit of a failed transaction with a rollback, and no error.
    if (command !== 'COMMIT') throw new Error('a failed transaction was not stored');
    return result;
  } catch (error) {
    flight.end();
    broken = await rollBack(client);
    throw broken === undefined ? error : new DatabaseAway(error);
  } finally {
    client.release(broken);
  }
}

/** Answers the error that made the connection unusable, if any. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function openingOf({ scope, person }: Access, isolation: Isolation): string {
  const settings = [
    `set local role tidtam_${scope.breadth}`,
    `set local tidtam.breadth = ${pg.escapeLiteral(scope.breadth)}`,
  ];
  if (scope.breadth === 'place') settings.push(settingOf('provinces', scope.provinces));
  if (scope.breadth === 'agency') settings.push(...agencySettings(scope));
  if (person !== null) settings.push(`set local tidtam.person = ${pg.escapeLiteral(person)}`);
  return `begin isolation level ${isolation}; ${settings.join('; ')}`;
}

/**
 * All agencies in reach, the province in which all of them are (of own ones alone, any), the own ones, which are in any,
 * and the first of these, which is compared first.
 */
function agencySettings({ agencies, children }: Extract<Scope, { breadth: 'agency' }>): readonly string[] {
  return [
    settingOf('agencies', [...agencies, ...(children?.agencies ?? [])]),
    settingOf('agencies_in', [children?.province ?? '%']),
    settingOf('own_agencies', agencies),
    settingOf('agency', agencies.slice(0, 1)),
  ];
}

function settingOf(name: string, values: readonly string[]): string {
  return `set local tidtam.${name} = ${pg.escapeLiteral(values.join(','))}`;
}

function transactionOn(flight: Flight, last: (() => void)[]): Transaction {
  async function rows<Row extends object>(statement: Sql): Promise<readonly Row[]> {
    const result = await flight.ask<Row>(statement);
    return result.rows;
  }
  async function row<Row extends object>(statement: Sql): Promise<Row> {
    const [first] = await rows<Row>(statement);
    if (first === undefined) throw new Error(`no row for: ${statement.text}`);
    return first;
  }
  function expectMany(): void {
    flight.forgetNames();
    flight.send('set local enable_seqscan = off');
  }
  return {
    rows,
    row,
    send: (statement) => flight.send(statement),
    atEnd: (send) => void last.push(send),
    expectMany,
  };
}
