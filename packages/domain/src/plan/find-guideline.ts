import { normaliseName, similarity } from '../text/index.ts';

/** As much of a guideline as it takes to find it by name. */
interface NamedGuideline {
  readonly code: string;
  readonly name: string;
}

/** Which guideline a text names. `similarity` is 0–1. */
export type GuidelineFound<G extends NamedGuideline> =
  /** Its code, its name, or so much of its name that no other is meant. */
  | { readonly kind: 'exact'; readonly guideline: G; readonly similarity: 1 }
  /** Resembles one guideline well enough to ask. */
  | { readonly kind: 'likely'; readonly guideline: G; readonly similarity: number }
  | { readonly kind: 'unknown'; readonly nearest: readonly G[]; readonly similarity: number };

/** From here on a text is taken for a misspelt or reworded guideline, with a question. */
const likely = 0.8;
/** Fewer letters than this begin too many sentences. */
const shortestBeginning = 8;
/** Fewer letters than this may stand in the middle of any sentence. */
const shortestPiece = 16;

/**
 * The plan's guideline that a text names: by code (`2101-1`), by the official name, by its beginning or a piece of
 * it (offices shorten the names, which run over two lines), else by likeness.
 */
export function findGuideline<G extends NamedGuideline>(
  text: string,
  guidelines: readonly G[],
): GuidelineFound<G> {
  const entries = guidelines.map((guideline) => ({ guideline, key: keyOf(guideline.name) }));
  const key = keyOf(withoutLabel(text));
  const named = withCode(text, guidelines) ?? byName(key, entries);
  return named === null ? likest(key, entries) : { kind: 'exact', guideline: named, similarity: 1 };
}

interface Entry<G> {
  readonly guideline: G;
  readonly key: string;
}

function keyOf(text: string): string {
  return normaliseName(text).replace(/[\s.,:;/\\()[\]{}\-_*"'|•·…]+/g, '');
}

/** Without "แนวทางการพัฒนาที่ 1.2:" or a bare number before the name. */
function withoutLabel(text: string): string {
  return text.replace(/^\s*(?:แนวทาง(?:การพัฒนา)?)?\s*(?:ที่)?\s*[\d๐-๙.]*\s*[:)]?\s*/, '');
}

function withCode<G extends NamedGuideline>(text: string, guidelines: readonly G[]): G | null {
  const found = /(?<!\d)(\d{4})\s*-\s*(\d{1,2})(?!\d)/.exec(normaliseName(text));
  if (found === null) return null;
  return guidelines.find(({ code }) => code === `${found[1]}-${found[2]}`) ?? null;
}

function byName<G>(key: string, entries: readonly Entry<G>[]): G | null {
  if (key.length < shortestBeginning) return null;
  const isBeginning = (entry: Entry<G>) => entry.key.startsWith(key) || key.startsWith(entry.key);
  const isPiece = (entry: Entry<G>) => entry.key.includes(key) || key.includes(entry.key);
  return (
    only(entries.filter((entry) => entry.key === key)) ??
    only(entries.filter(isBeginning)) ??
    (key.length < shortestPiece ? null : only(entries.filter(isPiece)))
  );
}

function only<G>(entries: readonly Entry<G>[]): G | null {
  return entries.length === 1 ? (entries[0]?.guideline ?? null) : null;
}

/** A shortened text is compared with as much of the official name as it has letters, too. */
function likest<G extends NamedGuideline>(key: string, entries: readonly Entry<G>[]): GuidelineFound<G> {
  const ranked = entries
    .map(({ guideline, key: name }) => ({
      guideline,
      similarity: Math.max(similarity(key, name), similarity(key, name.slice(0, key.length))),
    }))
    .sort((a, b) => b.similarity - a.similarity);
  const [best, second] = ranked;
  const closeness = key.length < shortestBeginning ? 0 : (best?.similarity ?? 0);
  if (best !== undefined && closeness >= likely && closeness > (second?.similarity ?? 0)) {
    return { kind: 'likely', guideline: best.guideline, similarity: closeness };
  }
  return {
    kind: 'unknown',
    nearest: ranked.slice(0, 3).map(({ guideline }) => guideline),
    similarity: closeness,
  };
}
