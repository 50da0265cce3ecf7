import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import sql from 'sql-template-tag';
import { importFile } from '../import/index.ts';
import { demonstrationSecretariatId, findActor } from '../person/index.ts';
import { programFolder } from '../program/index.ts';
import { inTransaction, systemAccess } from '../storage/index.ts';
import type { OpenRecord } from './open-record.ts';

/**
 * Imports the demonstration's files the way that an office would, once. Interrupted, it goes on the next time: what
 * is stored already is unchanged.
 */
export async function loadDemonstration(record: OpenRecord, onLoad: () => void): Promise<void> {
  if (await isLoaded(record)) return;
  onLoad();
  const { services } = record;
  const actor = await findActor(services.runtime, demonstrationSecretariatId, null);
  if (actor === null) throw new Error('the demonstration has no secretariat');
  const folder = join(programFolder, 'data', 'demonstration');
  for (const name of (await readdir(folder)).sort()) {
    const file = { name, bytes: await readFile(join(folder, name)) };
    const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
    const answer = await importFile(services.imports, actor, file, { province: '73' }, mode);
    if (answer.status !== 'stored') {
      throw new Error(`the demonstration's ${name} is ${answer.status}: ${JSON.stringify(answer.problems)}`);
    }
  }
  await markLoaded(record);
}

async function isLoaded({ services }: OpenRecord): Promise<boolean> {
  return inTransaction(services.runtime.pool, systemAccess, async (transaction) => {
    const rows = await transaction.rows(sql`select 1 from record_setting where name = 'demonstration'`);
    return rows.length > 0;
  });
}

async function markLoaded({ ownerUrl }: OpenRecord): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      "insert into record_setting values ('demonstration', 'loaded') on conflict do nothing",
    );
  } finally {
    await client.end();
  }
}
