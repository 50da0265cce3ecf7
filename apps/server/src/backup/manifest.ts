import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerPoint } from '@tidtam/domain/ledger';
import { z } from 'zod';
import { syncFolder, writeSynced } from './copy.ts';
import { BackupRefused } from './messages.ts';

/** Below the back-up's folder, with `/` between names: no way out of it. */
const Path = z.string().refine((path) => path.split('/').every((name) => /^[\w-][\w.-]*$/.test(name)));

export const CopiedFile = z.object({
  path: Path,
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CopiedFile = z.infer<typeof CopiedFile>;

/** What a back-up holds. Written last: a back-up without it was never completed. */
export const Manifest = z.object({
  format: z.literal(1),
  /** Version of the program that ran the record: `0.1.0`. */
  program: z.string().regex(/^\d+\.\d+\.\d+/),
  /** As PostgreSQL says it: `18.4`. */
  postgresql: z.string().regex(/^\d+/),
  /** A cluster's files fit one kind of machine: `linux-x64`. */
  platform: z.string(),
  kind: z.enum(['demonstration', 'record']),
  /** The moment that is restored: everything stored before it is in the back-up. */
  at: z.iso.datetime(),
  /** Names of the migrations that the database has had. */
  migrations: z.array(z.string()),
  /** What the ledger held shortly before `at`; the back-up holds at least that. */
  ledger: LedgerPoint,
  /** Every folder, the empty ones too: PostgreSQL needs them, and many tools do not copy them. */
  folders: z.array(Path),
  files: z.array(CopiedFile),
});
export type Manifest = z.infer<typeof Manifest>;

const manifestName = 'manifest.json';

/** Completes a back-up: on disk under another name first, so that a half-written manifest is none. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const half = join(folder, `${manifestName}.half`);
  await writeSynced(half, `${JSON.stringify(manifest, null, 1)}\n`);
  await rename(half, join(folder, manifestName));
  await syncFolder(folder);
}

/** Throws {@link BackupRefused} for a folder without a manifest, or with one that cannot be read. */
export async function readManifest(folder: string, program: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BackupRefused('incomplete', { folder });
    throw error;
  });
  const value = parsed(text);
  const later = z.object({ format: z.int().min(2), program: z.string() }).safeParse(value);
  if (later.success) {
    throw new BackupRefused('newer_program', { theirs: later.data.program, ours: program });
  }
  const read = Manifest.safeParse(value);
  if (read.success) return read.data;
  const detail = read.error.issues[0]?.path.join('.') || 'JSON';
  throw new BackupRefused('manifest_damaged', { folder, detail });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
