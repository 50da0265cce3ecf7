import type pg from 'pg';
import { connect } from './connect.ts';
import { DatabaseAway } from './database-away.ts';
import { namesOf } from './prepared.ts';

const text = `select case
    when pg_is_in_recovery() or exists (select from pg_extension where extname = 'citus') then null
    else pg_current_snapshot()::text end as snapshot`;

/**
 * What a question would see now. Every transaction that stores something changes it when it ends, so between two that
 * read alike nothing was stored. `null` where that does not hold: a standby lists no transactions under way, and a
 * cluster's workers have their own. In no transaction and no role: it reads nothing of the record.
 */
export async function findSnapshot(pool: pg.Pool): Promise<string | null> {
  const client = await connect(pool);
  let broken: DatabaseAway | undefined;
  try {
    const name = namesOf(client, 'nobody').nameOf(text);
    const { rows } = await client.query<{ snapshot: string | null }>({ text, name });
    return rows[0]?.snapshot ?? null;
  } catch (cause) {
    broken = new DatabaseAway(cause);
    throw broken;
  } finally {
    client.release(broken);
  }
}
