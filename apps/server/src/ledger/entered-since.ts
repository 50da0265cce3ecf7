import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { countLeaves } from './sequence.ts';

/** How far the ledger went when something was read. */
export interface LedgerReach {
  /** The server that was read: after a failover another, which may lack the last of what this one had stored. */
  readonly server: string;
  readonly leaves: number;
}

/**
 * How far the ledger goes now. `null` in a cluster, whose workers have snapshots of their own: what the ledger says
 * there and what is read beside it need not agree.
 */
export async function readLedgerReach(transaction: Transaction): Promise<LedgerReach | null> {
  const [[server], leaves] = await Promise.all([
    transaction.rows<{ started: string }>(
      sql`select pg_postmaster_start_time()::text as started
          where not exists (select from pg_extension where extname = 'citus')`,
    ),
    countLeaves(transaction),
  ]);
  return server === undefined ? null : { server: server.started, leaves };
}

/**
 * The provinces about which something was entered since the ledger went so far: a leaf from there on, or an entry that
 * waits for its place. Some that were seen then may be among them, none that was not is missing.
 */
export async function provincesEnteredSince(
  transaction: Transaction,
  { leaves }: LedgerReach,
): Promise<readonly string[]> {
  const rows = await transaction.rows<{ province: string }>(
    sql`with entered as materialized (
          select agency_id, batch_id from ledger_run where seq >= ${leaves}
          union all
          select (waiting->>'agency')::uuid, (waiting->>'id')::uuid
          from outbox cross join jsonb_array_elements(body->'batches') as waiting
          where kind = 'ledger_entries'
        )
        select distinct b.province_code as province
        from entered e join ledger_batch b on b.agency_id = e.agency_id and b.id = e.batch_id`,
  );
  return rows.map(({ province }) => province);
}
