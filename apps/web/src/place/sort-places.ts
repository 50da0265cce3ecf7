import type { CountryRound, PlaceSummary, RegionRound } from '@tidtam/domain/summary';

type Named = RegionRound['region'];

/** A row of places side by side, and what it is the sum of: a province of nothing, a region of its provinces. */
export interface Compared {
  readonly kind: 'region' | 'province';
  readonly place: Named;
  readonly summary: PlaceSummary;
  readonly within: readonly Compared[];
}

export function provincesOf({ provinces }: Pick<RegionRound, 'provinces'>): readonly Compared[] {
  return provinces.map(({ province, summary }) => ({
    kind: 'province',
    place: province,
    summary,
    within: [],
  }));
}

export function regionsOf({ regions }: CountryRound): readonly Compared[] {
  return regions.map((one) => ({
    kind: 'region',
    place: one.region,
    summary: one.summary,
    within: provincesOf(one),
  }));
}

/** What the table can be sorted by; `attention` is the order in which people are needed. */
export const placeOrders = ['attention', 'code', 'projects', 'budget', 'disbursed', 'mean'] as const;
export type PlaceOrder = (typeof placeOrders)[number];

export interface PlacesSearch {
  readonly sort?: PlaceOrder | undefined;
  /** Codes of the regions that are opened into their provinces: `1~7`. */
  readonly open?: string | undefined;
}

/** Keeps what makes sense of an address and leaves the rest. */
export function searchOfPlaces(search: Readonly<Record<string, unknown>>): PlacesSearch {
  return {
    sort: placeOrders.find((order) => order === search.sort && order !== 'attention'),
    open: writeOpened(readOpened(search.open === undefined ? undefined : String(search.open))),
  };
}

export function readOpened(open: string | undefined): readonly string[] {
  return (open ?? '').split('~').filter((code) => /^\w{1,10}$/.test(code));
}

export function writeOpened(codes: readonly string[]): string | undefined {
  return codes.length === 0 ? undefined : [...new Set(codes)].join('~');
}

/** How far a place's agencies have come: `unset` owes nothing, which is not the same as nothing reported. */
export type Standing = 'waits' | 'whole' | 'unset';

export function standingOf({ summary: { agencies, total } }: Pick<Compared, 'summary'>): Standing {
  if (agencies.owed === 0 && total.projects === 0) return 'unset';
  return agencies.reported < agencies.owed ? 'waits' : 'whole';
}

/** Agencies of a place that have not reported. */
export function missingOf({ summary: { agencies } }: Compared): number {
  return Math.max(0, agencies.owed - agencies.reported);
}

/**
 * Places in an order. By attention: most missing agencies first, then the least disbursed, then those without
 * obligations. By a figure: the largest first, and what is not stated last. Equals keep the order of their codes.
 */
export function sortPlaces(places: readonly Compared[], order: PlaceOrder): readonly Compared[] {
  if (order === 'code') return places;
  if (order === 'attention') {
    return [...places].sort(
      (a, b) =>
        unsetLast(a, b) ||
        missingOf(b) - missingOf(a) ||
        (a.summary.total.disbursedPercent ?? 0) - (b.summary.total.disbursedPercent ?? 0),
    );
  }
  return [...places].sort((a, b) => unsetLast(a, b) || figureOf(b, order) - figureOf(a, order));
}

function unsetLast(a: Compared, b: Compared): number {
  return Number(standingOf(a) === 'unset') - Number(standingOf(b) === 'unset');
}

function figureOf({ summary: { total } }: Compared, order: 'projects' | 'budget' | 'disbursed' | 'mean') {
  switch (order) {
    case 'projects':
      return total.projects;
    case 'budget':
      return Number(total.budget ?? -1);
    case 'disbursed':
      return total.disbursedPercent ?? -1;
    case 'mean':
      return total.meanPercentComplete ?? -1;
  }
}
