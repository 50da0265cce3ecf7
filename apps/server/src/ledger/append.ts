import canonicalize from 'canonicalize';
import type { Transaction } from '../storage/index.ts';
import { type CommandContext, type InsertRow, insertRows } from '../write/index.ts';
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

interface EntryRow extends InsertRow {
  readonly agency_id: string;
  readonly id: string;
  readonly canonical: string;
  readonly recorded_at: string;
}

/** So many entries travel together; of a large file more come than should be held. */
const most = 1_000;

/** Those of the transactions under way that are not sent yet. */
const unsent = new WeakMap<Transaction, EntryRow[]>();

/**
 * Adds entries to the ledger with the texts that they commit to, inside the transaction of what they record. Entries are
 * stored together at its end; their places come afterwards.
 */
export function appendEntries(context: CommandContext, entries: readonly LedgerEntry[]): void {
  const { transaction, at } = context;
  insertRows(transaction, 'report_text', entries.flatMap(textRow));
  const rows = unsentOf(transaction);
  for (const entry of entries) {
    rows.push({
      agency_id: entry.agencyId,
      id: context.newId(),
      province_code: entry.province,
      kind: entry.kind,
      canonical: canonicalEntry(entry, context),
      recorded_at: at,
    });
  }
  if (rows.length >= most) storeEntries(transaction, rows.splice(0));
}

function unsentOf(transaction: Transaction): EntryRow[] {
  const known = unsent.get(transaction);
  if (known !== undefined) return known;
  const rows: EntryRow[] = [];
  unsent.set(transaction, rows);
  transaction.atEnd(() => storeEntries(transaction, rows));
  return rows;
}

function storeEntries(transaction: Transaction, rows: readonly EntryRow[]): void {
  insertRows(transaction, 'ledger_entry', rows);
  const waiting = [...Map.groupBy(rows, (row) => row.agency_id)].flatMap(([agency, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const entries = own.map(({ id, canonical }) => ({ id, hash: leafHash(canonical).toString('hex') }));
    const body: WaitingEntries = { agency, entries };
    return [{ id: first.id, kind: 'ledger_entries', body, created_at: first.recorded_at }];
  });
  insertRows(transaction, 'outbox', waiting);
}
