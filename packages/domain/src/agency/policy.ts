import { type Policy, readers, recorders } from '../contract/index.ts';

/** Who may do what with agencies, what they owe and whom to call. */
export const agencyPolicy = {
  read: readers,
  /** Add agencies, let them owe reports and put them under one another, in the provinces that they act for. */
  keep: ['province_secretariat', 'owner'],
  saveContact: recorders,
} as const satisfies Policy;
