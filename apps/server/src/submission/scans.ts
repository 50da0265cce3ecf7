import { type ScanType, scanLimit, scanTypeOf } from '@tidtam/domain/submission';
import sql from 'sql-template-tag';
import { type FileStore, keepFile } from '../files/index.ts';
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
  const sha256 = await keepFile(transaction, files, bytes);
  transaction.send(
    sql`insert into scan (sha256, person_id, media_type, kept_at)
        values (${sha256}, ${actor.person.id}, ${type}, ${at})
        on conflict (sha256, person_id) do update set kept_at = excluded.kept_at`,
  );
  return { sha256, type };
}

/**
 * A scan that the actor kept: knowing a file's hash gives nobody the file. Throws `scan_unknown`. It is used from now on,
 * so that it is not cleared away before it is named.
 */
export async function takeScan({ transaction, actor, at }: CommandContext, sha256: string): Promise<Scan> {
  const [scan] = await transaction.rows<Scan>(
    sql`update scan set kept_at = ${at} where sha256 = ${sha256} and person_id = ${actor.person.id}
        returning sha256, media_type as type`,
  );
  if (scan === undefined) throw submissionRefusal('scan_unknown');
  return scan;
}
