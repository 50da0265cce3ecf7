import type { LedgerPoint } from '@tidtam/domain/ledger';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { inTransaction, systemAccess, type Transaction } from '../storage/index.ts';
import { insertRows } from '../write/index.ts';
import type { WaitingEntries } from './append.ts';
import { appendLeaves, frontierOf, isKept, lowestKept, rootOf, type TreeNode } from './merkle.ts';

/** Names the advisory lock under which one sequencer at a time gives leaves their places. */
const sequencerLock = 7_210_022;

/** The entries of so many commands are placed by one transaction. */
const batch = 500;

/** A run that has not begun yet, by pool: it will see all that is committed by then. */
const coming = new WeakMap<Pool, Promise<void>>();
/** The run that is under way, or was last. */
const latest = new WeakMap<Pool, Promise<void>>();

/**
 * Gives every committed entry that has none its place as a leaf. Run it after commands; it is never in their way.
 * Commands that end while one run is under way share the next.
 */
export function sequenceLedger(pool: Pool): Promise<void> {
  const shared = coming.get(pool);
  if (shared !== undefined) return shared;
  const before = latest.get(pool) ?? Promise.resolve();
  const run = before
    // Whoever asked for that run hears of its failure; what it left waiting is placed by this one.
    .catch(() => undefined)
    .then(() => {
      coming.delete(pool);
      return placeAll(pool);
    });
  coming.set(pool, run);
  latest.set(pool, run);
  return run;
}

async function placeAll(pool: Pool): Promise<void> {
  let placed = batch;
  while (placed === batch) placed = await inTransaction(pool, systemAccess, placeLeaves);
}

async function placeLeaves(transaction: Transaction): Promise<number> {
  transaction.send(sql`select pg_advisory_xact_lock(${sequencerLock})`);
  // Both are asked at once; each sees what was stored when the lock was free.
  const [waiting, leaves] = await Promise.all([
    transaction.rows<{ id: string; body: WaitingEntries }>(
      sql`select id, body from outbox where kind = 'ledger_entries' order by created_at, id limit ${batch}`,
    ),
    countLeaves(transaction),
  ]);
  if (waiting.length === 0) return 0;
  const entries = waiting.flatMap(({ body: { agency, entries: own } }) =>
    own.map(({ id, hash }) => ({ agency, id, hash: Buffer.from(hash, 'hex') })),
  );
  insertRows(
    transaction,
    'ledger_leaf',
    entries.map(({ agency, id, hash }, at) => ({
      seq: leaves + at,
      agency_id: agency,
      entry_id: id,
      leaf_hash: bytea(hash),
    })),
  );
  const { completed } = appendLeaves(
    leaves,
    await readFrontier(transaction, leaves),
    entries.map(({ hash }) => hash),
  );
  insertRows(
    transaction,
    'ledger_node',
    completed.filter(isKept).map(({ level, position, hash }) => ({ level, position, hash: bytea(hash) })),
  );
  transaction.send(sql`delete from outbox where id = any (${waiting.map(({ id }) => id)}::uuid[])`);
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

/** Kept subtrees, and above the last of them what the leaves that follow come to. */
async function readFrontier(transaction: Transaction, leaves: number): Promise<readonly TreeNode[]> {
  const wanted = frontierOf(leaves).filter(isKept);
  const covered = leaves - (leaves % 2 ** lowestKept);
  const [nodes, rest] = await Promise.all([
    wanted.length === 0 ? [] : selectNodes(transaction, wanted),
    covered === leaves ? [] : selectLeaves(transaction, covered, leaves),
  ]);
  if (nodes.length < wanted.length || rest.length < leaves - covered) {
    throw new Error('the ledger lacks a node of its frontier');
  }
  return appendLeaves(
    covered,
    nodes,
    rest.map(({ leaf_hash }) => leaf_hash),
  ).frontier;
}

/** Nodes of these places, largest subtree first. */
function selectNodes(transaction: Transaction, wanted: readonly Omit<TreeNode, 'hash'>[]) {
  return transaction.rows<TreeNode>(
    sql`select n.level, n.position, n.hash
        from unnest(${wanted.map((node) => node.level)}::int[], ${wanted.map((node) => node.position)}::bigint[])
          as w (level, position)
        join ledger_node n on n.level = w.level and n.position = w.position
        order by n.level desc`,
  );
}

function selectLeaves(transaction: Transaction, from: number, to: number) {
  return transaction.rows<{ readonly leaf_hash: Buffer }>(
    sql`select leaf_hash from ledger_leaf where seq >= ${from} and seq < ${to} order by seq`,
  );
}

function bytea(hash: Buffer): string {
  return `\\x${hash.toString('hex')}`;
}
