import { similarity } from '@tidtam/domain/text';
import { fieldByRule } from './headerRules.ts';
import { type HeaderField, synonyms } from './synonyms.ts';
import { takeUnit, type Unit } from './units.ts';
import { compact, plainWords, withoutTones } from './words.ts';

/** What a header or label says. */
export interface HeaderMatch {
  /** One field, or two for a header such as "งบประมาณ/เบิกจ่าย". */
  readonly fields: readonly HeaderField[];
  /** 1 for a known wording, less for one that a rule or a likeness found. */
  readonly confidence: number;
  /** Factor on amounts, where the header states one. */
  readonly unit: Unit | null;
}

/** Longest header worth matching, in compared characters: longer texts are content. */
const longestHeader = 70;
/** Two likenesses below this are different words. */
const likeness = 0.78;

const known: ReadonlyMap<string, HeaderField> = new Map(
  synonyms.flatMap(([field, words]) => words.map((word) => [compact(word), field] as const)),
);
const knownWithoutTones: ReadonlyMap<string, HeaderField> = new Map(
  [...known].map(([word, field]) => [withoutTones(word), field]),
);
const knownWords: readonly (readonly [string, HeaderField])[] = [...known].filter(
  ([word]) => word.length >= 5,
);

/** So many texts of a file are compared for likeness; a file with more unknown ones has no headers there. */
const mostLikenesses = 3_000;

/** Answers `matchHeader` and `knownHeader`, each text looked up once. */
export interface HeaderMatcher {
  /** The best match by wording, rule or likeness. */
  match(text: string): HeaderMatch | null;
  /** Only what is worded as the lists word it: cheap, and safe on body cells. */
  exact(text: string): HeaderMatch | null;
}

export function createHeaderMatcher(): HeaderMatcher {
  const matches = new Map<string, HeaderMatch | null>();
  const exacts = new Map<string, HeaderMatch | null>();
  let likenesses = 0;
  const find = (text: string) => {
    const match = matchHeader(text, likenesses < mostLikenesses);
    if (match === null) likenesses++;
    return match;
  };
  return {
    match: (text) => remember(matches, text, find),
    exact: (text) => remember(exacts, text, knownHeader),
  };
}

function remember(
  cache: Map<string, HeaderMatch | null>,
  text: string,
  find: (text: string) => HeaderMatch | null,
): HeaderMatch | null {
  const found = cache.get(text);
  if (found !== undefined) return found;
  const match = find(text);
  // A big file's titles would fill the memory for nothing: only short texts come again.
  if (text.length <= longestHeader) cache.set(text, match);
  return match;
}

/** What a header says, or `null` when its words say nothing of a report's fields. */
function matchHeader(text: string, byLikeness: boolean): HeaderMatch | null {
  const exact = knownHeader(text);
  if (exact !== null) return exact;
  const { unit, rest } = takeUnit(withoutNumbers(text));
  const words = compact(rest);
  if (words === '' || words.length > longestHeader) return null;
  const two = twoFields(rest);
  if (two !== null) return { fields: two, confidence: 0.9, unit };
  const loose = knownWithoutTones.get(withoutTones(words));
  if (loose !== undefined) return { fields: [loose], confidence: 0.95, unit };
  const ruled = fieldByRule(compact(withoutFiscalYear(rest)));
  if (ruled !== null) return { fields: [ruled], confidence: 0.8, unit };
  const alike = byLikeness ? likest(words) : null;
  return alike === null ? null : { fields: [alike.field], confidence: alike.confidence * 0.9, unit };
}

function knownHeader(text: string): HeaderMatch | null {
  if (text.length > longestHeader * 2) return null;
  const { unit, rest } = takeUnit(withoutNumbers(text));
  for (const wording of [rest, withoutAsides(rest)]) {
    const field = known.get(compact(wording));
    if (field !== undefined) return { fields: [field], confidence: 1, unit };
  }
  return null;
}

/** Without what brackets add: "(โดยสรุป)", "(คน)"; "(ร้อยละ)" and "(%)" make another field and stay. */
function withoutAsides(text: string): string {
  return text.replace(/[([](?![^)\]]*(?:ร้?อยละ|%|percent))[^)\]]*[)\]]/g, ' ');
}

/** "1. ชื่อโครงการ", "(3) งบประมาณ", "งบประมาณ (4)", "ก. ชื่อโครงการ": numbers of columns and lines. */
function withoutNumbers(text: string): string {
  return plainWords(text)
    .replace(/^\(?(?:\d{1,2}(?:\.\d{1,2})*|[ก-ฮ])\s*[.)]\s*(?=\D)/, '')
    .replace(/\s*\(\s*\d{1,2}\s*\)(?:\s*=.*)?$/, '')
    .replace(/\s*[:：]\s*$/, '');
}

/** "แผนการดำเนินงาน ปีงบประมาณ 2567" speaks of a year, not of a budget. */
function withoutFiscalYear(text: string): string {
  return text.replace(/(?:ประจำ\s*)?ปีงบประมาณ(?:\s*พ\.?\s*ศ\.*)?(?:\s*\d{4}|\s*\d{2})?/g, ' ');
}

/** Fields of a header that names two, in order: "งบประมาณ/เบิกจ่าย", "เป้าหมาย - ผล". */
function twoFields(text: string): readonly HeaderField[] | null {
  const words = text.split(/[/\n]|\s+(?:และ|-)\s+/).map((part) => known.get(compact(part)));
  if (words.length !== 2) return null;
  const [first, second] = words;
  if (first === undefined || second === undefined || first === second) return null;
  return isPair(first, second) ? [first, second] : null;
}

/** Only amounts and percents can be told apart in one cell; of other pairs the first field names the column. */
function isPair(first: HeaderField, second: HeaderField): boolean {
  const parted: readonly HeaderField[] = [
    'budget',
    'budgetAllocated',
    'budgetTransferred',
    'committed',
    'disbursed',
    'remaining',
    'percent',
    'percentDisbursed',
    'percentComplete',
    'starts',
    'ends',
  ];
  return parted.includes(first) && parted.includes(second);
}

function likest(words: string): { field: HeaderField; confidence: number } | null {
  if (words.length < 5) return null;
  let best: { field: HeaderField; confidence: number } | null = null;
  for (const [word, field] of knownWords) {
    if (Math.abs(word.length - words.length) > Math.max(2, word.length * 0.3)) continue;
    const confidence = similarity(words, word);
    if (confidence >= likeness && confidence > (best?.confidence ?? 0)) best = { field, confidence };
  }
  return best;
}
