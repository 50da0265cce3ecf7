import type { Answer } from '../client.ts';

export type Compared = Answer<'getRegionRound'>['provinces'][number];

/** What the table can be sorted by; `attention` is the order in which people are needed. */
export const provinceOrders = ['attention', 'province', 'projects', 'budget', 'disbursed', 'mean'] as const;
export type ProvinceOrder = (typeof provinceOrders)[number];

export interface RegionSearch {
  readonly sort?: ProvinceOrder | undefined;
}

/** Keeps what makes sense of an address and leaves the rest. */
export function searchOfRegion(search: Readonly<Record<string, unknown>>): RegionSearch {
  return { sort: provinceOrders.find((order) => order === search.sort && order !== 'attention') };
}

/** How far a province's agencies have come: `unset` owes nothing, which is not the same as nothing reported. */
export type Standing = 'waits' | 'whole' | 'unset';

export function standingOf({ summary: { agencies, total } }: Compared): Standing {
  if (agencies.owed === 0 && total.projects === 0) return 'unset';
  return agencies.reported < agencies.owed ? 'waits' : 'whole';
}

/** Agencies of a province that have not reported. */
export function missingOf({ summary: { agencies } }: Compared): number {
  return Math.max(0, agencies.owed - agencies.reported);
}

/**
 * Provinces in an order. By attention: most missing agencies first, then the least disbursed, then those without
 * obligations. By a figure: the largest first, and what is not stated last. Equals keep the order of their codes.
 */
export function sortProvinces(provinces: readonly Compared[], order: ProvinceOrder): readonly Compared[] {
  if (order === 'province') return provinces;
  if (order === 'attention') {
    return [...provinces].sort(
      (a, b) =>
        unsetLast(a, b) ||
        missingOf(b) - missingOf(a) ||
        (a.summary.total.disbursedPercent ?? 0) - (b.summary.total.disbursedPercent ?? 0),
    );
  }
  return [...provinces].sort((a, b) => unsetLast(a, b) || figureOf(b, order) - figureOf(a, order));
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
