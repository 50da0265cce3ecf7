import { join } from 'node:path';
import pg from 'pg';
import sql from 'sql-template-tag';
import { importFile } from '../../src/import/index.ts';
import { sequenceLedger } from '../../src/ledger/index.ts';
import { demonstrationSecretariatId, findActor } from '../../src/person/index.ts';
import { type OpenRecord, openRecord } from '../../src/record/index.ts';
import { readSettings, type Settings } from '../../src/settings/index.ts';
import { inTransaction, systemAccess } from '../../src/storage/index.ts';
import { findSecretariat, lockSection4, writeSection4 } from '../../src/summary/index.ts';
import { runCommand } from '../../src/write/index.ts';
import { sample } from './record.ts';

/** What a data folder decides, and nothing else of this environment. */
export function settingsFor(folder: string): Settings {
  return readSettings({ TIDTAM_DATA: folder, TIDTAM_LOG_LEVEL: 'silent' });
}

/** A demonstration with two agencies' reports, stored the way that an office's files are. */
export async function recordWithReports(folder: string): Promise<OpenRecord> {
  const record = await openRecord(settingsFor(folder), 'demonstration', { url: '', local: '' });
  const actor = await secretariat(record);
  for (const name of ['73-PEO-2567Q2-stacked-12.xlsx', '73-PHO-2567Q2-csv874-16.csv']) {
    const mode = { dryRun: false, draftOnly: false, acceptWarnings: true };
    const answer = await importFile(
      record.services.imports,
      actor,
      await sample(name),
      { province: '73' },
      mode,
    );
    if (answer.status !== 'stored') throw new Error(`${name} is ${answer.status}`);
  }
  return record;
}

/** Writes a new version of section 4 as a person would, and gives its entry a place in the ledger. */
export async function writeVersion(record: OpenRecord, text: string): Promise<void> {
  const { runtime } = record.services;
  await runCommand(runtime, await secretariat(record), async (context) => {
    const agencyId = await findSecretariat(context.transaction, '73');
    if (agencyId === null) throw new Error('no secretariat');
    await lockSection4(context.transaction, { province: '73', round: '2567Q2' });
    await writeSection4(context, {
      agencyId,
      province: '73',
      round: '2567Q2',
      text,
      source: null,
    });
  });
  await sequenceLedger(runtime.pool);
}

/** Every row of the record that reports are made of, as text, in order. */
export async function reportRows(record: OpenRecord): Promise<readonly string[]> {
  return inTransaction(record.services.runtime.pool, systemAccess, async (transaction) => {
    const rows = await transaction.rows<{ row: string }>(
      sql`select row from (
          select to_jsonb(r)::text as row from report_version r
          union all select to_jsonb(p)::text from project_version p
          union all select to_jsonb(t)::text from report_text t
          union all select to_jsonb(i)::text from import i
          union all select to_jsonb(s)::text from section4_version s
          union all select to_jsonb(l)::text from ledger_leaf l
          ) rows order by row collate "C"`,
    );
    return rows.map(({ row }) => row);
  });
}

/** Runs a statement as the owner of the record's cluster, in database `postgres`, beside the record. */
export async function beside<Row extends pg.QueryResultRow>(
  record: OpenRecord,
  statement: string,
  options?: string,
): Promise<readonly Row[]> {
  const url = record.ownerUrl.replace('/tidtam?', '/postgres?').replace(/\/tidtam$/, '/postgres');
  const client = new pg.Client({ connectionString: url, ...(options === undefined ? {} : { options }) });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

export function clusterOf(folder: string): string {
  return join(folder, 'demonstration', 'postgres', 'cluster');
}

async function secretariat(record: OpenRecord) {
  const actor = await findActor(record.services.runtime, demonstrationSecretariatId, null);
  if (actor === null) throw new Error('the demonstration has no secretariat');
  return actor;
}
