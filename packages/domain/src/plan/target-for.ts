import type { Indicator, IndicatorTarget } from './plan.ts';

/** What an indicator must reach in a year: one target per side, all of the same span. */
export interface TargetForYear {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly sides: readonly IndicatorTarget[];
}

/**
 * The indicator's target in a fiscal year (Buddhist Era), or `null` when none is set. Where a year has a target
 * of its own inside a longer span, its own counts, and alone: the sides of two spans are not mixed.
 */
export function targetFor(indicator: Pick<Indicator, 'targets'>, fiscalYear: number): TargetForYear | null {
  const spans = Map.groupBy(
    indicator.targets.filter((target) => target.firstYear <= fiscalYear && fiscalYear <= target.lastYear),
    (target) => `${target.firstYear}–${target.lastYear}`,
  );
  const [narrowest] = [...spans.values()].sort((a, b) => yearsOf(a) - yearsOf(b));
  const [first] = narrowest ?? [];
  if (narrowest === undefined || first === undefined) return null;
  return { firstYear: first.firstYear, lastYear: first.lastYear, sides: narrowest };
}

function yearsOf([target]: readonly IndicatorTarget[]): number {
  return target === undefined ? 0 : target.lastYear - target.firstYear;
}
