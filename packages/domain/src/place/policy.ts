import { type Policy, readers } from '../contract/index.ts';

/** Who may do what with places and their maps, which are nobody's secret. */
export const placePolicy = {
  read: readers,
} as const satisfies Policy;
