import { type Policy, readers } from '../contract/index.ts';

/** Who may do what with search: it finds what is in sight. */
export const searchPolicy = {
  read: readers,
} as const satisfies Policy;
