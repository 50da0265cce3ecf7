import type { LedgerPoint } from '@tidtam/domain/ledger';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import type { Log } from '../log/index.ts';
import { inTransaction, systemAccess, type Transaction } from '../storage/index.ts';
import { insertRows } from '../write/index.ts';
import type { WaitingBatches } from './append.ts';
import { appendLeaves, frontierOf, isKept, lowestKept, rootOf, type TreeNode } from './merkle.ts';

/** Names the advisory lock under which one sequencer at a time gives leaves their places. */
const sequencerLock = 7_210_022;

/** The entries of so many commands are placed by one transaction. */
const batch = 500;

/** For so many milliseconds commands gather for a run that none of them waits for: a run is a transaction of its own. */
const gathering = 100;

/** What begins a run once commands have gathered, by pool. */
const soon = new WeakMap<Pool, NodeJS.Timeout>();
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
      clearTimeout(soon.get(pool));
      soon.delete(pool);
      return placeAll(pool);
    });
  coming.set(pool, run);
  latest.set(pool, run);
  return run;
}

/**
 * The same for whoever does not wait for it: a moment later, for all that come until then. What a failed run left waiting
 * is placed by the next, and the log has why.
 */
export function sequenceSoon(pool: Pool, log: Log): void {
  if (soon.has(pool)) return;
  soon.set(pool, setTimeout(sequenceAndLog, gathering, pool, log));
}

/** Waits for the runs that were asked for, the one that is to come soon at once: before their pool is closed. */
export async function sequenced(pool: Pool, log: Log): Promise<void> {
  if (soon.has(pool)) sequenceAndLog(pool, log);
  // Whoever asked for it hears of its failure.
  await latest.get(pool)?.catch(() => undefined);
}

function sequenceAndLog(pool: Pool, log: Log): void {
  sequenceLedger(pool).catch((error: unknown) => log.warn({ err: error }, 'entries wait for their places'));
}

async function placeAll(pool: Pool): Promise<void> {
  let placed = batch;
  while (placed === batch) placed = await inTransaction(pool, systemAccess, placeLeaves);
}

async function placeLeaves(transaction: Transaction): Promise<number> {
  transaction.send(sql`select pg_advisory_xact_lock(${sequencerLock})`);
  // Both are asked at once; each sees what was stored when the lock was free.
  const [waiting, leaves] = await Promise.all([
    transaction.rows<{ id: string; body: WaitingBatches }>(
      sql`select id, body from outbox where kind = 'ledger_entries' order by created_at, id limit ${batch}`,
    ),
    countLeaves(transaction),
  ]);
  if (waiting.length === 0) return 0;
  const hashes: Buffer[] = [];
  const runs = waiting.flatMap(({ body }) =>
    body.batches.map(({ agency, id, hashes: own }) => {
      const seq = leaves + hashes.length;
      hashes.push(...own.map((hash) => Buffer.from(hash, 'hex')));
      return { seq, agency_id: agency, batch_id: id, leaf_hashes: own.map((hash) => `\\x${hash}`) };
    }),
  );
  insertRows(transaction, 'ledger_run', runs);
  const { completed } = appendLeaves(leaves, await readFrontier(transaction, leaves), hashes);
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

/** How long the ledger is. */
export async function countLeaves(transaction: Transaction): Promise<number> {
  const [last] = await transaction.rows<{ leaves: number }>(
    sql`select seq + cardinality(leaf_hashes) as leaves from ledger_run order by seq desc limit 1`,
  );
  return last?.leaves ?? 0;
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
  return appendLeaves(covered, nodes, rest).frontier;
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

/** Hashes of the leaves from one place to before another. */
async function selectLeaves(transaction: Transaction, from: number, to: number): Promise<readonly Buffer[]> {
  // The run that the first lies in, and those that begin after it: each is found by index.
  const runs = await transaction.rows<{ seq: number; leaf_hashes: Buffer[] }>(
    sql`(select seq, leaf_hashes from ledger_run where seq <= ${from} order by seq desc limit 1)
        union all select seq, leaf_hashes from ledger_run where seq > ${from} and seq < ${to}
        order by seq`,
  );
  return runs.flatMap(({ seq, leaf_hashes }) => leaf_hashes.slice(Math.max(0, from - seq), to - seq));
}

function bytea(hash: Buffer): string {
  return `\\x${hash.toString('hex')}`;
}
