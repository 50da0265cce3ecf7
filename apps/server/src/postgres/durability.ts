import pg from 'pg';
import { postgresFailure } from './messages.ts';

/** Without these a power cut takes acknowledged reports with it (PostgreSQL 18, chapter 28 Reliability and WAL). */
const needed = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/**
 * What a server flushes to disk before it says that something is stored: `fsync on, …`. Throws `not_durable` where
 * it would acknowledge what a power cut can lose.
 */
export async function requireDurable(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found: string[] = [];
    for (const name of needed) {
      const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name]);
      const value = rows[0]?.value ?? '';
      if (value === 'off') throw postgresFailure('not_durable', { setting: name });
      found.push(`${name} ${value}`);
    }
    return found.join(', ');
  } finally {
    await client.end();
  }
}
