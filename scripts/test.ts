import { chmod, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { buildPages } from '../apps/server/src/command-line/index.ts';
import { silentLog } from '../apps/server/src/log/index.ts';
import { startEmbedded } from '../apps/server/src/postgres/index.ts';
import { Closers, lineOf, SystemFailure, untilAsked } from '../apps/server/src/process/index.ts';
import { prepareDemonstration } from '../e2e/support/server.ts';
import { findTests } from './test/files.ts';
import { endDeadRuns, endLeftOvers, runFolderPrefix } from './test/left-overs.ts';
import { ensurePrograms } from './test/programs.ts';
import { Tally } from './test/tally.ts';

/**
 * `npm test [-- path…]`: the tests below the paths, or all of them, two files at a time, on one PostgreSQL of
 * this run's own. Prints each failure whole, ends every process it started, and ends with the line
 * `N passed, N failed`.
 */
process.exitCode = await main(process.argv.slice(2));

async function main(paths: readonly string[]): Promise<number> {
  const files = await findTests(process.cwd(), paths);
  const tally = new Tally((text) => process.stdout.write(text));
  const stop = new AbortController();
  void untilAsked().then(() => stop.abort());
  const closers = new Closers();
  try {
    await prepare(files, closers);
    await runTests(files, tally, stop.signal);
    if (tally.passed + tally.failed === 0) throw new Error(`there are no tests in ${paths.join(' ')}`);
  } catch (error) {
    report(error, tally);
  }
  await closers.close().catch((error: unknown) => report(error, tally));
  if (stop.signal.aborted) report(new Error('interrupted'), tally);
  tally.finish();
  process.stdout.write(`${tally.summary()}\n`);
  return tally.failed === 0 ? 0 : 1;
}

/** A folder for all that the tests write, and what the chosen files need around them. */
async function prepare(files: readonly string[], closers: Closers): Promise<void> {
  await endDeadRuns();
  const folder = await mkdtemp(join(tmpdir(), runFolderPrefix));
  // PostgreSQL's own account passes through here when we are root.
  await chmod(folder, 0o711);
  closers.add(() => sweep(folder));
  process.env.TMPDIR = folder;
  ensurePrograms(files);
  // Once, before several tests at a time serve them.
  if (files.some((file) => /^(e2e|apps\/server)\//.test(file))) await buildPages(() => undefined);
  const given = process.env.TIDTAM_TEST_OWNER_URL !== undefined;
  if (!given && files.some((file) => !file.startsWith('packages/'))) await startDatabase(folder, closers);
  if (files.filter((file) => file.startsWith('e2e/')).length > 2) await prepareDemonstration();
}

async function startDatabase(folder: string, closers: Closers): Promise<void> {
  const dataDir = join(folder, 'shared');
  await mkdir(dataDir, { mode: 0o711 });
  const embedded = await startEmbedded(dataDir, silentLog, { durable: false });
  closers.add(() => embedded.stop());
  process.env.TIDTAM_TEST_OWNER_URL = embedded.urlFor('owner', 'postgres');
  process.env.TIDTAM_TEST_APP_URL = embedded.urlFor('app', 'postgres');
}

async function sweep(folder: string): Promise<void> {
  const commands = await endLeftOvers(folder);
  for (const command of commands)
    process.stdout.write(`A test left this running: ${command.slice(0, 200)}\n`);
}

async function runTests(files: readonly string[], tally: Tally, signal: AbortSignal): Promise<void> {
  if (files.length === 0 || signal.aborted) return;
  const events = run({ files: [...files], concurrency: 2, isolation: 'process', signal });
  events.on('test:pass', (test) => tally.pass(test));
  events.on('test:fail', (test) => tally.fail(test));
  events.on('test:stdout', ({ file, message }) => tally.wrote(file, message));
  events.on('test:stderr', ({ file, message }) => tally.wrote(file, message));
  events.on('test:diagnostic', ({ file, message }) => {
    if (file !== undefined) tally.wrote(file, `${message}\n`);
  });
  events.on('test:summary', ({ file, counts, duration_ms }) => {
    if (file !== undefined) tally.endOfFile(file, counts.tests, duration_ms);
  });
  await new Promise((resolve, reject) => {
    events.on('end', resolve);
    events.on('error', reject);
    events.resume();
  });
}

/** What went wrong around the tests counts as a failure of its own. */
function report(error: unknown, tally: Tally): void {
  const shown = error instanceof SystemFailure ? new Error(lineOf(error)) : error;
  tally.fail({
    name: 'npm test',
    details: { error: shown instanceof Error ? shown : new Error(String(shown)) },
  });
}
