import { findRound, type RoundId } from '@tidtam/domain/round';
import {
  type AgencyCount,
  type AgencyFigures,
  addAgencies,
  addRollUps,
  figuresOf,
  type PlaceSummary,
  type RollUp,
  rollUpOf,
} from '@tidtam/domain/summary';

/** The distinct total and the three parts. */
export type RollUps = readonly [total: RollUp, first: RollUp, second: RollUp, third: RollUp];

/** What stands behind a {@link PlaceSummary}, that can be added up further. */
export interface PlaceTotals {
  /** The latest that a file states; `null` when none does. */
  readonly dataDate: string | null;
  readonly agencies: AgencyCount;
  readonly rollUps: RollUps;
}

export const nothing = rollUpOf([]);

export const noTotals: PlaceTotals = {
  dataDate: null,
  agencies: { owed: 0, reported: 0 },
  rollUps: [nothing, nothing, nothing, nothing],
};

/** Of places that have nothing in common. */
export function addTotals(places: readonly PlaceTotals[]): PlaceTotals {
  const added = (part: 0 | 1 | 2 | 3) => addRollUps(places.map(({ rollUps }) => rollUps[part]));
  return {
    dataDate: latest(places.map(({ dataDate }) => dataDate)),
    agencies: addAgencies(places.map(({ agencies }) => agencies)),
    rollUps: [added(0), added(1), added(2), added(3)],
  };
}

export function summaryOf(round: RoundId, { dataDate, agencies, rollUps }: PlaceTotals): PlaceSummary {
  return {
    round,
    dataDate: dataDate ?? findRound(round)?.ends ?? '',
    agencies: { ...agencies },
    ...figuresByPart(rollUps),
  };
}

export function figuresByPart(rollUps: RollUps): Pick<AgencyFigures, 'parts' | 'total'> {
  return {
    parts: ([1, 2, 3] as const).map((part) => ({ part, ...figuresOf(rollUps[part]) })),
    total: figuresOf(rollUps[0]),
  };
}

/** The latest of ISO days or instants; `null` when none is stated. */
export function latest(moments: readonly (string | null)[]): string | null {
  return (
    moments
      .filter((moment) => moment !== null)
      .sort()
      .at(-1) ?? null
  );
}
