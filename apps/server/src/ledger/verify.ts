import type { Verification } from '@tidtam/domain/ledger';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { DamagedFile, type FileStore } from '../files/index.ts';
import { accountAccess, inTransaction, systemAccess, type Transaction } from '../storage/index.ts';
import { commitmentOf } from './commitment.ts';
import { appendLeaves, type GrownTree, isKept, leafHash, rootOf, type TreeNode } from './merkle.ts';
import { saidEntries } from './said-entries.ts';
import { sequenceLedger } from './sequence.ts';
import { actDifferences } from './verify-acts.ts';
import {
  wrongCells,
  wrongEntries,
  wrongFacts,
  wrongNames,
  wrongObligations,
  wrongPointers,
  wrongProjects,
  wrongReceived,
} from './verify-entries.ts';
import { versionDifferences } from './verify-versions.ts';

type Check = Verification['checks'][number];

/** How many differences of one kind are named; the rest are counted. */
const named = 50;

/**
 * Proves the record against itself, in one snapshot: roll-ups recomputed from the versions, every leaf against its
 * entry and every node of the tree, every version and event against its entry and every entry against its row, every
 * text against its commitment, every file against its name; and, with the eyes of the role of accounts, what was done
 * to people and their posts.
 */
export async function verifyRecord(pool: Pool, files: FileStore, at: string): Promise<Verification> {
  await sequenceLedger(pool);
  const acts = await inTransaction(pool, accountAccess, checkActs, 'repeatable read');
  return inTransaction(
    pool,
    systemAccess,
    async (transaction) => {
      const checks = [
        await checkRollUps(transaction),
        await checkLeaves(transaction),
        await checkVersions(transaction),
        acts,
        await checkTexts(transaction),
        await checkFiles(transaction, files),
      ];
      const ok = checks.every((check) => check.differences.length === 0);
      return { ok, at, ledger: await recomputedPoint(transaction), checks };
    },
    'repeatable read',
  );
}

/** The point that the leaves come to, whatever the stored nodes say. */
async function recomputedPoint(transaction: Transaction): Promise<Verification['ledger']> {
  const leaves = await transaction.rows<{ leaf_hash: Buffer }>(
    sql`select leaf_hash from ledger_leaf order by seq`,
  );
  return { leaves: leaves.length, root: rootOf(treeOf(leaves).frontier).toString('hex') };
}

function checkOf(check: Check['check'], looked: number, differences: readonly string[]): Check {
  const rest = differences.length - named;
  const shown = differences.slice(0, named);
  return { check, looked, differences: rest > 0 ? [...shown, `+ ${rest}`] : [...shown] };
}

async function checkRollUps(transaction: Transaction): Promise<Check> {
  const different = await transaction.rows<{ row: string }>(
    sql`with stored as (select * from summary),
        computed as (select * from summary_computed)
        select 'stored ' || to_jsonb(s)::text as row from (select * from stored except select * from computed) s
        union all
        select 'computed ' || to_jsonb(c)::text from (select * from computed except select * from stored) c`,
  );
  const { looked } = await transaction.row<{ looked: number }>(sql`select count(*) as looked from summary`);
  return checkOf(
    'roll_ups',
    looked,
    different.map((one) => one.row),
  );
}

async function checkLeaves(transaction: Transaction): Promise<Check> {
  const leaves = await transaction.rows<{ seq: number; leaf_hash: Buffer; canonical: string | null }>(
    sql`select l.seq, l.leaf_hash, e.canonical from ledger_leaf l
        left join ledger_entry e on e.agency_id = l.agency_id and e.batch_id = l.batch_id and e.place = l.place
        order by l.seq`,
  );
  const { unplaced } = await transaction.row<{ unplaced: number }>(
    sql`select count(*) as unplaced from ledger_entry e
        where not exists (
            select from ledger_leaf l
            where l.agency_id = e.agency_id and l.batch_id = e.batch_id and l.place = e.place)
          and e.batch_id not in (
            select (waiting->>'id')::uuid from outbox, jsonb_array_elements(body->'batches') waiting
            where outbox.kind = 'ledger_entries')`,
  );
  const differences = leaves.flatMap((leaf, at) => {
    if (leaf.seq !== at) return [`leaf ${at} is missing`];
    if (leaf.canonical === null) return [`leaf ${at} has no entry`];
    return leafHash(leaf.canonical).equals(leaf.leaf_hash) ? [] : [`leaf ${at} is not its entry's hash`];
  });
  if (unplaced > 0) differences.push(`${unplaced} entries have no leaf`);
  differences.push(...(await wrongNodes(transaction, treeOf(leaves).completed)));
  return checkOf('ledger_leaves', leaves.length, differences);
}

