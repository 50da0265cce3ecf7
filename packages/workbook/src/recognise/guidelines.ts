import { similarity } from '@tidtam/domain/text';
import type { Known } from './known.ts';
import { compact, plainWords } from './words.ts';

/** Below this likeness a text names no guideline. */
const likely = 0.8;
/** Longer texts name no guideline that their beginning does not name. */
const longestText = 1_000;
/** So many texts of a file are compared for likeness; more are no names of guidelines. */
const mostLikenesses = 2_000;

/**
 * Finds the plan's guideline that a text names: by its code (`2101-1`), as the official name, as its beginning
 * or a piece of it, else as the most alike. Each text is looked up once.
 */
export function createGuidelineFinder(guidelines: Known['guidelines']): (text: string) => string | null {
  const entries = guidelines.map(({ code, name }) => ({ code, key: compact(name) }));
  const cache = new Map<string, string | null>();
  return (text) => {
    const found = cache.get(text);
    if (found !== undefined) return found;
    const code = search(text.slice(0, longestText), entries, cache.size < mostLikenesses);
    cache.set(text, code);
    return code;
  };
}

interface Entry {
  readonly code: string;
  readonly key: string;
}

function search(text: string, entries: readonly Entry[], byLikeness: boolean): string | null {
  const coded = /\b(\d{4})\s*-\s*(\d{1,2})\b/.exec(plainWords(text));
  const code = coded === null ? null : `${coded[1]}-${coded[2]}`;
  if (entries.some((entry) => entry.code === code)) return code;
  const words = compact(text.replace(/^\s*(?:แนวทาง(?:การพัฒนา)?)?\s*(?:ที่)?\s*[\d๐-๙.]+\s*[:)]?\s*/, ''));
  if (words.length < 8) return null;
  return (
    only(entries.filter(({ key }) => key === words)) ??
    only(entries.filter(({ key }) => key.startsWith(words) || words.startsWith(key))) ??
    only(entries.filter(({ key }) => words.length >= 16 && (key.includes(words) || words.includes(key)))) ??
    (byLikeness ? likest(words, entries) : null)
  );
}

function only(entries: readonly Entry[]): string | null {
  return entries.length === 1 ? (entries[0]?.code ?? null) : null;
}

/** Texts are often shortened: they are compared with as much of the official name as they have letters. */
function likest(words: string, entries: readonly Entry[]): string | null {
  const ranked = entries
    .map(({ code, key }) => ({
      code,
      closeness: Math.max(similarity(words, key), similarity(words, key.slice(0, words.length))),
    }))
    .sort((a, b) => b.closeness - a.closeness);
  const [best, second] = ranked;
  if (best === undefined || best.closeness < likely) return null;
  return best.closeness > (second?.closeness ?? 0) ? best.code : null;
}
