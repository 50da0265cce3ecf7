import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import sql from 'sql-template-tag';
import { among, type Transaction } from '../storage/index.ts';
import type { CommandContext } from './context.ts';
import { insertRows } from './insert-rows.ts';
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
  context: Pick<CommandContext, 'transaction' | 'at'>,
  place: AgencyPlace,
  retry: Retry | null,
  work: () => Promise<Answer>,
  isFinal: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
  if (retry === null) return work();
  const before = await findAnswer<Answer>(context.transaction, place, retry);
  if (before !== null) return before;
  const answer = await work();
  if (isFinal(answer)) keepAnswers(context, place.province, retry, new Map([[place.agencyId, answer]]));
  return answer;
}

/** The same of several agencies of one province: `work` is given those that have no answer yet. By agency id. */
export async function onceEach<Answer>(
  context: Pick<CommandContext, 'transaction' | 'at'>,
  agencyIds: readonly string[],
  province: string,
  retry: Retry | null,
  work: (agencyIds: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
  isFinal: (answer: Answer) => boolean,
): Promise<ReadonlyMap<string, Answer>> {
  if (retry === null) return work(agencyIds);
  const before = await findAnswers<Answer>(context.transaction, agencyIds, retry);
  const answers = await work(agencyIds.filter((id) => !before.has(id)));
  const final = [...answers].filter(([, answer]) => isFinal(answer));
  keepAnswers(context, province, retry, new Map(final));
  return new Map([...before, ...answers]);
}

/** The answer that was given before under this key, or `null` when the key is new. */
export async function findAnswer<Answer>(
  transaction: Transaction,
  { agencyId }: AgencyPlace,
  retry: Retry,
): Promise<Answer | null> {
  const answers = await findAnswers<Answer>(transaction, [agencyId], retry);
  return answers.get(agencyId) ?? null;
}

async function findAnswers<Answer>(
  transaction: Transaction,
  agencyIds: readonly string[],
  { key, requestSha256 }: Retry,
): Promise<ReadonlyMap<string, Answer>> {
  const known = await transaction.rows<{ agency_id: string; request_sha256: string; answer: Answer }>(
    sql`select agency_id, request_sha256, answer from idempotency_key
        where ${among(sql`agency_id`, agencyIds)} and key = ${key}`,
  );
  if (known.some(({ request_sha256 }) => request_sha256 !== requestSha256)) throw new KeyReused(key);
  return new Map(known.map(({ agency_id, answer }) => [agency_id, answer]));
}

function keepAnswers(
  { transaction, at }: Pick<CommandContext, 'transaction' | 'at'>,
  province: string,
  { key, requestSha256 }: Retry,
  answers: ReadonlyMap<string, unknown>,
): void {
  const own = { key, province_code: province, request_sha256: requestSha256, recorded_at: at };
  const rows = [...answers].map(([agency_id, answer]) => ({ agency_id, ...own, answer }));
  insertRows(transaction, 'idempotency_key', rows);
}
