import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { CommandContext } from './context.ts';
import type { AgencyPlace } from './lock.ts';

/** The same key came with another request. */
export class KeyReused extends Error {}

export function sha256Of(value: unknown): string {
  return hash('sha256', canonicalize(value) ?? '', 'hex');
}

/** A client's idempotency key, and the hash of all that the request asks for. */
export interface Retry {
  readonly key: string;
  readonly requestSha256: string;
}

/** `null` for a request without a key: it is carried out each time that it comes. */
export function retryOf(key: string | null, request: unknown): Retry | null {
  return key === null ? null : { key, requestSha256: sha256Of(request) };
}

/**
 * Carries `work` out, unless it was under this key before: then the answer of that time is the answer. Another request
 * under the same key throws {@link KeyReused}. An answer that `isFinal` declines changed nothing and is not kept. Call it
 * inside the lock: the key is then decided by one transaction at a time.
 */
export async function once<Answer>(
  { transaction, at }: Pick<CommandContext, 'transaction' | 'at'>,
  place: AgencyPlace,
  retry: Retry | null,
  work: () => Promise<Answer>,
  isFinal: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
  if (retry === null) return work();
  const before = await findAnswer<Answer>(transaction, place, retry);
  if (before !== null) return before;
  const answer = await work();
  if (isFinal(answer)) keepAnswer(transaction, place, retry, answer, at);
  return answer;
}

/** The answer that was given before under this key, or `null` when the key is new. */
export async function findAnswer<Answer>(
  transaction: Transaction,
  place: AgencyPlace,
  { key, requestSha256 }: Retry,
): Promise<Answer | null> {
  const [known] = await transaction.rows<{ request_sha256: string; answer: Answer }>(
    sql`select request_sha256, answer from idempotency_key where agency_id = ${place.agencyId} and key = ${key}`,
  );
  if (known === undefined) return null;
  if (known.request_sha256 !== requestSha256) throw new KeyReused(key);
  return known.answer;
}

function keepAnswer(
  transaction: Transaction,
  place: AgencyPlace,
  { key, requestSha256 }: Retry,
  answer: unknown,
  at: string,
): void {
  transaction.send(
    sql`insert into idempotency_key (agency_id, key, province_code, request_sha256, answer, recorded_at)
        values (${place.agencyId}, ${key}, ${place.province}, ${requestSha256}, ${JSON.stringify(answer)}::jsonb, ${at})`,
  );
}
