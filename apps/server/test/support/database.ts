import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/storage/migrate.ts';
import { type TestCluster, testCluster } from './cluster.ts';

/** A migrated database of a test's own. */
export interface TestDatabase {
  /** Signs in as the application, which owns nothing. */
  readonly appUrl: string;
  /** Signs in as the owner, whom no policy holds back: to arrange and to look, never to test access. */
  readonly ownerUrl: string;
  /** Removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

const template = 'tidtam_template';
/** Any number that nobody else locks: the files of a run take turns at making the template. */
const templateLock = 721_001;

/** An empty, migrated database, cloned from a template that is migrated once per run. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = await testCluster();
  await withClient(cluster.ownerUrl, (client) => ensureTemplate(client, cluster.ownerUrl));
  return databaseLike(cluster, template);
}

/** A database without any schema. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return databaseLike(await testCluster(), 'template1');
}

async function databaseLike(cluster: TestCluster, model: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(cluster.ownerUrl, (client) => client.query(`create database ${name} template ${model}`));
  return {
    appUrl: withDatabase(cluster.appUrl, name),
    ownerUrl: withDatabase(cluster.ownerUrl, name),
    async drop() {
      await withClient(cluster.ownerUrl, (client) =>
        client.query(`drop database if exists ${name} with (force)`),
      );
    },
  };
}

async function ensureTemplate(client: pg.Client, ownerUrl: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [templateLock]);
  const found = await client.query('select from pg_database where datname = $1', [template]);
  if (found.rowCount === 1) return;
  // Made under another name, so that a failed migration leaves no half template behind.
  const half = `${template}_half`;
  await client.query(`drop database if exists ${half} with (force)`);
  await client.query(`create database ${half}`);
  await migrate(withDatabase(ownerUrl, half));
  await client.query(`alter database ${half} rename to ${template}`);
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The same address with another database; its path is the only part between host and query. */
function withDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
}
