import type pg from 'pg';

/** What a statement is called on its connection, where it is parsed and planned once; nothing where it may not be. */
export interface StatementNames {
  nameOf(text: string): string | undefined;
}

/** So many are kept by one connection; what comes after them is planned each time. */
const most = 300;

/** Names by role and text, for each connection that leads to PostgreSQL itself. */
const namesByClient = new WeakMap<pg.ClientBase, Map<string, string>>();

export const noNames: StatementNames = { nameOf: () => undefined };

/**
 * A pooler such as PgBouncer hands a session to another client after each transaction: what was prepared in it is
 * then somebody else's. It gives its own process id for the server's, which tells it.
 */
export async function allowPreparing(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  if ('processID' in client && client.processID === rows[0]?.pid) namesByClient.set(client, new Map());
}

/** A plan holds for one role, since its policies are part of it: each has names of its own. */
export function namesOf(client: pg.ClientBase, role: string): StatementNames {
  const names = namesByClient.get(client);
  if (names === undefined) return noNames;
  return {
    nameOf(text) {
      const key = `${role} ${text}`;
      const known = names.get(key);
      if (known !== undefined || names.size >= most) return known;
      const name = `${role}_${names.size}`;
      names.set(key, name);
      return name;
    },
  };
}
