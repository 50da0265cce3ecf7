import { type Fault, nounImports } from './rooms.ts';

/** A source file, `file` relative to the repository with forward slashes. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly file: string;
  readonly line: number;
}

/**
 * Nouns that import each other in a circle: none of them can be read, tried or changed without the others. Names one
 * import of each noun on the circle; one of them points the wrong way.
 */
export function cycleFaults(sources: readonly Source[]): readonly Fault[] {
  const arrows: readonly Arrow[] = sources.flatMap(({ file, text }) =>
    nounImports(file, text).map((found) => ({ ...found, file })),
  );
  const reached = new Map(
    [...new Set(arrows.map(({ from }) => from))].map((noun) => [noun, reach(noun, arrows)]),
  );
  const within = arrows.filter(({ from, to }) => reached.get(to)?.has(from));
  const byPair = new Map(within.map((arrow) => [`${arrow.from} ${arrow.to}`, arrow]));
  return [...byPair.values()].map(({ from, to, file, line }) => ({
    file,
    line,
    message: `${from} imports ${to}, which leads back to ${from}`,
  }));
}

/** Every noun that imports lead to from this one. */
function reach(noun: string, arrows: readonly Arrow[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [noun];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { from, to } of arrows) {
      if (from !== next || found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}
