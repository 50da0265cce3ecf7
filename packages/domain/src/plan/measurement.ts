import { z } from 'zod';
import { countCell, Sourced, textCell } from '../source/index.ts';

/** `TH` for the country, else a province's code. */
const PlaceCode = z.string().regex(/^(TH|\d{2})$/);
const year = z
  .string()
  .regex(/^2[56]\d\d$/)
  .transform(Number);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);

/** ผลการดำเนินงานตามตัวชี้วัด: one side of an indicator, measured. A row of `data/measurements.csv`. */
export const Measurement = Sourced.extend({
  indicator: textCell,
  /** Buddhist Era; `yearKind` says of which calendar. */
  year,
  /** The Corruption Perceptions Index is of calendar years, assessments of fiscal years. */
  yearKind: z.enum(['calendar', 'fiscal']),
  place: PlaceCode,
  dimension: z.enum(['value', 'rank', 'score']),
  /** As published, decimals included. */
  value: decimal,
  /** Of a rate: what it counts, and of how many. */
  numerator: countCell,
  denominator: countCell,
  note: z.string(),
});
export type Measurement = z.infer<typeof Measurement>;

/**
 * Totals of the Integrity and Transparency Assessment for a fiscal year and place; `null` where the source does
 * not say. A row of `data/ita_totals.csv`.
 */
export const ItaTotal = Sourced.extend({
  year,
  place: PlaceCode,
  assessed: countCell,
  respondents: countCell,
  /** `at_least`: the source says "more than"; `null` where there is no number. */
  respondentsAre: z.enum(['exact', 'at_least', '']).transform((text) => (text === '' ? null : text)),
  meanScore: z.union([decimal, z.literal('').transform(() => null)]),
  passed: countCell,
  note: z.string(),
});
export type ItaTotal = z.infer<typeof ItaTotal>;
