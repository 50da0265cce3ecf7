import type pg from 'pg';
import { DatabaseAway } from './database-away.ts';

/**
 * What a question would see now. Every transaction that stores something changes it when it ends, so between two that
 * read alike nothing was stored. `null` where that does not hold: a standby lists no transactions under way, and a
 * cluster's workers have their own.
 */
export async function findSnapshot(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool
    .query<{ snapshot: string | null }>(
      `select case
         when pg_is_in_recovery() or exists (select from pg_extension where extname = 'citus') then null
         else pg_current_snapshot()::text end as snapshot`,
    )
    .catch((cause: unknown) => {
      throw new DatabaseAway(cause);
    });
  return rows[0]?.snapshot ?? null;
}
