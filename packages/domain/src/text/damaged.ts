import { normaliseName } from './normalise.ts';
import { editDistance, resemblance } from './similarity.ts';

/**
 * Glyph variants that Thai fonts keep in the private use area (marks shifted left or lowered, ฐ and ญ without
 * their foot). PDFs hand them over as they are: U+F700 onwards, in the order of the fonts' tables.
 */
const glyphVariants = [...'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู'];

/** Marks above and below a consonant, without tone marks: vowels and maitaikhu. */
const vowelMarks = /[ัิ-ฺ็]/g;
const toneMarks = /[่-๎]/g;

/**
 * What survives when a PDF or a scan breaks Thai text: letters and the vowels that stand beside them. Marks
 * above and below wander, vanish or turn into one another, sara am falls apart, spaces appear inside words.
 */
function skeletonOf(text: string): string {
  return remainsOf(text).letters;
}

function vowelled(text: string): string {
  const plain = text.replace(
    /[\uF700-\uF71A]/g,
    (glyph) => glyphVariants[glyph.charCodeAt(0) - 0xf700] ?? '',
  );
  return normaliseName(plain)
    .replace(/ำ/g, 'า')
    .replace(toneMarks, '')
    .replace(/[\s\uFFFD]/g, '');
}

/** How many vowel marks one text has that the other lacks, wherever they stand. */
function marksApart(left: string, right: string): number {
  const counts = new Map<string, number>();
  for (const mark of left.match(vowelMarks) ?? []) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  for (const mark of right.match(vowelMarks) ?? []) counts.set(mark, (counts.get(mark) ?? 0) - 1);
  return counts.values().reduce((sum, count) => sum + Math.abs(count), 0);
}

/** A text as damage would leave it; made once where a text is compared with many. */
export interface Remains {
  readonly letters: string;
  readonly vowelled: string;
  /** How many letters a U+FFFD stands for. */
  readonly lost: number;
}

export function remainsOf(text: string): Remains {
  const whole = vowelled(text);
  return {
    letters: whole.replace(vowelMarks, ''),
    vowelled: whole,
    lost: (text.match(/\uFFFD/g) ?? []).length,
  };
}

/**
 * Whether `text` is what a broken PDF or a scan makes of `known`: the letters are the same in the same order,
 * at most one vowel mark in six letters differs, and each U+FFFD may stand for one lost letter. The text itself
 * is never rewritten: it is matched against names that are known.
 */
export function matchesDamaged(text: string | Remains, known: string | Remains): boolean {
  const left = typeof text === 'string' ? remainsOf(text) : text;
  const right = typeof known === 'string' ? remainsOf(known) : known;
  if (left.letters === '' || right.letters === '') return false;
  if (Math.abs(left.letters.length - right.letters.length) > left.lost) return false;
  const same = left.letters === right.letters;
  if (!same && (left.lost === 0 || editDistance(left.letters, right.letters) > left.lost)) return false;
  return marksApart(left.vowelled, right.vowelled) <= Math.ceil(right.letters.length / 6);
}

export interface KnownMatch {
  readonly name: string;
  /** 0–1; 1 for the same name, 0.99 for one that is only damaged. */
  readonly similarity: number;
}

/**
 * The known name that a possibly damaged text most resembles, or `null` when none reaches `threshold` (0–1)
 * or two different names resemble it equally. Names are compared as written, then as damaged, then by the
 * resemblance of what damage leaves (see `similarity`).
 */
export function findKnown(text: string, knownNames: readonly string[], threshold: number): KnownMatch | null {
  let best: KnownMatch | null = null;
  let tied = false;
  for (const name of knownNames) {
    const found = closeness(text, name);
    if (found < threshold || (best !== null && found < best.similarity)) continue;
    tied = best !== null && found === best.similarity && normaliseName(best.name) !== normaliseName(name);
    best = { name, similarity: found };
  }
  return tied ? null : best;
}

function closeness(text: string, known: string): number {
  if (normaliseName(text) === normaliseName(known)) return 1;
  if (matchesDamaged(text, known)) return 0.99;
  const letters = skeletonOf(text);
  const knownLetters = skeletonOf(known);
  if (letters === '' || knownLetters === '') return 0;
  const sameNumbers = letters.match(/\d+/g)?.join(' ') === knownLetters.match(/\d+/g)?.join(' ');
  return Math.min(resemblance(letters, knownLetters), sameNumbers ? 0.98 : 0.75);
}
