import { comparable, normaliseName, resemblance } from '../text/index.ts';

/** A project that the record knows, as far as finding it goes. */
export interface KnownProject {
  readonly id: string;
  readonly title: string;
  readonly code: string | null;
}

export interface Wanted {
  /** The known project's id, where the source states it. */
  readonly project: string | null;
  readonly title: string;
  readonly code: string | null;
}

/**
 * Whether a row is a project of the record: `same` by id, by code or by name; `similar` when the names are close enough
 * that it likely is (asked about); `new` otherwise.
 */
export type Match =
  | { readonly kind: 'same'; readonly project: KnownProject }
  | { readonly kind: 'similar'; readonly project: KnownProject; readonly similarity: number }
  | { readonly kind: 'new' };

/** Names as close as this are likely one project typed twice; found on pairs of real titles, see the tests. */
export const similarEnough = 0.88;

/**
 * Finds each wanted project among those known of the same agency and fiscal year: by the id that its source states,
 * by code, then by normalised name (in file order for a repeated name), then by likeness. No known project is given twice. Names that differ
 * in a number (รุ่นที่ 1, รุ่นที่ 2) are never the same.
 */
export function matchProjects(wanted: readonly Wanted[], known: readonly KnownProject[]): readonly Match[] {
  if (known.length === 0) return wanted.map(() => ({ kind: 'new' }));
  const free = new Map(known.map((project) => [project.id, project]));
  const matches: (Match | undefined)[] = wanted.map(() => undefined);
  takeStated(wanted, free, matches);
  takeExact(wanted, free, matches, (one) => one.code);
  takeExact(wanted, free, matches, (one) => normaliseName(one.title));
  takeSimilar(wanted, free, matches);
  return matches.map((match) => match ?? { kind: 'new' });
}

function takeStated(
  wanted: readonly Wanted[],
  free: Map<string, KnownProject>,
  matches: (Match | undefined)[],
): void {
  wanted.forEach((one, at) => {
    const project = one.project === null ? undefined : free.get(one.project);
    if (project === undefined) return;
    free.delete(project.id);
    matches[at] = { kind: 'same', project };
  });
}

function takeExact(
  wanted: readonly Wanted[],
  free: Map<string, KnownProject>,
  matches: (Match | undefined)[],
  keyOf: (one: Pick<Wanted, 'title' | 'code'>) => string | null,
): void {
  const byKey = new Map<string, KnownProject[]>();
  for (const project of free.values()) {
    const key = keyOf(project);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), project]);
  }
  wanted.forEach((one, at) => {
    const key = matches[at] === undefined ? keyOf(one) : null;
    const project = key === null ? undefined : byKey.get(key)?.shift();
    if (project === undefined) return;
    free.delete(project.id);
    matches[at] = { kind: 'same', project };
  });
}

function takeSimilar(
  wanted: readonly Wanted[],
  free: Map<string, KnownProject>,
  matches: (Match | undefined)[],
): void {
  const left = [...free.values()].map((project) => ({ project, name: comparable(project.title) }));
  const byNumbers = Map.groupBy(left, ({ name }) => numbersIn(name));
  const pairs = wanted.flatMap((one, at) => {
    if (matches[at] !== undefined || left.length === 0) return [];
    const name = comparable(one.title);
    return (byNumbers.get(numbersIn(name)) ?? [])
      .filter(({ project }) => !codesDiffer(one, project))
      .map((other) => ({
        at,
        project: other.project,
        similarity: resemblance(name, other.name, similarEnough),
      }))
      .filter((pair) => pair.similarity >= similarEnough);
  });
  pairs.sort((a, b) => b.similarity - a.similarity);
  for (const pair of pairs) {
    if (matches[pair.at] !== undefined || !free.has(pair.project.id)) continue;
    free.delete(pair.project.id);
    matches[pair.at] = { kind: 'similar', project: pair.project, similarity: pair.similarity };
  }
}

function codesDiffer(one: Wanted, project: KnownProject): boolean {
  return one.code !== null && project.code !== null && one.code !== project.code;
}

function numbersIn(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}
