import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { findRunningCluster } from '../apps/server/src/postgres/index.ts';
import { startServer, type TestServer, unhurried } from '../e2e/support/server.ts';
import { large, place, seed } from './reading/large.ts';
import { addAgencies, differencesFrom } from './reading/record.ts';
import { store } from './reading/store.ts';
import { agenciesOf, projectsOf, type TrueAgency, type TrueProject } from './reading/truth.ts';
import { workbookOf } from './reading/workbook.ts';
import { atLeast, atMost, type Row } from './row.ts';
import { spentOn } from './spent.ts';
import { postmasterIn } from './tree.ts';

const title = 'แบบรายงานความก้าวหน้า จังหวัดนครปฐม ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567';
const largeSha256 = 'e87cfe8455313b631d841e12ce3ba41346241050a41e94456df7167a9f5bbd90';
const small = { files: 200, rows: 30 };

interface Bench {
  readonly server: TestServer;
  readonly pool: pg.Pool;
  readonly roots: readonly number[];
}

/**
 * Reads, checks and stores generated files over HTTP: 200 of 30 rows, one after the other, and one of 100,000 rows of
 * 8,300 agencies; then compares every stored row with what was generated. Beside it exceljs' stream reader, which only
 * reads.
 */
export async function reading(): Promise<readonly Row[]> {
  const server = await startServer([], undefined, unhurried);
  const cluster = await findRunningCluster(join(server.folder, 'demonstration'), undefined);
  if (cluster === null) throw new Error('the database does not run');
  const pool = new pg.Pool({ connectionString: cluster.urlFor('owner') });
  try {
    const roots = [server.pid, (await postmasterIn(server.folder)) ?? 0];
    const agencies = agenciesOf(large.agencies + small.files);
    await addAgencies(pool, agencies, place);
    const bench = { server, pool, roots };
    return [
      ...(await smallFiles(bench, agencies.slice(large.agencies))),
      ...(await largeFile(bench, agencies.slice(0, large.agencies))),
    ];
  } finally {
    await pool.end();
    await server.close();
  }
}

async function smallFiles(bench: Bench, agencies: readonly TrueAgency[]): Promise<readonly Row[]> {
  const truth = projectsOf(agencies, small.files * small.rows, seed + 1);
  const files = agencies.map((agency) =>
    workbookOf(
      title,
      truth.filter((project) => project.agency === agency),
    ),
  );
  const spent = await spentOn(bench.roots, async () => {
    for (const { bytes } of files) await store(bench.server, bytes);
  });
  const wrong = await wrongRows(bench, agencies, truth);
  return [
    {
      what: `${small.files} files of ${small.rows} rows`,
      measured: `${((spent.seconds * 1_000) / small.files).toFixed(0)} ms a file, ${(truth.length / spent.processor).toFixed(0)} rows a processor second, ${spent.megabytes} MB`,
      target: 'every row as generated',
      met: wrong === 0,
    },
  ];
}

async function largeFile(bench: Bench, agencies: readonly TrueAgency[]): Promise<readonly Row[]> {
  const truth = projectsOf(agencies, large.rows, seed);
  const { bytes, sha256 } = workbookOf(title, truth);
  if (sha256 !== largeSha256) throw new Error(`the large file is another: ${sha256}`);
  const path = join(bench.server.folder, 'large.xlsx');
  await writeFile(path, bytes);
  const spent = await spentOn(bench.roots, () => store(bench.server, bytes));
  const bare = await exceljsSeconds(path);
  const wrong = await wrongRows(bench, agencies, truth);
  const name = `${large.rows} rows of ${large.agencies} agencies (${(bytes.length / 2 ** 20).toFixed(1)} MB)`;
  return [
    atLeast(`${name}: rows a processor second`, large.rows / spent.processor, 6_000),
    atMost(
      `${name}: ${spent.seconds.toFixed(1)} s, to exceljs' stream reader alone`,
      spent.seconds / bare,
      2.5,
    ),
    atMost(`${name}: memory of all processes`, spent.megabytes, 600, 'MB'),
    atMost(`${name}: rows that are not stored as generated`, wrong, 0),
  ];
}

async function wrongRows(
  { pool }: Bench,
  agencies: readonly TrueAgency[],
  truth: readonly TrueProject[],
): Promise<number> {
  const differences = await differencesFrom(pool, agencies, truth);
  for (const difference of differences.slice(0, 5)) process.stdout.write(`    ${difference}\n`);
  return differences.length;
}

async function exceljsSeconds(path: string): Promise<number> {
  const script = fileURLToPath(new URL('./reading/exceljs-once.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, path]);
  return Number(stdout.split(' ')[0]) / 1_000;
}
