import sql, { type Sql } from 'sql-template-tag';

/**
 * Entries with what they say as jsonb (`said`), which is made once of each however often it is spoken of; of one kind, or
 * all. Batches without that kind are not unpacked. A query, to be read in parentheses.
 */
export function saidEntries(kind?: string): Sql {
  const ofKind = kind === undefined ? sql`` : sql`where b.kinds @> array[${kind}] and e.kind = ${kind}`;
  return sql`select b.agency_id, b.id as batch_id, b.province_code, e.kind, c.said
    from ledger_batch b
    cross join unnest(b.kinds, b.entries) as e (kind, canonical)
    cross join lateral (select e.canonical::jsonb as said offset 0) c
    ${ofKind}`;
}
