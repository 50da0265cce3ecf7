import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { processFailure } from '../process/index.ts';

const folder = new URL('./migrations/', import.meta.url);
/** Names the advisory lock that keeps two processes from migrating at once. */
const migrationLock = 7_210_021;

/**
 * Brings a database to this program's schema: numbered SQL files, forward only, each in its own transaction,
 * under an advisory lock. `applicationRole` is let take on the three breadths, the role that looks for titles and that of accounts. Answers the names applied now. Throws
 * `database_newer` for one that a newer program has migrated.
 */
export async function migrate(ownerUrl: string, applicationRole = 'tidtam_app'): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const applied = await applyMissing(client);
    await allowBreadths(client, applicationRole);
    return applied;
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client): Promise<readonly string[]> {
  await client.query(
    'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
  );
  const known = await migrationNames();
  const { rows } = await client.query<{ name: string }>('select name from migration');
  const done = new Set(rows.map((row) => row.name));
  for (const name of done)
    if (!known.includes(name)) throw processFailure('database_newer', { migration: name });
  const missing = known.filter((name) => !done.has(name));
  for (const name of missing) await applyOne(client, name);
  return missing;
}

/** The migrations that this program knows, oldest first. */
export async function migrationNames(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
}

async function applyOne(client: pg.Client, name: string): Promise<void> {
  const text = await readFile(new URL(name, folder), 'utf8');
  await client.query('begin');
  try {
    await client.query(text);
    await client.query('insert into migration (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}

async function allowBreadths(client: pg.Client, applicationRole: string): Promise<void> {
  const role = client.escapeIdentifier(applicationRole);
  await client.query(
    `grant tidtam_country, tidtam_place, tidtam_agency, tidtam_titles, tidtam_account, tidtam_directory to ${role}`,
  );
}
