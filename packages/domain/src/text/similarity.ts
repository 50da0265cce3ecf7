import { normaliseName } from './normalise.ts';

/** Beyond this many characters edit distance is left out, since its cost grows with the square. */
const longText = 400;
/** The most that two names can resemble each other when their numbers differ: "เขต 1" is not "เขต 2". */
const otherNumbers = 0.75;

/**
 * How alike two names are, 0–1; 1 when they are equal apart from spaces (Thai puts them freely).
 *
 * The mean of two measures on normalised names: Dice's coefficient over character pairs, which forgives words
 * in another order, and edit distance over the longer length, which forgives single typing errors but not a
 * missing half. Names whose numbers differ stay at or below 0.75.
 */
export function similarity(a: string, b: string): number {
  const left = comparable(a);
  const right = comparable(b);
  if (left === right) return 1;
  if (left === '' || right === '') return 0;
  const alike = resemblance(left, right);
  return numbersDiffer(left, right) ? Math.min(alike, otherNumbers) : alike;
}

/** The form in which names are compared: normalised, without spaces. */
export function comparable(name: string): string {
  return normaliseName(name).replaceAll(' ', '');
}

/**
 * The measure itself, on strings that are already in comparable form. Where it cannot reach `least`, a bound below
 * that is answered, at a fraction of the cost.
 */
export function resemblance(left: string, right: string, least = 0): number {
  if (left === right) return 1;
  const dice = diceOfPairs(left, right);
  if ((dice + 1) / 2 < least) return (dice + 1) / 2;
  if (left.length > longText || right.length > longText) return dice;
  const distance = editDistance(left, right);
  return (dice + 1 - distance / Math.max(left.length, right.length)) / 2;
}

function numbersDiffer(left: string, right: string): boolean {
  const numbersLeft = left.match(/\d+/g);
  const numbersRight = right.match(/\d+/g);
  if (numbersLeft === null || numbersRight === null) return false;
  return numbersLeft.join(' ') !== numbersRight.join(' ');
}

function diceOfPairs(left: string, right: string): number {
  if (left.length < 2 || right.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let at = 0; at < left.length - 1; at++) {
    const pair = left.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < right.length - 1; at++) {
    const pair = right.slice(at, at + 2);
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(pair, count - 1);
  }
  return (2 * shared) / (left.length + right.length - 2);
}

/** Levenshtein distance in UTF-16 units, one row of memory. */
export function editDistance(left: string, right: string): number {
  const row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= right.length; j++) {
      const above = row[j] ?? 0;
      const cost = left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + cost);
      diagonal = above;
    }
  }
  return row[right.length] ?? 0;
}
