import { matchesDamaged, similarity } from '../text/index.ts';
import type { NamedAgency } from './directory.ts';
import { lettersOf, type NameParts, nameKey, partsOf } from './name-key.ts';

interface PlaceKey {
  readonly code: string;
  readonly key: string;
}

/** One name of an agency, with what comparing it needs. */
export interface DirectoryEntry<A extends NamedAgency> {
  readonly agency: A;
  readonly name: string;
  readonly key: string;
  readonly letters: string;
  /** Codes of the provinces that the name or the agency's home says. */
  readonly provinces: ReadonlySet<string>;
}

export interface Nearness<A> {
  readonly agency: A;
  /** 0–1. */
  readonly similarity: number;
}

/** From here on a name is worth offering. */
const near = 0.55;
/** Names that share the most pairs of letters are compared in full; more would cost time and find nothing. */
const mostCompared = 40;
/** The most that two names resemble each other when the kind of body differs, or a number, or one has no number. */
const other = 0.75;

export function entryOf<A extends NamedAgency>(
  agency: A,
  name: string,
  places: readonly PlaceKey[],
): DirectoryEntry<A> {
  const key = nameKey(name);
  const provinces = mentioned(key, places);
  if (agency.province !== null) provinces.add(agency.province);
  return { agency, name, key, letters: lettersOf(key), provinces };
}

/** Ranks agencies by how much one of their names resembles a text, the most alike first. */
export function createNearest<A extends NamedAgency>(
  entries: readonly DirectoryEntry<A>[],
  places: readonly PlaceKey[],
): (text: string, key: string) => readonly Nearness<A>[] {
  const holding = new Map<string, number[]>();
  for (const [at, { letters }] of entries.entries()) {
    for (const pair of pairsOf(letters)) {
      const list = holding.get(pair);
      if (list === undefined) holding.set(pair, [at]);
      else list.push(at);
    }
  }
  const placeLetters = places.map(({ key }) => lettersOf(key));

  return (text, key) => {
    const said = mentioned(key, places);
    const best = new Map<A, number>();
    for (const entry of candidates(lettersOf(key), entries, holding)) {
      if (isElsewhere(said, entry.provinces)) continue;
      const found = closeness(text, key, entry, placeLetters);
      if (found >= near && found > (best.get(entry.agency) ?? 0)) best.set(entry.agency, found);
    }
    return [...best]
      .map(([agency, found]) => ({ agency, similarity: found }))
      .sort((a, b) => b.similarity - a.similarity);
  };
}

/** Whether two names each say a province, and none in common. */
function isElsewhere(said: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  return said.size > 0 && known.size > 0 && ![...said].some((code) => known.has(code));
}

function mentioned(key: string, places: readonly PlaceKey[]): Set<string> {
  return new Set(places.filter((place) => key.includes(place.key)).map(({ code }) => code));
}

function numbersOf(key: string): string {
  return (key.match(/\d+/g) ?? []).join(' ');
}

function pairsOf(letters: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < letters.length - 1; at++) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

function candidates<A extends NamedAgency>(
  letters: string,
  entries: readonly DirectoryEntry<A>[],
  holding: ReadonlyMap<string, readonly number[]>,
): readonly DirectoryEntry<A>[] {
  const shared = new Map<number, number>();
  for (const pair of pairsOf(letters)) {
    for (const at of holding.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  return [...shared]
    .flatMap(([at, count]) => {
      const entry = entries[at];
      return entry === undefined ? [] : [{ entry, share: count / (letters.length + entry.letters.length) }];
    })
    .sort((a, b) => b.share - a.share)
    .slice(0, mostCompared)
    .map(({ entry }) => entry);
}

/**
 * How alike a text and a name are. Names of one kind of body share most of their letters ("องค์การบริหารส่วนตำบล…"),
 * so what tells them apart must be alike too.
 */
function closeness<A extends NamedAgency>(
  text: string,
  key: string,
  entry: DirectoryEntry<A>,
  placeLetters: readonly string[],
): number {
  if (matchesDamaged(text, entry.name)) return 0.99;
  const isSameNumber = numbersOf(key) === numbersOf(entry.key);
  const alike = Math.min(similarity(key, entry.key), isSameNumber ? 1 : other);
  const said = partsOf(lettersOf(key));
  const known = partsOf(entry.letters);
  if (known.kind === null) return alike;
  if (said.kind === null) return Math.min(alike, similarity(said.rest.slice(-known.rest.length), known.rest));
  if (said.kind !== known.kind) return Math.min(alike, other);
  const left = withoutDistrict(said);
  const right = withoutDistrict(known);
  const place = placeLetters.find((letters) => left.endsWith(letters) && right.endsWith(letters)) ?? '';
  return Math.min(alike, similarity(withoutEnd(left, place), withoutEnd(right, place)));
}

function withoutDistrict({ rest }: NameParts): string {
  return rest.split(/(?!^)อาเภอ/, 1)[0] ?? '';
}

/** The letters before a place that both names end with; a place's own office is named by the place alone. */
function withoutEnd(letters: string, place: string): string {
  return letters.slice(0, letters.length - place.length);
}
