import { type Policy, readers } from '../contract/index.ts';

/** Who may do what with the plan with its indicators, which is published. */
export const planPolicy = {
  read: readers,
} as const satisfies Policy;
