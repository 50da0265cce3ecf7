import { z } from 'zod';
import { Sourced, textCell } from '../source/index.ts';

/**
 * หน่วยงานที่ต้องรายงานในรอบ: an agency owes a report to a province in a round. The denominator of "7 จาก 8". A row of
 * `data/obligations.csv`.
 */
export const Obligation = Sourced.extend({
  /** Code of the agency. */
  agency: textCell,
  province: z.string().regex(/^\d{2}$/),
  round: textCell,
});
export type Obligation = z.infer<typeof Obligation>;
