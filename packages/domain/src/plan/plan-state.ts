import { z } from 'zod';
import { achievementBand } from './achievement-band.ts';
import type { Measurement } from './measurement.ts';
import { type AchievementBands, type Indicator, type Plan, planNodeKinds } from './plan.ts';
import { targetFor } from './target-for.ts';

const Measured = z.object({ value: z.number(), year: z.int(), source: z.string(), toConfirm: z.boolean() });

/** One side of an indicator: its target of the fiscal year beside what was measured for the country up to then. */
const SideState = z.object({
  dimension: z.enum(['value', 'rank', 'score']),
  unit: z.string().nullable(),
  better: z.enum(['higher', 'lower']),
  /** The earliest measurement on record; `null` where it is the latest too. */
  first: Measured.nullable(),
  latest: Measured.nullable(),
  target: z
    .object({
      value: z.number(),
      firstYear: z.int(),
      lastYear: z.int(),
      source: z.string(),
      toConfirm: z.boolean(),
    })
    .nullable(),
  /** Measurement in percent of the target, two decimals; of a side where lower is better, target over measurement. */
  percent: z.number().nullable(),
  band: z.enum(['achieved', 'near', 'at_risk', 'critical']).nullable(),
});
export type SideState = z.infer<typeof SideState>;

/** The tree of the plan with each indicator's state in a fiscal year (Buddhist Era). */
export const PlanState = z.object({
  fiscalYear: z.int(),
  /** Parents before their children; replaced nodes are left out. */
  nodes: z.array(
    z.object({
      code: z.string(),
      kind: z.enum(planNodeKinds),
      parent: z.string().nullable(),
      name: z.string(),
      nameEn: z.string().nullable(),
      toConfirm: z.boolean(),
    }),
  ),
  indicators: z.array(
    z.object({
      code: z.string(),
      goal: z.string(),
      name: z.string(),
      nameEn: z.string(),
      toConfirm: z.boolean(),
      sides: z.array(SideState),
    }),
  ),
});
export type PlanState = z.infer<typeof PlanState>;

/** How the plan stands in a fiscal year, by the measurements of the country. */
export function planState(
  plan: Pick<Plan, 'nodes' | 'indicators' | 'achievementBands'>,
  measurements: readonly Measurement[],
  fiscalYear: number,
): PlanState {
  return {
    fiscalYear,
    nodes: plan.nodes
      .filter(({ replacedBy }) => replacedBy === null)
      .map(({ code, kind, parent, name, nameEn, confidence }) => ({
        code,
        kind,
        parent,
        name,
        nameEn,
        toConfirm: confidence !== 'sourced',
      })),
    indicators: plan.indicators.map((indicator) => {
      const own = measurements.filter(
        ({ indicator: code, place, year }) => code === indicator.code && place === 'TH' && year <= fiscalYear,
      );
      const { code, goal, name, nameEn, confidence } = indicator;
      const sides = indicator.sides.map((side) =>
        sideState(side, indicator, own, fiscalYear, plan.achievementBands.bands),
      );
      return { code, goal, name, nameEn, toConfirm: confidence !== 'sourced', sides };
    }),
  };
}

function sideState(
  { dimension, unit, better }: Indicator['sides'][number],
  indicator: Indicator,
  measurements: readonly Measurement[],
  fiscalYear: number,
  bands: AchievementBands['bands'],
): SideState {
  const own = measurements.filter((one) => one.dimension === dimension).sort((a, b) => a.year - b.year);
  const latest = measuredOf(own.at(-1));
  const target = targetFor(indicator, fiscalYear)?.sides.find((side) => side.dimension === dimension);
  const percent =
    target === undefined || latest === null ? null : achieved(latest.value, target.value, better);
  return {
    dimension,
    unit,
    better,
    first: own.length > 1 ? measuredOf(own[0]) : null,
    latest,
    target:
      target === undefined
        ? null
        : {
            value: target.value,
            firstYear: target.firstYear,
            lastYear: target.lastYear,
            source: target.source,
            toConfirm: target.confidence !== 'sourced',
          },
    percent,
    band: achievementBand(percent, bands)?.name ?? null,
  };
}

function measuredOf(measurement: Measurement | undefined): SideState['latest'] {
  if (measurement === undefined) return null;
  const { value, year, source, confidence } = measurement;
  return { value: Number(value), year, source, toConfirm: confidence !== 'sourced' };
}

function achieved(value: number, target: number, better: 'higher' | 'lower'): number | null {
  const [over, under] = better === 'higher' ? [value, target] : [target, value];
  // A percent just under a bound is not lifted over it.
  return under === 0 ? null : Math.floor((over / under) * 10_000) / 100;
}
