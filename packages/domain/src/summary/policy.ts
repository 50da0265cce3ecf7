import { type Policy, readers } from '../contract/index.ts';

/** Who may do what with sums of a place's reports, and section 4. */
export const summaryPolicy = {
  /** A sum of a place is for whoever sees the whole place: an agency is told that there is none. */
  read: readers,
  writeSection4: ['province_secretariat', 'owner'],
} as const satisfies Policy;
