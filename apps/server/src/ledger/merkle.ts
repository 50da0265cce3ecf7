import { createHash, hash } from 'node:crypto';

/** RFC 6962 section 2.1: a leaf is hashed behind a zero byte … */
export function leafHash(leaf: string): Buffer {
  return hash('sha256', `\0${leaf}`, 'buffer');
}

/** … and a node behind a one byte, so that neither passes for the other. */
export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update('\u0001').update(left).update(right).digest();
}

/** A complete subtree: it covers leaves `position * 2^level` to `(position + 1) * 2^level - 1`. */
export interface TreeNode {
  readonly level: number;
  readonly position: number;
  readonly hash: Buffer;
}

/**
 * Subtrees of fewer than 16 leaves are not stored: what they come to is computed from their leaves, and a row for each
 * leaf is saved.
 */
export const lowestKept = 4;

export function isKept({ level }: Pick<TreeNode, 'level'>): boolean {
  return level >= lowestKept;
}

/**
 * The complete subtrees that cover `leaves` leaves, largest first: one for each bit of the count. They are all
 * that is needed to append, and to know the root.
 */
export function frontierOf(leaves: number): readonly { readonly level: number; readonly position: number }[] {
  const frontier: { level: number; position: number }[] = [];
  let start = 0;
  for (let level = 52; level >= 0; level -= 1) {
    const size = 2 ** level;
    if (leaves - start < size) continue;
    frontier.push({ level, position: start / size });
    start += size;
  }
  return frontier;
}

/** A tree that grew: every subtree that became complete, leaves among them, and what now covers all leaves. */
export interface GrownTree {
  readonly completed: readonly TreeNode[];
  /** Largest subtree first, as {@link frontierOf}. */
  readonly frontier: readonly TreeNode[];
}

/** Appends leaves to a tree of which only the frontier is known. */
export function appendLeaves(
  leaves: number,
  frontier: readonly TreeNode[],
  hashes: readonly Buffer[],
): GrownTree {
  const open = [...frontier];
  const completed: TreeNode[] = [];
  hashes.forEach((hash, at) => {
    let node: TreeNode = { level: 0, position: leaves + at, hash };
    completed.push(node);
    for (let last = open.at(-1); last !== undefined && last.level === node.level; last = open.at(-1)) {
      open.pop();
      node = {
        level: node.level + 1,
        position: last.position / 2,
        hash: nodeHash(last.hash, node.hash),
      };
      completed.push(node);
    }
    open.push(node);
  });
  return { completed, frontier: open };
}

/** The root over a frontier, largest subtree first; of no leaf it is the hash of nothing (RFC 6962). */
export function rootOf(frontier: readonly TreeNode[]): Buffer {
  const [last, ...rest] = [...frontier].reverse();
  if (last === undefined) return createHash('sha256').digest();
  return rest.reduce((right, left) => nodeHash(left.hash, right), last.hash);
}
