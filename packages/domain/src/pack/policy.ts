import { overseers, type Policy } from '../contract/index.ts';

/** Who may do what with a meeting's papers. */
export const packPolicy = {
  read: overseers,
  make: ['province_secretariat', 'region_officer', 'centre', 'owner'],
} as const satisfies Policy;
