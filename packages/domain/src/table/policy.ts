import { type Policy, readers } from '../contract/index.ts';

/** Who may do what with tables taken away as Excel and CSV. */
export const tablePolicy = {
  read: readers,
} as const satisfies Policy;
