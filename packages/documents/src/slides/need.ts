import type { AgencyFigures } from '@tidtam/domain/summary';

/**
 * Who needs the meeting first: agencies that have not reported, then those that have by delayed and suspended
 * projects and by how little of their money is disbursed, then those without projects. Ties keep the order of
 * the directory.
 */
export function byNeed(agencies: readonly AgencyFigures[]): readonly AgencyFigures[] {
  return agencies.toSorted((a, b) => compare(needOf(a), needOf(b)));
}

const states = { missing: 0, reported: 1, no_projects: 2 } as const satisfies Record<
  AgencyFigures['state'],
  number
>;

/** The lower, the sooner. */
function needOf({ state, total }: AgencyFigures): readonly number[] {
  const { delayed, suspended } = total.statuses;
  return [states[state], -delayed, -suspended, total.disbursedPercent ?? Number.POSITIVE_INFINITY];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
