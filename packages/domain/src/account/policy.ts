import type { Policy } from '../contract/index.ts';
import type { Actor, Capacity } from '../person/index.ts';

/** Who may do what with people and their accounts. */
export const accountPolicy = {
  /** Signing in, a link's first password, setting up. */
  enter: 'everyone',
  /** Their own account: password, one-time codes, sessions, capacity, what is kept about them. */
  own: 'signed_in',
  /** Invite, appoint, end appointments, give new codes; each within {@link mayAppoint}. */
  keepPeople: ['province_secretariat', 'administrator', 'owner'],
  /** Close accounts, take one-time codes and identities away. */
  closeAccounts: ['administrator', 'owner'],
  readLog: ['administrator', 'auditor', 'owner'],
} as const satisfies Policy;

/** Where somebody is to be appointed. `provinces` are those that an agency reports to or is at home in. */
export interface Post {
  readonly capacity: Capacity;
  readonly provinces: readonly string[];
}

/**
 * Whether an actor gives out this post: the administrator and the machine's owner every one that a person can hold, a
 * secretariat those of agencies whose every province is its own.
 */
export function mayAppoint(actor: Actor, { capacity, provinces }: Post): boolean {
  if (capacity === 'owner' || capacity === 'public') return false;
  switch (actor.capacity) {
    case 'owner':
    case 'administrator':
      return true;
    case 'province_secretariat': {
      const { acts } = actor;
      if (capacity !== 'reporter' && capacity !== 'approver') return false;
      if (acts.breadth !== 'place' || provinces.length === 0) return false;
      return provinces.every((province) => acts.provinces.includes(province));
    }
    default:
      return false;
  }
}
