import canonicalize from 'canonicalize';
import type { Transaction } from '../storage/index.ts';
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

/** Entries that wait for their places as leaves, as the outbox keeps them: all of one command in one row. */
export interface WaitingBatches {
  readonly batches: readonly {
    readonly agency: string;
    readonly id: string;
    /** Of the entries' leaves, as hex. */
    readonly hashes: readonly string[];
  }[];
}

interface Unsent {
  readonly agencyId: string;
  readonly province: string;
  readonly kind: EntrySubject['kind'];
  readonly canonical: string;
}

/** So many entries travel together; of a large file more come than should be held. */
const most = 1_000;

/** Entries of the transactions under way that are not sent yet. */
const unsent = new WeakMap<Transaction, Unsent[]>();

/**
 * Adds entries to the ledger with the texts that they commit to, inside the transaction of what they record. Entries are
 * stored together at its end, those of an agency in a province in one row; their places come afterwards.
 */
export function appendEntries(context: CommandContext, entries: readonly LedgerEntry[]): void {
  insertRows(context.transaction, 'report_text', entries.flatMap(textRow));
  const all = unsentOf(context);
  for (const entry of entries) {
    const { agencyId, province, kind } = entry;
    all.push({ agencyId, province, kind, canonical: canonicalEntry(entry, context) });
  }
  if (all.length >= most) storeEntries(context, all.splice(0));
}

function unsentOf(context: CommandContext): Unsent[] {
  const known = unsent.get(context.transaction);
  if (known !== undefined) return known;
  const entries: Unsent[] = [];
  unsent.set(context.transaction, entries);
  context.transaction.atEnd(() => storeEntries(context, entries));
  return entries;
}

function storeEntries({ transaction, at, newId }: CommandContext, entries: readonly Unsent[]): void {
  const places = Map.groupBy(entries, ({ agencyId, province }) => `${agencyId} ${province}`);
  const rows = [...places.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        agency_id: first.agencyId,
        id: newId(),
        province_code: first.province,
        kinds: own.map(({ kind }) => kind),
        entries: own.map(({ canonical }) => canonical),
        recorded_at: at,
      },
    ];
  });
  if (rows.length === 0) return;
  insertRows(transaction, 'ledger_batch', rows);
  const batches = rows.map(({ agency_id, id, entries }) => ({
    agency: agency_id,
    id,
    hashes: entries.map((canonical) => leafHash(canonical).toString('hex')),
  }));
  const body: WaitingBatches = { batches };
  insertRows(transaction, 'outbox', [{ id: newId(), kind: 'ledger_entries', body, created_at: at }]);
}
