import type { Actor } from '@tidtam/domain/person';
import type pg from 'pg';
import {
  appendEntries,
  type LedgerEntry,
  type SaltedText,
  saltText,
  sequenceSoon,
} from '../apps/server/src/ledger/index.ts';
import { textRow } from '../apps/server/src/ledger/texts.ts';
import { silentLog } from '../apps/server/src/log/index.ts';
import { type CommandContext, insertRows, type Runtime, runCommand } from '../apps/server/src/write/index.ts';
import type { Place } from './bare-inserts.ts';

interface EntryRow {
  readonly agency_id: string;
  readonly province_code: string;
  readonly kind: LedgerEntry['kind'];
  readonly subject: string;
  readonly body: Record<string, unknown>;
  readonly texts: readonly { readonly field: string; readonly value: string }[];
}

/** What a submission gave the ledger to record, without its salts. */
export async function entriesOf(owner: pg.Pool, { agency, round }: Place): Promise<readonly EntryRow[]> {
  const { rows } = await owner.query<EntryRow>(
    `with entry as (
       select e.agency_id, e.province_code, e.kind, e.canonical::jsonb as said from ledger_entry e
       join agency a on a.id = e.agency_id and a.code = $1
       where e.recorded_at = (select recorded_at from form_submission f where f.agency_id = a.id and f.round_id = $2)
     )
     select agency_id, province_code, kind, said->>'subject' as subject, said->'body' as body,
       (select coalesce(json_agg(json_build_object('field', one.key, 'value', one.value)), '[]')
        from report_text t cross join jsonb_each_text(t.texts) one
        where t.agency_id = entry.agency_id and t.version_id::text = said->>'subject' and t.kind = entry.kind) as texts
     from entry`,
    [agency, round],
  );
  return rows;
}

/**
 * The ledger's part of a submission, done alone: salts, commitments, canonical JSON, entries, their places as leaves;
 * with the texts, which are stored with it. Places are given as after a submission: `sequenced` waits for the last.
 */
export async function recordAlone(runtime: Runtime, actor: Actor, rows: readonly EntryRow[]): Promise<void> {
  await runCommand(runtime, actor, async (context) => {
    begin(context, rows);
    appendEntries(
      context,
      rows.map((row) =>
        entryOf(
          context,
          row,
          row.texts.flatMap(({ field, value }) => saltText(context, field, value)),
        ),
      ),
    );
  });
  sequenceSoon(runtime.pool, silentLog);
}

/** The same transaction with the texts and without the ledger: what is to be taken off. */
export async function recordNothing(
  runtime: Runtime,
  actor: Actor,
  rows: readonly EntryRow[],
): Promise<void> {
  await runCommand(runtime, actor, async (context) => {
    begin(context, rows);
    const bare = rows.map((row) =>
      entryOf(
        context,
        row,
        row.texts.map((text) => ({ ...text, salt: Buffer.alloc(0) })),
      ),
    );
    insertRows(context.transaction, 'report_text', bare.flatMap(textRow));
  });
}

/** The same again, of a subject of its own. */
function entryOf(
  { newId }: CommandContext,
  { agency_id, province_code, kind, body }: EntryRow,
  texts: readonly SaltedText[],
): LedgerEntry {
  return { agencyId: agency_id, province: province_code, kind, subject: newId(), body, texts };
}

/** Writes a row, so that the commit is one that reaches the disk. */
function begin({ transaction, newId, at }: CommandContext, [row]: readonly EntryRow[]): void {
  if (row === undefined) return;
  const { agency_id, province_code } = row;
  const rest = { request_sha256: '', answer: {}, recorded_at: at };
  insertRows(transaction, 'idempotency_key', [{ agency_id, province_code, key: newId(), ...rest }]);
}
