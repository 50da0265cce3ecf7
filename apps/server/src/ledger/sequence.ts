import type { LedgerPoint } from '@tidtam/domain/ledger';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { inTransaction, systemAccess, type Transaction } from '../storage/index.ts';
import { insertRows } from '../write/index.ts';
import { appendLeaves, frontierOf, leafHash, rootOf, type TreeNode } from './merkle.ts';

/** Names the advisory lock under which one sequencer at a time gives leaves their places. */
const sequencerLock = 7_210_022;

/** How many entries one transaction places. */
const batch = 1_000;

/** Gives every committed entry that has none its place as a leaf. Run it after commands; it is never in their way. */
export async function sequenceLedger(pool: Pool): Promise<void> {
  let placed = batch;
  while (placed === batch) placed = await inTransaction(pool, systemAccess, placeLeaves);
}

async function placeLeaves(transaction: Transaction): Promise<number> {
  await transaction.rows(sql`select pg_advisory_xact_lock(${sequencerLock})`);
  const waiting = await transaction.rows<{ id: string; agency: string; leaf: string }>(
    sql`select id, body->>'agency' as agency, body->>'leaf' as leaf from outbox
        where kind = 'ledger_entry' order by created_at, id limit ${batch}`,
  );
  if (waiting.length === 0) return 0;
  const leaves = await countLeaves(transaction);
  const hashes = waiting.map((entry) => leafHash(entry.leaf));
  await insertRows(
    transaction,
    'ledger_leaf',
    waiting.map((entry, at) => ({
      seq: leaves + at,
      agency_id: entry.agency,
      entry_id: entry.id,
      leaf_hash: bytea(hashes[at]),
    })),
  );
  const added = appendLeaves(leaves, await readFrontier(transaction, leaves), hashes);
  await insertRows(
    transaction,
    'ledger_node',
    added.map((node) => ({ level: node.level, position: node.position, hash: bytea(node.hash) })),
  );
  await transaction.rows(
    sql`delete from outbox where id = any (${waiting.map((entry) => entry.id)}::uuid[])`,
  );
  return waiting.length;
}

/** The ledger as it stands: how many leaves, and their root. */
export async function readLedgerPoint(transaction: Transaction): Promise<LedgerPoint> {
  const leaves = await countLeaves(transaction);
  return { leaves, root: rootOf(await readFrontier(transaction, leaves)).toString('hex') };
}

/** The root that the ledger had when it was `leaves` long; `null` when it is shorter than that. */
export async function readRootAt(transaction: Transaction, leaves: number): Promise<string | null> {
  if ((await countLeaves(transaction)) < leaves) return null;
  return rootOf(await readFrontier(transaction, leaves)).toString('hex');
}

async function countLeaves(transaction: Transaction): Promise<number> {
  const { leaves } = await transaction.row<{ leaves: number }>(
    sql`select coalesce(max(seq) + 1, 0)::bigint as leaves from ledger_leaf`,
  );
  return leaves;
}

async function readFrontier(transaction: Transaction, leaves: number): Promise<readonly TreeNode[]> {
  const wanted = frontierOf(leaves);
  const nodes = await transaction.rows<TreeNode>(
    sql`select n.level, n.position, n.hash from ledger_node n
        join unnest(${wanted.map((node) => node.level)}::int[], ${wanted.map((node) => node.position)}::bigint[])
          as w (level, position) on w.level = n.level and w.position = n.position
        order by n.level desc`,
  );
  if (nodes.length !== wanted.length) throw new Error('the ledger lacks a node of its frontier');
  return nodes;
}

function bytea(hash: Buffer | undefined): string {
  return `\\x${(hash ?? Buffer.alloc(0)).toString('hex')}`;
}
