import type pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { noNames, type StatementNames } from './prepared.ts';

/**
 * A transaction's statements on their way over one connection. PostgreSQL answers them in order, and after one that
 * failed refuses the rest of the transaction: so the first error is the one to tell.
 */
export class Flight {
  readonly #client: pg.ClientBase;
  #names: StatementNames;
  #sent: Promise<void>[] = [];
  #failed: { readonly error: unknown } | undefined;
  #over = false;

  constructor(client: pg.ClientBase, names: StatementNames) {
    this.#client = client;
    this.#names = names;
  }

  /** Sends without waiting; an error is kept for whoever asks next. */
  send(statement: Sql | string): void {
    const answered = this.#query(statement).then(
      () => undefined,
      (error: unknown) => {
        this.#failed ??= { error };
      },
    );
    this.#sent.push(answered);
  }

  /** Sends and waits; throws the first error of all that was sent until then. */
  async ask<Row extends object>(statement: Sql | string): Promise<pg.QueryResult<Row>> {
    const asked = this.#query<Row>(statement);
    const failed = await asked.then(
      () => this.land(),
      async (error: unknown) => (await this.land()) ?? { error },
    );
    if (failed !== undefined) throw failed.error;
    return asked;
  }

  /** From now on statements are parsed and planned each time. */
  forgetNames(): void {
    this.#names = noNames;
  }

  /** Waits for all that was sent; answers what failed first, and forgets it. */
  async land(): Promise<{ readonly error: unknown } | undefined> {
    const sent = this.#sent;
    this.#sent = [];
    await Promise.all(sent);
    const failed = this.#failed;
    this.#failed = undefined;
    return failed;
  }

  /** From now on the connection is somebody else's: whoever still sends is told so. */
  end(): void {
    this.#over = true;
  }

  #query<Row extends object>(statement: Sql | string): Promise<pg.QueryResult<Row>> {
    if (this.#over) throw new Error('the transaction is over');
    if (typeof statement === 'string') return this.#client.query<Row>(statement);
    const { text, values } = statement;
    // Without parameters the first plan would be kept for good, whatever the tables grow to meanwhile.
    const name = values.length === 0 ? undefined : this.#names.nameOf(text);
    return this.#client.query<Row>({ text, values, name });
  }
}
