import { type Policy, readers, recorders } from '../contract/index.ts';
import type { Actor } from '../person/index.ts';

/** Who may do what with agencies, what they owe and whom to call. */
export const agencyPolicy = {
  read: readers,
  /** Add, correct and close agencies, let them owe reports and put them under one another; see {@link mayKeepIn}. */
  keep: ['province_secretariat', 'administrator', 'owner'],
  saveContact: recorders,
} as const satisfies Policy;

/**
 * Whether an actor keeps the agencies at home in a province, and what is owed to it: a secretariat its own province's,
 * the administrator and the machine's owner all, also those of no province (`null`). The administrator keeps agencies
 * and acts on no report, so that this is no matter of what they act on.
 */
export function mayKeepIn({ capacity, acts }: Actor, province: string | null): boolean {
  switch (capacity) {
    case 'owner':
    case 'administrator':
      return true;
    case 'province_secretariat':
      return acts.breadth === 'place' && province !== null && acts.provinces.includes(province);
    default:
      return false;
  }
}
