import { access, chmod, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { LedgerPoint } from '@tidtam/domain/ledger';
import { readLedgerPoint } from '../ledger/index.ts';
import { openLog } from '../log/index.ts';
import { type ClusterAccess, findRunningCluster, startEmbedded } from '../postgres/index.ts';
import {
  Closers,
  type DataFolder,
  type DataKind,
  holdFolder,
  makeFolder,
  openDataFolder,
  targetFailure,
} from '../process/index.ts';
import { programVersion } from '../program/index.ts';
import type { Settings } from '../settings/index.ts';
import { inTransaction, openPool, systemAccess } from '../storage/index.ts';
import { syncFolder } from './copy.ts';
import { Copies, copyCluster } from './copy-cluster.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { BackupRefused, backupFailure } from './messages.ts';
import { type OnlineCopy, startOnline } from './online-copy.ts';

export interface BackedUp {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Paths in the back-up of files whose content was not that of their name any more. */
  readonly damaged: readonly string[];
}

/**
 * Copies a record into a new or empty folder: the cluster with the log that makes it whole, the files, the
 * passwords, and at last the manifest. `serving` says that another process runs the record: its PostgreSQL is
 * used, and work goes on meanwhile; else the record is held for as long as it takes. Nothing is migrated.
 *
 * Throws {@link BackupRefused} for a folder that cannot be used, `SystemFailure` for a record that cannot be reached.
 */
export async function backUp(
  settings: Settings,
  kind: DataKind,
  serving: boolean,
  target: string,
): Promise<BackedUp> {
  if (settings.ownServer !== null) throw backupFailure('own_server');
  const path = join(settings.dataRoot, kind);
  await access(join(path, 'secrets.json')).catch((cause: unknown) => {
    throw backupFailure('no_record', { folder: path }, cause);
  });
  const folder = await openDataFolder(settings.dataRoot, kind);
  const made = await prepare(resolve(target), folder.path);
  const closers = new Closers();
  try {
    const cluster = await reach(settings, folder, serving, made, closers);
    return await copyRecord(cluster, folder, made);
  } catch (error) {
    throw lostDatabase(error, made) ?? error;
  } finally {
    await closers.close();
  }
}

/** The folder to copy into, new or empty, and this user's alone. */
async function prepare(target: string, dataDir: string): Promise<string> {
  const first = await makeFolder(target, 0o700).catch((cause: unknown) => {
    throw targetFailure(target, cause);
  });
  const real = await realpath(target);
  const data = await realpath(dataDir);
  if (real === data || real.startsWith(data + sep)) {
    if (first !== undefined) await rm(first, { recursive: true });
    throw new BackupRefused('folder_within', { folder: target, data: dataDir });
  }
  if ((await readdir(target)).length > 0) throw new BackupRefused('folder_not_empty', { folder: target });
  await chmod(target, 0o700);
  return target;
}

async function reach(
  settings: Settings,
  folder: DataFolder,
  serving: boolean,
  target: string,
  closers: Closers,
): Promise<ClusterAccess> {
  if (serving) {
    const running = await findRunningCluster(folder.path, settings.postgresAccount);
    if (running === null) throw backupFailure('database_left', { detail: 'postmaster.pid', folder: target });
    return running;
  }
  const hold = await holdFolder(folder.path);
  closers.add(() => hold.release());
  const { log, close } = await openLog(folder.logs, settings.logLevel);
  closers.add(close);
  const embedded = await startEmbedded(folder.path, log, { account: settings.postgresAccount });
  closers.add(() => embedded.stop());
  return embedded;
}

async function copyRecord(cluster: ClusterAccess, folder: DataFolder, target: string): Promise<BackedUp> {
  const copies = new Copies(target);
  const online = await startOnline(cluster.urlFor('owner'));
  try {
    const state = await stateOf(online, folder);
    await copyCluster(cluster.cluster, copies);
    // Asked before the end, so that the copy certainly holds it.
    const ledger = await ledgerOf(cluster);
    const at = await endCopy(online, cluster.cluster, copies);
    // A file is stored before the row that names it: copied after the end, none is missing.
    const damaged = await copyFiles(folder.files, copies);
    await copies.write('secrets.json', await readFile(join(folder.path, 'secrets.json')));
    for (const path of copies.folders) await syncFolder(join(target, path));
    const manifest: Manifest = {
      format: 1,
      program: programVersion,
      platform: `${process.platform}-${process.arch}`,
      kind: folder.kind,
      ...state,
      at,
      ledger,
      folders: copies.folders,
      files: copies.files,
    };
    await writeManifest(target, manifest);
    return { folder: target, manifest, damaged };
  } finally {
    await online.close().catch(() => undefined);
  }
}

async function stateOf(
  { client }: OnlineCopy,
  folder: DataFolder,
): Promise<Pick<Manifest, 'postgresql' | 'migrations'>> {
  const { rows } = await client.query<{ postgresql: string; ready: boolean }>(
    `select current_setting('server_version') as postgresql, to_regclass('public.ledger_leaf') is not null as ready`,
  );
  const [state] = rows;
  // Made, but its first start never came to its tables.
  if (state === undefined || !state.ready) throw backupFailure('no_record', { folder: folder.path });
  const migrations = await client.query<{ name: string }>('select name from migration order by name');
  return { postgresql: state.postgresql, migrations: migrations.rows.map((row) => row.name) };
}

async function ledgerOf(cluster: ClusterAccess): Promise<LedgerPoint> {
  const pool = openPool(cluster.urlFor('app'), () => undefined, 1);
  try {
    return await inTransaction(pool, systemAccess, readLedgerPoint);
  } finally {
    await pool.end();
  }
}

/** Answers the moment that is restored. */
async function endCopy(online: OnlineCopy, cluster: string, copies: Copies): Promise<string> {
  const ended = await online.end();
  await copies.write('cluster/backup_label', ended.label);
  for (const name of ended.segments) {
    const path = `pg_wal/${name}`;
    const { bytes } = await copies.file(join(cluster, path), `cluster/${path}`);
    if (bytes !== ended.segmentBytes) throw new Error(`the log's segment ${name} has ${bytes} bytes`);
  }
  return ended.at;
}

/**
 * Answers the files whose content is not that of their name. What is still being written has another name; what is cleared
 * away meanwhile is named by nothing.
 */
async function copyFiles(from: string, copies: Copies): Promise<readonly string[]> {
  const damaged: string[] = [];
  await copies.folder('files');
  for (const shelf of (await readdir(from)).sort().filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    await copies.folder(`files/${shelf}`);
    const names = (await readdir(join(from, shelf))).sort().filter((name) => /^[0-9a-f]{64}$/.test(name));
    for (const name of names) {
      const copied = await copies.file(join(from, shelf, name), `files/${shelf}/${name}`).catch(nullIfGone);
      if (copied !== null && copied.sha256 !== name) damaged.push(copied.path);
    }
  }
  return damaged;
}

function nullIfGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** Shut down, restarted, killed, or not there: then the copy has no end. `null` for every other error. */
function lostDatabase(error: unknown, folder: string): Error | null {
  if (!(error instanceof Error)) return null;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  // The driver has no code for a connection that was cut.
  const cut = code === '' && /Connection terminated|not queryable/.test(error.message);
  if (!cut && syscall !== 'connect' && !/^(57P|08|ECONNRESET|EPIPE)/.test(code)) return null;
  return backupFailure('database_left', { detail: code || 'connection', folder }, error);
}
