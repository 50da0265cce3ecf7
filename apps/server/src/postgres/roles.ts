import pg from 'pg';
import { postgresFailure } from './messages.ts';

/** Owns the schema and runs migrations; nothing else. */
export const ownerRole = 'tidtam_owner';
/** What the application signs in as: owns nothing, and has no right that it was not given by name. */
export const appRole = 'tidtam_app';
/** The database that holds the record. */
export const databaseName = 'tidtam';

/**
 * Makes what a fresh cluster lacks: the application's role and the database. Every run sets the passwords
 * that `secrets.json` holds, so that a restored file counts. `url` is the owner's, on database `postgres`.
 */
export async function ensureRoles(url: string, appPassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $2) as database`,
      [appRole, databaseName],
    );
    const { role, database } = found.rows[0] as { role: boolean; database: boolean };
    await client.query(
      `${role ? 'alter' : 'create'} role ${appRole} login noinherit nosuperuser nocreatedb nocreaterole
       password ${client.escapeLiteral(appPassword)}`,
    );
    if (!database) await makeDatabase(client);
  } finally {
    await client.end();
  }
}

async function makeDatabase(client: pg.Client): Promise<void> {
  await requireThaiTrigrams(client);
  await client.query(`create database ${databaseName} owner ${ownerRole}`);
  await client.query(`revoke all on database ${databaseName} from public`);
  await client.query(`grant connect on database ${databaseName} to ${appRole}`);
}

/** Throws `no_thai_search` where pg_trgm finds no trigrams in Thai, as it does, silently, with `lc_ctype = C`. */
export async function requireThaiTrigrams(client: pg.Client): Promise<void> {
  await client.query('begin');
  try {
    await client.query('create schema tidtam_probe');
    await client.query('create extension if not exists pg_trgm schema tidtam_probe');
    const { rows } = await client.query(`select cardinality(tidtam_probe.show_trgm('นครปฐม')) as trigrams`);
    if ((rows[0] as { trigrams: number }).trigrams < 6) throw postgresFailure('no_thai_search');
  } finally {
    await client.query('rollback');
  }
}
