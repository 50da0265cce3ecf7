import { z } from 'zod';
import { Sourced, textCell } from '../source/index.ts';

/** วันหยุดราชการ. A day can be two holidays: date and name are the key. A row of `data/holidays.csv`. */
export const Holiday = Sourced.extend({
  date: z.iso.date(),
  name: textCell,
  nameEn: textCell,
  /** `substitute` for a holiday that fell on a weekend, `special` as the Cabinet decided for one year. */
  kind: z.enum(['annual', 'substitute', 'special']),
  note: z.string(),
});
export type Holiday = z.infer<typeof Holiday>;
