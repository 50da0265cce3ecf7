import { posix } from 'node:path';
import { parseXml } from '../xml.ts';
import type { Archive } from '../zip/archive.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `comments`; the same in strict and transitional files. */
  readonly type: string;
  /** Part name without leading slash. */
  readonly target: string;
}

/** What a part points at; empty when it has no relationships. External targets are left out: nothing is fetched. */
export async function readRelationships(archive: Archive, part: string): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part);
  const relationships: Relationship[] = [];
  const rels = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(rels)) return relationships;
  await parseXml(archive.read(rels), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      if (TargetMode === 'External') return;
      const type = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1);
      relationships.push({ id: Id, type, target: resolveTarget(folder, Target) });
    },
  });
  return relationships;
}

/** The parts of one type, in the file's order. */
export function targetsOf(relationships: readonly Relationship[], type: string): readonly string[] {
  return relationships.filter((found) => found.type === type).map((found) => found.target);
}

function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const resolved = path.startsWith('/') ? path : posix.join('/', folder, path);
  return posix.normalize(resolved).replace(/^\/+/, '');
}
