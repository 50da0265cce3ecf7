import { type Policy, readers } from '../contract/index.ts';

/** Who may do what with letters about an agency's report. */
export const letterPolicy = {
  read: readers,
} as const satisfies Policy;
