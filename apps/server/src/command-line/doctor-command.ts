import { access, constants, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { findRunningCluster, requireDurable, requireThaiTrigrams } from '../postgres/index.ts';
import { checkServer, lineOf, systemFailureOf } from '../process/index.ts';
import { programFolder, programVersion } from '../program/index.ts';
import { readReference } from '../reference/index.ts';
import { readSettings, type Settings } from '../settings/index.ts';
import { findServer } from './connect.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import type { Terminal } from './terminal.ts';

interface Finding {
  readonly check:
    | 'settings'
    | 'node'
    | 'data_folder'
    | 'disk'
    | 'database'
    | 'durability'
    | 'reference'
    | 'server';
  readonly ok: boolean;
  readonly found: string;
}

/** Bytes that should be free where the data is. */
const enoughDisk = 500 * 1024 * 1024;

/** `tidtam doctor`: what a person needs to know when something does not start. Changes nothing. */
export async function doctorCommand(terminal: Terminal, json: boolean): Promise<ExitCode> {
  const findings = await examine();
  if (json) terminal.json({ version: programVersion, findings });
  else for (const { check, ok, found } of findings) terminal.say(`${ok ? '✓' : '✗'} ${check}: ${found}`);
  return findings.every((finding) => finding.ok) ? exitCodes.done : exitCodes.systemFailure;
}

async function examine(): Promise<readonly Finding[]> {
  const settings = await examined(
    'settings',
    async () => 'TIDTAM_* ✓',
    () => readSettings(process.env),
  );
  if (settings.value === null) return [settings.finding];
  const { value } = settings;
  const checks = [
    examined('node', async () => `${process.version} ${process.platform}-${process.arch}`),
    examined('data_folder', () => writableFolder(value)),
    examined('disk', () => freeDisk(value)),
    examined('database', () => database(value)),
    examined('durability', () => durability(value)),
    examined(
      'reference',
      async () => `${(await readReference(`${programFolder}data`)).agencies.length} agencies`,
    ),
    examined('server', async () => (await findServer(value))?.run.url ?? 'none runs'),
  ];
  return [settings.finding, ...(await Promise.all(checks)).map((check) => check.finding)];
}

async function examined<Value>(
  check: Finding['check'],
  look: () => Promise<string>,
  value?: () => Value,
): Promise<{ readonly finding: Finding; readonly value: Value | null }> {
  try {
    const got = value?.() ?? null;
    return { finding: { check, ok: true, found: await look() }, value: got };
  } catch (error) {
    const failure = systemFailureOf(error);
    const found = failure === null ? String(error) : lineOf(failure);
    return { finding: { check, ok: false, found }, value: null };
  }
}

async function writableFolder({ dataRoot }: Settings): Promise<string> {
  await access(await existing(dataRoot), constants.W_OK);
  return dataRoot;
}

async function freeDisk({ dataRoot }: Settings): Promise<string> {
  const { bavail, bsize } = await statfs(await existing(dataRoot));
  const free = bavail * bsize;
  const megabytes = `${Math.floor(free / 1024 / 1024)} MB`;
  if (free < enoughDisk) throw new Error(`${megabytes} free`);
  return `${megabytes} free`;
}

/** The folder itself, or the nearest above it that is there. */
async function existing(path: string): Promise<string> {
  try {
    await access(path);
    return path;
  } catch (error) {
    if (dirname(path) === path) throw error;
    return existing(dirname(path));
  }
}

async function database({ ownServer }: Settings): Promise<string> {
  if (ownServer === null) return 'built in';
  await checkServer(ownServer.migrationUrl, 'TIDTAM_MIGRATION_URL');
  await checkServer(ownServer.databaseUrl, 'TIDTAM_DATABASE_URL');
  await searchesThai(ownServer.migrationUrl);
  return 'own server';
}

/** Whether what is stored outlives a power cut; the built-in database says so while it runs. */
async function durability(settings: Settings): Promise<string> {
  if (settings.ownServer !== null) return requireDurable(settings.ownServer.migrationUrl);
  const server = await findServer(settings);
  if (server === null) return 'none runs';
  const folder = join(settings.dataRoot, server.kind);
  const cluster = await findRunningCluster(folder, settings.postgresAccount);
  return cluster === null ? 'none runs' : requireDurable(cluster.urlFor('owner'));
}

/** A server with `lc_ctype = C` finds no trigrams in Thai, silently. */
async function searchesThai(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await requireThaiTrigrams(client);
  } finally {
    await client.end();
  }
}
