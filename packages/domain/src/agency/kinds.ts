import { z } from 'zod';
import { countCell, optionalCell, Sourced, textCell } from '../source/index.ts';

/** A kind of public body, as the Integrity and Transparency Assessment groups them. A row of `data/body_kinds.csv`. */
export const BodyKind = Sourced.extend({
  code: z.string().regex(/^BK-\d{2}$/),
  name: textCell,
  nameEn: textCell,
  /** How many there are in the country, in `countYear` (Buddhist Era). */
  count: countCell,
  countYear: countCell,
  note: z.string(),
});
export type BodyKind = z.infer<typeof BodyKind>;

/** A kind of office that provinces have one of. A row of `data/office_kinds.csv`. */
export const OfficeKind = Sourced.extend({
  name: textCell,
  nameEn: textCell,
  /** `ศธจ.`, which the province's name follows. */
  abbreviation: textCell,
  parentBody: textCell,
  /** Whose reports such an office hands on with its own. */
  consolidates: optionalCell.pipe(z.enum(['local_government', 'school', 'hospital']).nullable()),
  note: z.string(),
});
export type OfficeKind = z.infer<typeof OfficeKind>;
