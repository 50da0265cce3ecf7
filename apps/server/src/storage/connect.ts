import type pg from 'pg';
import { DatabaseAway } from './database-away.ts';

/** A connection of the pool, to be released. Throws {@link DatabaseAway} when none comes about. */
export function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  return pool.connect().catch((cause: unknown) => {
    throw new DatabaseAway(cause);
  });
}
