import { nameKey } from './name-key.ts';
import { createNearest, type DirectoryEntry, entryOf } from './nearest.ts';

/** An agency as far as finding it needs it: every name it goes by, and its home province. */
export interface NamedAgency {
  readonly code: string;
  /** The official name first. */
  readonly names: readonly string[];
  /** Code of the home province; `null` for an agency of several provinces or of the country. */
  readonly province: string | null;
}

/** Which agency a name stands for. `similarity` is 0–1; `nearest` has at most three, the most alike first. */
export type AgencyFound<A extends NamedAgency> =
  | { readonly kind: 'exact'; readonly agency: A; readonly similarity: 1 }
  /** Resembles one name well enough to ask. */
  | {
      readonly kind: 'likely';
      readonly agency: A;
      readonly similarity: number;
      readonly nearest: readonly A[];
    }
  | { readonly kind: 'unknown'; readonly similarity: number; readonly nearest: readonly A[] };

/** Agencies with the indexes that finding them by name needs. Build it once; look-ups remember what they found. */
export interface AgencyDirectory<A extends NamedAgency> {
  /** See `findAgency`. */
  lookUp(text: string, province: string | null): AgencyFound<A>;
}

/** From here on a name is taken for a misspelt one, with a question. */
const likely = 0.82;
/** An office named without its province, in a file of that province. */
const impliedProvince = 0.95;
/** Texts remembered before the memory starts anew, so that a long-lived directory does not grow. */
const mostRemembered = 20_000;

export function createAgencyDirectory<A extends NamedAgency>(
  agencies: readonly A[],
  provinces: readonly { readonly code: string; readonly name: string }[],
): AgencyDirectory<A> {
  const places = provinces.map(({ code, name }) => ({ code, key: nameKey(name) }));
  const entries = agencies.flatMap((agency) => agency.names.map((name) => entryOf(agency, name, places)));
  const byKey = Map.groupBy(entries, ({ key }) => key);
  for (const agency of agencies) byKey.set(nameKey(agency.code), [entryOf(agency, agency.code, places)]);
  const nearestTo = createNearest(entries, places);
  const remembered = new Map<string, AgencyFound<A>>();

  function search(text: string, province: string | null): AgencyFound<A> {
    const key = nameKey(text);
    const same = agenciesOf(byKey.get(key) ?? [], province);
    const [only] = same;
    if (same.length === 1 && only !== undefined) return { kind: 'exact', agency: only, similarity: 1 };
    if (same.length > 1) return { kind: 'unknown', similarity: 1, nearest: same.slice(0, 3) };
    return inItsProvince(key, province) ?? mostAlike(text, key);
  }

  /** "ศธจ." or "สพป. เขต 1" in a file of Nakhon Pathom. */
  function inItsProvince(key: string, province: string | null): AgencyFound<A> | null {
    const place = places.find(({ code }) => code === province);
    if (place === undefined || key.length < 3 || key.includes(place.key)) return null;
    const whole = key.replace(/จังหวัด$/, '').replace(/(?=(?:เขต\d+)?$)/, place.key);
    const found = agenciesOf(byKey.get(whole) ?? [], province);
    const [only] = found;
    if (found.length !== 1 || only === undefined) return null;
    return { kind: 'likely', agency: only, similarity: impliedProvince, nearest: [only] };
  }

  function mostAlike(text: string, key: string): AgencyFound<A> {
    const ranked = nearestTo(text, key);
    const [best, second] = ranked;
    const nearest = ranked.slice(0, 3).map(({ agency }) => agency);
    const similarity = best?.similarity ?? 0;
    return best !== undefined && similarity >= likely && similarity > (second?.similarity ?? 0)
      ? { kind: 'likely', agency: best.agency, similarity, nearest }
      : { kind: 'unknown', similarity, nearest };
  }

  return {
    lookUp(text, province) {
      const at = `${province ?? ''}\n${text}`;
      const known = remembered.get(at);
      if (known !== undefined) return known;
      const found = search(text, province);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(at, found);
      return found;
    },
  };
}

/** Each agency once; where several go by one name, those of the province if there are any. */
function agenciesOf<A extends NamedAgency>(
  entries: readonly DirectoryEntry<A>[],
  province: string | null,
): readonly A[] {
  const distinct = [...new Set(entries.map(({ agency }) => agency))];
  if (distinct.length < 2 || province === null) return distinct;
  const here = distinct.filter((agency) => agency.province === province);
  return here.length > 0 ? here : distinct;
}
