import { type Policy, readers } from '../contract/index.ts';

/** Who may do what with charts: they show what the summary sums. */
export const chartPolicy = {
  read: readers,
} as const satisfies Policy;
