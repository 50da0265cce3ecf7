import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyFile, writeSynced } from './copy.ts';
import type { CopiedFile } from './manifest.ts';
import { backupFailure } from './messages.ts';

/** What has been copied so far, by paths below the back-up's folder. */
export class Copies {
  readonly target: string;
  readonly folders: string[] = [];
  readonly files: CopiedFile[] = [];

  constructor(target: string) {
    this.target = target;
  }

  async folder(path: string): Promise<void> {
    await mkdir(join(this.target, path), { mode: 0o700 });
    this.folders.push(path);
  }

  async file(from: string, path: string): Promise<CopiedFile> {
    return this.#add(path, await copyFile(from, join(this.target, path)));
  }

  async write(path: string, data: string | Uint8Array): Promise<void> {
    this.#add(path, await writeSynced(join(this.target, path), data));
  }

  #add(path: string, content: Omit<CopiedFile, 'path'>): CopiedFile {
    const copied = { path, ...content };
    this.files.push(copied);
    return copied;
  }
}

/**
 * Folders that a back-up keeps empty: what they hold belongs to the running server alone, and the write-ahead log
 * is copied afterwards (PostgreSQL manual, "Making a Base Backup Using the Low Level API").
 */
const keptEmpty = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);

/** The running server's own traces, caches and temporary tables; the same list as pg_basebackup's. */
const leftOut = [
  /^postmaster\.(pid|opts)$/,
  /^current_logfiles(\.tmp)?$/,
  /^postgresql\.auto\.conf\.tmp$/,
  /^pg_internal\.init/,
  /^(backup_label|tablespace_map)(\.old)?$/,
  /^backup_manifest$/,
  /^pgsql_tmp/,
  /^t\d+_\d+(_\w+)?(\.\d+)?$/,
];

/** Files copied at a time: each waits for the disk to have it, and a disk takes several as fast as one. */
const atOnce = 8;

/** Names the last checkpoint; read apart from the rest. */
const controlFile = 'global/pg_control';

/**
 * Copies a cluster's files into `cluster` of the back-up, between `pg_backup_start` and `pg_backup_stop`: pages
 * that change under the copy are made whole by the write-ahead log, and what vanishes was dropped.
 */
export async function copyCluster(cluster: string, copies: Copies): Promise<void> {
  await copyFolder(cluster, '', copies);
  await copies.write(`cluster/${controlFile}`, await readStable(join(cluster, controlFile)));
}

async function copyFolder(cluster: string, inner: string, copies: Copies): Promise<void> {
  await copies.folder(inner === '' ? 'cluster' : `cluster/${inner}`);
  if (keptEmpty.has(inner)) return;
  const entries = (await unlessGone(readdir(join(cluster, inner), { withFileTypes: true }))) ?? [];
  const files: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    // Tablespaces and a log on another disk are links; we never make any.
    if (entry.isSymbolicLink()) throw backupFailure('outside_cluster', { path: join(cluster, path) });
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('pgsql_tmp')) await copyFolder(cluster, path, copies);
    } else if (entry.isFile() && path !== controlFile && !leftOut.some((name) => name.test(entry.name))) {
      files.push(path);
    }
  }
  for (let first = 0; first < files.length; first += atOnce) {
    const some = files.slice(first, first + atOnce);
    await Promise.all(some.map((path) => unlessGone(copies.file(join(cluster, path), `cluster/${path}`))));
  }
}

/** `null` for what was removed since its name was read. */
async function unlessGone<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** No log mends the control file: it is read until two readings agree, so that none fell into a write. */
async function readStable(path: string): Promise<Uint8Array> {
  let last = await readFile(path);
  for (;;) {
    const next = await readFile(path);
    if (next.equals(last)) return next;
    last = next;
  }
}
