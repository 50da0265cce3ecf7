import { type ScanType, scanLimit, scanTypeOf } from '@tidtam/domain/submission';
import sql from 'sql-template-tag';
import type { FileStore } from '../files/index.ts';
import type { CommandContext } from '../write/index.ts';
import { submissionRefusal } from './refusal.ts';

export interface Scan {
  readonly sha256: string;
  readonly type: ScanType;
}

/** What kind of scan the bytes are. Refuses what is no scan or too large, by what is in it and not by its name. */
export function scanTypeIn(bytes: Uint8Array): ScanType {
  if (bytes.length > scanLimit) throw submissionRefusal('scan_large');
  const type = scanTypeOf(bytes);
  if (type === null) throw submissionRefusal('scan_kind');
  return type;
}

/** Keeps a scan for whoever sends it. */
export async function keepScan(
  { transaction, actor, at }: CommandContext,
  files: FileStore,
  bytes: Uint8Array,
): Promise<Scan> {
  const type = scanTypeIn(bytes);
  const sha256 = await files.put(bytes);
  transaction.send(
    sql`insert into scan (sha256, person_id, media_type, kept_at)
        values (${sha256}, ${actor.person.id}, ${type}, ${at}) on conflict do nothing`,
  );
  return { sha256, type };
}

/** A scan that the actor kept: knowing a file's hash gives nobody the file. Throws `scan_unknown`. */
export async function getScan({ transaction, actor }: CommandContext, sha256: string): Promise<Scan> {
  const [scan] = await transaction.rows<Scan>(
    sql`select sha256, media_type as type from scan where sha256 = ${sha256} and person_id = ${actor.person.id}`,
  );
  if (scan === undefined) throw submissionRefusal('scan_unknown');
  return scan;
}
