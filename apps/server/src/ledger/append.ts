import canonicalize from 'canonicalize';
import { type CommandContext, insertRows } from '../write/index.ts';
import { commitmentOf, type SaltedText } from './commitment.ts';
import { leafHash } from './merkle.ts';
import { textRow } from './texts.ts';

/** What a ledger entry is about, as the record's keys say it. */
export interface EntrySubject {
  readonly agencyId: string;
  readonly province: string;
  readonly kind:
    | 'report_version'
    | 'project_version'
    | 'agency_statement'
    | 'section4_version'
    | 'import'
    | 'import_withdrawal'
    | 'form_submission'
    | 'form_withdrawal'
    | 'signing'
    | 'review'
    | 'agency'
    | 'agency_version'
    | 'agency_parent'
    | 'obligation'
    | 'obligation_setting'
    | 'pack'
    | 'account_act';
  /** The version's or event's own id. */
  readonly subject: string;
}

/** Of an entry that is about no agency and no province. */
export const nobodysPlace = { agencyId: '00000000-0000-0000-0000-000000000000', province: '' } as const;

export interface LedgerEntry extends EntrySubject {
  /** Figures and ids, JSON; no text that a person wrote. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly texts: readonly SaltedText[];
}

/** The canonical JSON (RFC 8785) of an entry: what becomes a leaf. */
export function canonicalEntry(entry: LedgerEntry, context: Pick<CommandContext, 'actor' | 'at'>): string {
  const text = canonicalize({
    v: 1,
    kind: entry.kind,
    agency: entry.agencyId,
    province: entry.province,
    subject: entry.subject,
    at: context.at,
    by: context.actor.person.id,
    capacity: context.actor.capacity,
    via: context.actor.via,
    body: entry.body,
    texts: Object.fromEntries(entry.texts.map((text) => [text.field, commitmentOf(text)])),
  });
  if (text === undefined) throw new Error('a ledger entry has no canonical form');
  return text;
}

/** Entries that wait for their place as leaves, as the outbox keeps them: all of one command in one row. */
export interface WaitingEntries {
  readonly agency: string;
  /** The leaf's hash as hex. */
  readonly entries: readonly { readonly id: string; readonly hash: string }[];
}

/**
 * Adds entries to the ledger with the texts that they commit to, inside the transaction of what they record. Their
 * place comes afterwards.
 */
export function appendEntries(context: CommandContext, entries: readonly LedgerEntry[]): void {
  const rows = entries.map((entry) => ({
    agency_id: entry.agencyId,
    id: context.newId(),
    province_code: entry.province,
    kind: entry.kind,
    canonical: canonicalEntry(entry, context),
    recorded_at: context.at,
  }));
  insertRows(context.transaction, 'report_text', entries.flatMap(textRow));
  insertRows(context.transaction, 'ledger_entry', rows);
  const waiting = [...Map.groupBy(rows, (row) => row.agency_id)].map(([agency, own]): WaitingEntries => {
    const entries = own.map(({ id, canonical }) => ({ id, hash: leafHash(canonical).toString('hex') }));
    return { agency, entries };
  });
  insertRows(
    context.transaction,
    'outbox',
    waiting.map((body) => ({ id: context.newId(), kind: 'ledger_entries', body, created_at: context.at })),
  );
}
