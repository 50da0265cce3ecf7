import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { AgencyPlace } from './lock.ts';

/** The same key came with another request. */
export class KeyReused extends Error {}

export function sha256Of(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}

/**
 * The answer that was given before under this key, or `null` when the key is new. Another request under the same
 * key throws {@link KeyReused}. Call it inside the lock: the key is then decided by one transaction at a time.
 */
export async function findAnswer<Answer>(
  transaction: Transaction,
  place: AgencyPlace,
  key: string,
  requestSha256: string,
): Promise<Answer | null> {
  const [known] = await transaction.rows<{ request_sha256: string; answer: Answer }>(
    sql`select request_sha256, answer from idempotency_key where agency_id = ${place.agencyId} and key = ${key}`,
  );
  if (known === undefined) return null;
  if (known.request_sha256 !== requestSha256) throw new KeyReused(key);
  return known.answer;
}

export async function keepAnswer(
  transaction: Transaction,
  place: AgencyPlace,
  key: string,
  requestSha256: string,
  answer: unknown,
  at: string,
): Promise<void> {
  await transaction.rows(
    sql`insert into idempotency_key (agency_id, key, province_code, request_sha256, answer, recorded_at)
        values (${place.agencyId}, ${key}, ${place.province}, ${requestSha256}, ${JSON.stringify(answer)}::jsonb, ${at})`,
  );
}