/** Of the leaves alone: what roots are made of, this one and all that were given out before. */
function treeOf(leaves: readonly { readonly leaf_hash: Buffer }[]): GrownTree {
  return appendLeaves(
    0,
    [],
    leaves.map((leaf) => leaf.leaf_hash),
  );
}

async function wrongNodes(transaction: Transaction, tree: readonly TreeNode[]): Promise<readonly string[]> {
  const wanted = tree.filter(isKept);
  const nodes = await transaction.rows<TreeNode>(sql`select level, position, hash from ledger_node`);
  const nameOf = ({ level, position }: TreeNode) => `${level}/${position}`;
  const stored = new Map(nodes.map((node) => [nameOf(node), node]));
  const wrong = wanted.filter((node) => stored.get(nameOf(node))?.hash.equals(node.hash) !== true);
  const names = new Set(wanted.map(nameOf));
  const more = nodes.filter((node) => !names.has(nameOf(node)));
  return [...wrong, ...more].map((node) => `node ${nameOf(node)} is not that of the leaves`);
}

async function checkVersions(transaction: Transaction): Promise<Check> {
  const { looked, differences } = await versionDifferences(transaction);
  const others = [
    ...(await wrongEntries(transaction)),
    ...(await wrongPointers(transaction)),
    ...(await wrongReceived(transaction)),
    ...(await wrongProjects(transaction)),
    ...(await wrongNames(transaction)),
    ...(await wrongFacts(transaction)),
    ...(await wrongObligations(transaction)),
    ...(await wrongCells(transaction)),
  ];
  return checkOf('ledger_versions', looked, [...differences, ...others]);
}

async function checkActs(transaction: Transaction): Promise<Check> {
  const { looked, differences } = await actDifferences(transaction);
  return checkOf('ledger_acts', looked, differences);
}

/** Every text that still stands matches its commitment; an erased one is no difference. */
async function checkTexts(transaction: Transaction): Promise<Check> {
  const texts = await transaction.rows<{
    version_id: string;
    field: string;
    value: string;
    salt: string | null;
    commitment: string | null;
  }>(
    sql`select t.version_id, one.field, one.value, t.salts->>one.field as salt,
          e.commitments->>one.field as commitment
        from report_text t
        left join (
          select agency_id, province_code, kind, said->>'subject' as subject, said->'texts' as commitments
          from (${saidEntries()}) entry
        ) e on e.agency_id = t.agency_id and e.subject = t.version_id::text
          and e.kind = t.kind and e.province_code = t.province_code
        cross join jsonb_each_text(t.texts) one (field, value)`,
  );
  const differences = texts
    .filter(
      ({ salt, ...text }) =>
        text.commitment !== commitmentOf({ ...text, salt: Buffer.from(salt ?? '', 'hex') }),
    )
    .map((text) => `${text.field} of ${text.version_id} is not what was recorded`);
  return checkOf('texts', texts.length, differences);
}

async function checkFiles(transaction: Transaction, files: FileStore): Promise<Check> {
  const known = await transaction.rows<{ sha256: string }>(
    sql`select distinct file_sha256 as sha256 from import union select model_sha256 from pack
        union select scan_sha256 from signing where scan_sha256 is not null`,
  );
  const differences: string[] = [];
  for (const { sha256 } of known) {
    if (!(await isWhole(files, sha256))) differences.push(`file ${sha256} is missing or damaged`);
  }
  return checkOf('files', known.length, differences);
}

async function isWhole(files: FileStore, sha256: string): Promise<boolean> {
  try {
    return (await files.get(sha256)) !== null;
  } catch (error) {
    if (error instanceof DamagedFile) return false;
    throw error;
  }
}
