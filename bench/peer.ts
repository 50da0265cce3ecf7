import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import pg from 'pg';
import { silentLog } from '../apps/server/src/log/index.ts';
import { startEmbedded } from '../apps/server/src/postgres/index.ts';
import { startServer, unhurried } from '../e2e/support/server.ts';
import { databaseOf } from './database.ts';
import { startDirectus } from './peer/directus.ts';
import { installPeer, peerVersion } from './peer/install.ts';
import { columns, csvOf, type Differences, differencesOf } from './peer/table.ts';
import { large, place, seed } from './reading/large.ts';
import { addAgencies, differencesFrom } from './reading/record.ts';
import { store } from './reading/store.ts';
import { agenciesOf, projectsOf, type TrueAgency, type TrueProject } from './reading/truth.ts';
import { headers } from './reading/workbook.ts';
import { atMost, type Row } from './row.ts';
import { type Spent, spentOn } from './spent.ts';
import { postmasterIn } from './tree.ts';

const collection = 'project';
/** A row that has not come so long after the answer is missing. */
const patience = 30_000;

/** `seconds` go on until every row is stored, or has not come. */
interface Imported extends Spent {
  /** Seconds until the answer. */
  readonly answered: number;
}

/**
 * The same 100,000 rows as CSV into Directus and into Tidtam, one after the other: time, processor and memory of each
 * with a PostgreSQL of its own, of the same programs and settings, and each stored row compared with what was generated.
 * Directus has one file and puts it into one table, beside it an activity and a revision of each row. Tidtam has the
 * same rows in two files, since one would be more than it takes (50 MB), under the headers that agencies write; it
 * recognises what they say, checks it, and stores projects, reports, their texts and money, with ledger and roll-ups.
 */
export async function peer(): Promise<readonly Row[]> {
  const agencies = agenciesOf(large.agencies);
  const projects = projectsOf(agencies, large.rows, seed);
  const theirs = await byDirectus(projects).catch((error: unknown) => {
    tell(`Directus ${peerVersion} does not run here, nothing is compared: ${error}`);
    return null;
  });
  if (theirs === null) return [];
  const ours = await byTidtam(agencies, projects);
  return [
    atMost('rows that Tidtam stores otherwise than generated, lacks or doubles', ours.wrong, 0),
    atMost('time until all is stored, to that of Directus', ours.seconds / theirs.seconds, 1),
    atMost('processor, to that of Directus', ours.processor / theirs.processor, 1),
    atMost('memory of all processes, to that of Directus', ours.megabytes / theirs.megabytes, 1),
  ];
}

/** In a folder of its own, which is gone afterwards; throws where Directus cannot be had, started or given the file. */
async function byDirectus(projects: readonly TrueProject[]): Promise<Imported> {
  const folder = await mkdtemp(join(tmpdir(), 'tidtam-peer-'));
  // PostgreSQL's own account passes through it when root runs the bench.
  await chmod(folder, 0o711);
  try {
    const program = await installPeer(folder);
    const database = await startEmbedded(folder, silentLog);
    try {
      return await intoDirectus(projects, program, folder, database.urlFor('owner'));
    } finally {
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function intoDirectus(
  projects: readonly TrueProject[],
  program: string,
  folder: string,
  databaseUrl: string,
): Promise<Imported> {
  const directus = await startDirectus(program, folder, databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    await directus.makeCollection(collection);
    const names = columns.map(({ name }) => name);
    const csv = csvOf(names, projects);
    const roots = [directus.pid, (await postmasterIn(folder)) ?? 0];
    const imported = await importedBy(
      roots,
      () => directus.importCsv(collection, csv),
      () => countOf(pool, `select count(*)::int as count from ${collection}`),
    );
    tell(`Directus ${peerVersion}, CSV of ${megabytesOf(csv)}: ${inWords(imported)}`);
    for (const line of told(await differencesOf(pool, collection, projects))) tell(line);
    return imported;
  } finally {
    await pool.end();
    await directus.close();
  }
}

async function byTidtam(
  agencies: readonly TrueAgency[],
  projects: readonly TrueProject[],
): Promise<Imported & { readonly wrong: number }> {
  const server = await startServer([], undefined, unhurried);
  const pool = new pg.Pool({ connectionString: (await databaseOf(server)).owner });
  try {
    await addAgencies(pool, agencies, place);
    // No agency stands in both.
    const half = large.rows / 2;
    const files = [csvOf(headers, projects.slice(0, half)), csvOf(headers, projects.slice(half), half + 1)];
    const roots = [server.pid, (await postmasterIn(server.folder)) ?? 0];
    const imported = await importedBy(
      roots,
      async () => {
        for (const file of files) await store(server, file, 'report.csv');
      },
      () => countOf(pool, storedByTidtam),
    );
    tell(`Tidtam, CSV of ${files.map(megabytesOf).join(' and ')}: ${inWords(imported)}`);
    const differences = await differencesFrom(pool, agencies, projects);
    for (const difference of differences.slice(0, 5)) tell(difference);
    return { ...imported, wrong: differences.length };
  } finally {
    await pool.end();
    await server.close();
  }
}

/** The demonstration's own reports are not among them. */
const storedByTidtam = `
  select count(*)::int as count from report r join agency a on a.id = r.agency_id where a.code like 'BENCH-%'`;

async function importedBy(
  roots: readonly number[],
  send: () => Promise<void>,
  count: () => Promise<number>,
): Promise<Imported> {
  let answered = Number.NaN;
  const spent = await spentOn(roots, async () => {
    const start = performance.now();
    await send();
    answered = (performance.now() - start) / 1_000;
    const end = performance.now() + patience;
    while ((await count()) < large.rows && performance.now() < end) await later(100);
  });
  return { ...spent, answered };
}

async function countOf(pool: pg.Pool, statement: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(statement);
  return rows[0]?.count ?? 0;
}

function megabytesOf(file: Uint8Array): string {
  return `${(file.length / 2 ** 20).toFixed(1)} MB`;
}

function inWords({ answered, seconds, processor, megabytes }: Imported): string {
  return `answer after ${answered.toFixed(1)} s, all stored after ${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor, ${megabytes} MB`;
}

function told({ other, broken, missing, surplus, example, looksRight }: Differences): readonly string[] {
  return [
    `of its ${large.rows} rows ${other} differ (${broken} with letters that were cut apart), ${missing} are missing, ${surplus} are too many`,
    `number of rows and sum of budgets: ${looksRight ? 'as generated' : 'others'}`,
    ...(example === null ? [] : [example]),
  ];
}

function tell(line: string): void {
  process.stdout.write(`    ${line}\n`);
}
