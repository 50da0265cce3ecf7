import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { silentLog } from '../../src/log/index.ts';
import { startEmbedded } from '../../src/postgres/index.ts';

/** Addresses of database `postgres` of the cluster that this run's tests share. */
export interface TestCluster {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

let started: Promise<TestCluster> | undefined;

/**
 * The run's PostgreSQL: the one `npm test` started, else (a test file run by hand) one of its own, which
 * ends with the file.
 */
export function testCluster(): Promise<TestCluster> {
  const { TIDTAM_TEST_OWNER_URL: ownerUrl, TIDTAM_TEST_APP_URL: appUrl } = process.env;
  if (ownerUrl !== undefined && appUrl !== undefined) return Promise.resolve({ ownerUrl, appUrl });
  started ??= startOwn();
  return started;
}

/** A new folder that PostgreSQL's account can reach too; removed when the test file ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidtam-'));
  await chmod(folder, 0o711);
  endings.unshift(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function startOwn(): Promise<TestCluster> {
  const embedded = await startEmbedded(await temporaryFolder(), silentLog, { durable: false });
  endings.unshift(() => embedded.stop());
  return { ownerUrl: embedded.urlFor('owner', 'postgres'), appUrl: embedded.urlFor('app', 'postgres') };
}

const endings: (() => Promise<void>)[] = [];

/** Runs when the test file ends, before what was there earlier: the cluster itself goes last. */
export function atEnd(step: () => Promise<void>): void {
  endings.unshift(step);
}

after(async () => {
  for (const end of endings) await end();
});
