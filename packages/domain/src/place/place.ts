import { z } from 'zod';
import { Confidence, flagCell, Sourced, textCell } from '../source/index.ts';

/** ภาค: one of the lead agency's nine regions, or `central` for the capital. A row of `data/regions.csv`. */
export const Region = Sourced.extend({
  code: z.string().regex(/^([1-9]|central)$/),
  name: textCell,
  nameEn: textCell,
});
export type Region = z.infer<typeof Region>;

/**
 * จังหวัด, with the Department of Provincial Administration's two-digit code. A row of `data/provinces.csv`.
 * That a province belongs to its region has a confidence of its own: the regions are compiled.
 */
export const Province = Sourced.extend({
  code: z.string().regex(/^\d{2}$/),
  region: textCell,
  name: textCell,
  nameEn: textCell,
  iso: z.string().regex(/^TH-\d{2}$/),
  /** False for Bangkok, which is a special administrative area. */
  isProvince: flagCell,
  regionConfidence: Confidence,
  regionSource: textCell,
});
export type Province = z.infer<typeof Province>;

/** อำเภอ or, in Bangkok, เขต; the first two digits of the code are the province's. A row of `data/districts.csv`. */
export const District = Sourced.extend({
  code: z.string().regex(/^\d{4}$/),
  province: z.string().regex(/^\d{2}$/),
  name: textCell,
  nameEn: textCell,
  kind: z.enum(['amphoe', 'khet']),
  note: z.string(),
});
export type District = z.infer<typeof District>;
