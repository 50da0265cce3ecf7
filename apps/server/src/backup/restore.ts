import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Verification } from '@tidtam/domain/ledger';
import { readRootAt, verifyRecord } from '../ledger/index.ts';
import { type IncomingCluster, receiveCluster } from '../postgres/index.ts';
import { Closers, type DataFolder, type DataKind, holdFolder, openDataFolder } from '../process/index.ts';
import { programVersion } from '../program/index.ts';
import { type OpenRecord, openRecord } from '../record/index.ts';
import type { Settings } from '../settings/index.ts';
import { inTransaction, systemAccess } from '../storage/index.ts';
import { requireFitting, requireSamePostgres, requireWhole } from './check-backup.ts';
import { copyFile, syncFolder } from './copy.ts';
import { type CopiedFile, type Manifest, readManifest } from './manifest.ts';
import { BackupRefused, backupFailure } from './messages.ts';

export interface Restored {
  readonly folder: DataFolder;
  readonly manifest: Manifest;
  /** What the record says of itself after its first start. */
  readonly verification: Verification;
  /** Whether the ledger, as far as it reached when it was backed up, is the manifest's. */
  readonly sameLedger: boolean;
}

/**
 * Puts a back-up into the data folder of its kind, which must hold no record, starts it once as every start does
 * (recovery, migrations, reference data) and proves it against itself and the manifest. When it does not start, it
 * is taken away again.
 *
 * Throws {@link BackupRefused} for a back-up that cannot be restored, `SystemFailure` for a data folder in use.
 */
export async function restore(
  settings: Settings,
  source: string,
  wanted: DataKind | undefined,
): Promise<Restored> {
  if (settings.ownServer !== null) throw backupFailure('own_server');
  const from = resolve(source);
  const manifest = await readManifest(from, programVersion);
  await requireFitting(manifest, wanted);
  const path = join(settings.dataRoot, manifest.kind);
  if (await exists(join(path, 'secrets.json'))) throw backupFailure('record_in_place', { folder: path });
  await requireWhole(from, manifest);
  const folder = await openDataFolder(settings.dataRoot, manifest.kind);
  const closers = new Closers();
  try {
    const hold = await holdFolder(folder.path);
    closers.add(() => hold.release());
    const incoming = await receiveCluster(folder.path, settings.postgresAccount);
    if (incoming === null) throw backupFailure('record_in_place', { folder: folder.path });
    const record = await putInPlace(settings, from, manifest, folder, incoming);
    closers.add(() => record.close());
    return { folder, manifest, ...(await prove(record, manifest)) };
  } finally {
    await closers.close();
  }
}

async function putInPlace(
  settings: Settings,
  from: string,
  manifest: Manifest,
  folder: DataFolder,
  incoming: IncomingCluster,
): Promise<OpenRecord> {
  const secrets = join(folder.path, 'secrets.json');
  try {
    requireSamePostgres(manifest, incoming.version);
    await copyIn(from, manifest, folder, incoming.folder);
    // The passwords first: a cluster without them could not be opened, and would be in the way of another try.
    await rename(`${secrets}.incoming`, secrets);
    await incoming.accept();
    await syncFolder(folder.path);
    return await openRecord(settings, manifest.kind, { url: '', local: '' });
  } catch (error) {
    await rm(secrets, { force: true });
    await incoming.discard();
    throw error;
  }
}

/** Files by their SHA-256 may be there from a try that was cut off: they are written again, the same. */
async function copyIn(from: string, manifest: Manifest, folder: DataFolder, cluster: string): Promise<void> {
  for (const path of manifest.folders) {
    const inner = below('cluster/', path);
    if (inner !== null) await mkdir(join(cluster, inner), { recursive: true, mode: 0o700 });
    const shelf = below('files/', path);
    if (shelf !== null) await mkdir(join(folder.files, shelf), { recursive: true, mode: 0o700 });
  }
  for (const file of manifest.files) {
    const inner = below('cluster/', file.path);
    const to = inner === null ? join(folder.path, `${file.path}.incoming`) : join(cluster, inner);
    if (inner === null) await rm(to, { force: true });
    await copyChecked(from, file, to);
    if (below('files/', file.path) !== null) await rename(to, join(folder.path, file.path));
  }
  const folders = manifest.folders.map((path) => {
    const inner = below('cluster/', `${path}/`);
    return inner === null ? join(folder.path, path) : join(cluster, inner);
  });
  for (const path of folders) await syncFolder(path);
}

/** `null` for a path elsewhere. */
function below(folder: string, path: string): string | null {
  return path.startsWith(folder) ? path.slice(folder.length) : null;
}

/** What was whole a moment ago may read otherwise now: a dying disk. */
async function copyChecked(from: string, file: CopiedFile, to: string): Promise<void> {
  const { sha256 } = await copyFile(join(from, file.path), to);
  if (sha256 !== file.sha256) throw new BackupRefused('damaged', { folder: from, missing: 0, damaged: 1 });
}

async function prove(
  { services }: OpenRecord,
  manifest: Manifest,
): Promise<Pick<Restored, 'verification' | 'sameLedger'>> {
  const { pool, now } = services.runtime;
  const verification = await verifyRecord(pool, services.files, now());
  const root = await inTransaction(pool, systemAccess, (transaction) =>
    readRootAt(transaction, manifest.ledger.leaves),
  );
  return { verification, sameLedger: root === manifest.ledger.root };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
