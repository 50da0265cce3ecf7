import { matchesDamaged, normaliseName, type Remains, remainsOf, resemblance } from '@tidtam/domain/text';
import type { Known } from './known.ts';
import { compact } from './words.ts';

export interface NamedAgency {
  readonly code: string;
  /** The official name. */
  readonly name: string;
}

/** Which agency a name stands for. */
export type AgencyMatch =
  | ({ readonly kind: 'exact' } & NamedAgency)
  /** Resembles one name well enough to ask. */
  | ({ readonly kind: 'likely' } & NamedAgency)
  | { readonly kind: 'unknown'; readonly nearest: readonly NamedAgency[] };

/** From here on a name is taken for a misspelt one, with a question. */
const likely = 0.82;
/** From here on a name is worth offering. */
const near = 0.55;

/** So many names of a file are compared for likeness; one with more unknown names holds no names there. */
const mostLikenesses = 1_000;

/** Prefixes that offices abbreviate, on `compact` text. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^สนง/, 'สำนักงาน'],
  [/^อบต/, 'องค์การบริหารส่วนตำบล'],
  [/^อบจ/, 'องค์การบริหารส่วนจังหวัด'],
  [/^ทต(?=[ก-ฮเ-ไ])/, 'เทศบาลตำบล'],
  [/^ทม(?=[ก-ฮเ-ไ])/, 'เทศบาลเมือง'],
  [/^ทน(?=[ก-ฮเ-ไ])/, 'เทศบาลนคร'],
  [/^รพ(?=[ก-ฮเ-ไ])/, 'โรงพยาบาล'],
];

export interface AgencyFinder {
  find(name: string): AgencyMatch;
  /** Whether this is an agency's name and nothing else: no likeness is looked for. */
  isName(text: string): boolean;
  /** The longest name that a sentence holds, as it stands in it; `null` when it holds none or several. */
  nameWithin(text: string): string | null;
  nameOf(code: string): string;
  homeOf(code: string): string | null;
}

/**
 * Finds agencies by name: the same words apart from spaces, points, "จังหวัด"/"จ." and known abbreviations;
 * else the most alike, never one of another number ("เขต 2") or another province. Where several provinces
 * have an agency of one name, `province` decides.
 */
export function createAgencyFinder(known: Known, province: string | null): AgencyFinder {
  const { provinces, entries, byKey, byCode } = indexOf(known);
  const cache = new Map<string, AgencyMatch>();
  let likenesses = 0;

  function find(name: string): AgencyMatch {
    const found = cache.get(name) ?? search(name);
    cache.set(name, found);
    return found;
  }

  function sameAs(key: string): readonly Entry[] {
    return inProvince(byKey.get(key) ?? [], province);
  }

  function search(name: string): AgencyMatch {
    const key = keyOf(name);
    const same = sameAs(key);
    if (same.length === 1 && same[0] !== undefined) return { kind: 'exact', ...named(same[0].agency) };
    if (same.length > 1) return { kind: 'unknown', nearest: same.map(({ agency }) => named(agency)) };
    likenesses += 1;
    const ranked = likenesses > mostLikenesses ? [] : rank(name, key);
    const [best, second] = ranked;
    if (best !== undefined && best.closeness >= likely && best.closeness > (second?.closeness ?? 0)) {
      return { kind: 'likely', ...named(best.entry.agency) };
    }
    return { kind: 'unknown', nearest: ranked.slice(0, 3).map(({ entry }) => named(entry.agency)) };
  }

  function rank(name: string, key: string): readonly { entry: Entry; closeness: number }[] {
    const plain = normaliseName(name);
    const wanted = { key, numbers: numbersOf(key), remains: remainsOf(name) };
    const place = provinces.find((word) => plain.includes(word)) ?? null;
    const best = new Map<string, { entry: Entry; closeness: number }>();
    for (const entry of entries) {
      if (!mayResemble(key, entry.key)) continue;
      if (place !== null && isElsewhere(entry, place)) continue;
      const closeness = closenessOf(wanted, entry);
      const standing = best.get(entry.agency.code);
      if (closeness >= near && closeness > (standing?.closeness ?? 0)) {
        best.set(entry.agency.code, { entry, closeness });
      }
    }
    return [...best.values()].sort((a, b) => b.closeness - a.closeness);
  }

  function nameWithin(text: string): string | null {
    const line = normaliseName(text);
    const held = entries.filter(({ plain }) => plain.length >= 10 && line.includes(plain));
    const [longest] = held.sort((left, right) => right.plain.length - left.plain.length);
    if (longest === undefined) return null;
    const isOther = (entry: Entry) => entry.agency !== longest.agency && !longest.plain.includes(entry.plain);
    return held.some(isOther) ? null : longest.plain;
  }

  return {
    find,
    nameWithin,
    isName: (text) => sameAs(keyOf(text)).length === 1,
    nameOf: (code) => byCode.get(code)?.names[0] ?? code,
    homeOf: (code) => byCode.get(code)?.province ?? null,
  };
}

