import { join } from 'node:path';
import type { DataKind } from '../process/index.ts';
import { programVersion } from '../program/index.ts';
import { migrationNames } from '../storage/index.ts';
import { contentOf } from './copy.ts';
import type { CopiedFile, Manifest } from './manifest.ts';
import { BackupRefused, backupMessages } from './messages.ts';

/** How many files are named; the rest are counted. */
const named = 20;

/** Throws {@link BackupRefused} when this program, on this machine, cannot restore it as what was asked for. */
export async function requireFitting(manifest: Manifest, wanted: DataKind | undefined): Promise<void> {
  const known = await migrationNames();
  const unknown = manifest.migrations.some((name) => !known.includes(name));
  if (unknown || isNewer(manifest.program, programVersion)) {
    throw new BackupRefused('newer_program', { theirs: manifest.program, ours: programVersion });
  }
  const ours = `${process.platform}-${process.arch}`;
  if (manifest.platform !== ours) {
    throw new BackupRefused('other_machine', { theirs: manifest.platform, ours });
  }
  if (wanted !== undefined && wanted !== manifest.kind) {
    throw new BackupRefused('other_kind', { found: manifest.kind, wanted });
  }
}

/** Throws {@link BackupRefused} when the installed PostgreSQL is of another major version. */
export function requireSamePostgres(manifest: Manifest, installed: string): void {
  const [theirs, ours] = [manifest.postgresql, installed].map((version) => version.split('.')[0] ?? '');
  if (theirs !== ours) {
    throw new BackupRefused('other_postgres', { theirs: manifest.postgresql, ours: installed });
  }
}

/** Reads every file of a back-up. Throws {@link BackupRefused} that names what is missing or damaged. */
export async function requireWhole(folder: string, manifest: Manifest): Promise<void> {
  const missing: string[] = [];
  const damaged: string[] = [];
  for (const file of manifest.files) {
    const found = await examine(folder, file);
    if (found === 'missing') missing.push(file.path);
    if (found === 'damaged') damaged.push(file.path);
  }
  if (missing.length + damaged.length === 0) return;
  const details = [
    ...missing.map((path) => backupMessages.say('file_missing', { path })),
    ...damaged.map((path) => backupMessages.say('file_damaged', { path })),
  ];
  const rest = details.length - named;
  const more = rest > 0 ? [backupMessages.say('and_more', { count: rest })] : [];
  const counts = { folder, missing: missing.length, damaged: damaged.length };
  throw new BackupRefused('damaged', counts, [...details.slice(0, named), ...more]);
}

async function examine(folder: string, file: CopiedFile): Promise<'whole' | 'missing' | 'damaged'> {
  try {
    const { bytes, sha256 } = await contentOf(join(folder, file.path));
    return bytes === file.bytes && sha256 === file.sha256 ? 'whole' : 'damaged';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    // A disk that cannot read it, a link or a folder in its place.
    if (code === 'EIO' || code === 'ELOOP' || code === 'EISDIR') return 'damaged';
    throw error;
  }
}

function isNewer(one: string, other: string): boolean {
  const [left, right] = [one, other].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
