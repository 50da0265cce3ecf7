import { type Policy, readers, recorders } from '../contract/index.ts';

/** Who may do what with reports of projects. */
export const reportPolicy = {
  read: readers,
  withdraw: recorders,
} as const satisfies Policy;