/** All names in the forms that they are compared in. */
interface AgencyIndex {
  readonly provinces: readonly string[];
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  readonly byCode: ReadonlyMap<string, Agency>;
}

/** Made once for a country's agencies: the next file is read with the same list. */
const indexes = new WeakMap<Known['agencies'], AgencyIndex>();

function indexOf(known: Known): AgencyIndex {
  const found = indexes.get(known.agencies);
  if (found !== undefined) return found;
  const provinces = known.provinces.map(({ name }) => normaliseName(name));
  const entries = known.agencies.flatMap((agency) =>
    agency.names.map((name) => entryOf(agency, name, provinces)),
  );
  const byKey = Map.groupBy(entries, ({ key }) => key);
  const byCode = new Map(known.agencies.map((agency) => [agency.code, agency]));
  const index = { provinces, entries, byKey, byCode };
  indexes.set(known.agencies, index);
  return index;
}

/**
 * False when the lengths alone keep two names apart: neither half of their similarity (pairs in common, letters to
 * change) can then reach `near`. Spares comparing every line of a file with every agency of the country.
 */
function mayResemble(left: string, right: string): boolean {
  const [short, long] =
    left.length < right.length ? [left.length, right.length] : [right.length, left.length];
  return (2 * short) / (short + long) + short / long >= 2 * near;
}

/** Names whose numbers differ, or of which one has none, are two agencies however alike. */
function closenessOf(wanted: Comparable, entry: Entry): number {
  const closeness = matchesDamaged(wanted.remains, entry.remains)
    ? 0.99
    : resemblance(wanted.key, entry.key, near);
  return wanted.numbers === entry.numbers ? closeness : Math.min(closeness, likely - 0.05);
}

/** A name in the forms that it is compared in. */
interface Comparable {
  readonly key: string;
  readonly numbers: string;
  readonly remains: Remains;
}

function numbersOf(key: string): string {
  return (key.match(/\d+/g) ?? []).join(' ');
}

type Agency = Known['agencies'][number];

/** One name of an agency; its forms are made once. */
interface Entry extends Comparable {
  readonly agency: Agency;
  /** The name in the form in which names are compared. */
  readonly plain: string;
  /** Provinces that the name speaks of. */
  readonly places: readonly string[];
}

function entryOf(agency: Agency, name: string, provinces: readonly string[]): Entry {
  const plain = normaliseName(name);
  const places = provinces.filter((province) => plain.includes(province));
  const key = keyOf(name);
  return { agency, plain, places, key, numbers: numbersOf(key), remains: remainsOf(name) };
}

function keyOf(name: string): string {
  const words = compact(name.replace(/(?:^|\s)จ\.\s*/g, 'จังหวัด'));
  const [pattern, whole] = abbreviations.find(([prefix]) => prefix.test(words)) ?? [/^$/, ''];
  return words.replace(pattern, whole).replace(/(?!^)จังหวัด(?=.)/g, '');
}

function named(agency: Agency): NamedAgency {
  return { code: agency.code, name: agency.names[0] ?? agency.code };
}

function inProvince(entries: readonly Entry[], province: string | null): readonly Entry[] {
  const distinct = [...new Map(entries.map((entry) => [entry.agency.code, entry])).values()];
  if (distinct.length < 2 || province === null) return distinct;
  const here = distinct.filter(({ agency }) => agency.province === province);
  return here.length > 0 ? here : distinct;
}

function isElsewhere({ places }: Entry, place: string): boolean {
  return places.length > 0 && !places.includes(place);
}

const bodies =
  /^(?:สำนักงาน|สนง|สนจ|ศธจ|สพม|สพป|สสจ|สถจ|สปชส|ปปท|ปปช|ที่ว่าการ|ที่ทำการ|เทศบาล|อบต|อบจ|องค์การบริหาร|องค์กร|โรงพยาบาล|รพ|โรงเรียน|มหาวิทยาลัย|วิทยาลัย|ศาล|อัยการ|ตำรวจ|สถานีตำรวจ|เรือนจำ|กรม|กอง|แขวง|ศูนย์|บริษัท|หอการค้า|ด่าน|คลังจังหวัด|office|department)/;

/** Whether a text begins as names of public bodies do. */
export function looksLikeBody(text: string): boolean {
  return bodies.test(compact(text));
}
