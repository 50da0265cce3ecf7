import type { Actor, Capacity, Children, Scope } from './actor.ts';

/** Where an appointment reaches: codes of provinces, uuids of agencies; empty where the capacity has no place. */
export interface Reach {
  readonly provinces: readonly string[];
  readonly agencies: readonly string[];
  /** Of a post that reports for the agencies under its own; `null` of every other. */
  readonly children: Children | null;
  /** Provinces that they see beyond those that they act for. */
  readonly reads: readonly string[];
}

const nowhere: Scope = { breadth: 'place', provinces: [] };
const country: Scope = { breadth: 'country' };

/** What a capacity changes and sees where it reaches (DOMAIN: who may do what). */
export function scopesOf(capacity: Capacity, reach: Reach): Pick<Actor, 'acts' | 'reads'> {
  switch (capacity) {
    case 'reporter': {
      const { agencies, children } = reach;
      const own: Scope = { breadth: 'agency', agencies, children };
      return { acts: own, reads: own };
    }
    case 'approver': {
      const own: Scope = { breadth: 'agency', agencies: reach.agencies, children: null };
      return { acts: own, reads: own };
    }
    case 'province_secretariat':
    case 'region_officer': {
      const provinces = [...new Set([...reach.provinces, ...reach.reads])];
      return {
        acts: { breadth: 'place', provinces: reach.provinces },
        reads: { breadth: 'place', provinces },
      };
    }
    case 'centre':
    case 'owner':
      return { acts: country, reads: country };
    case 'auditor':
      return { acts: nowhere, reads: country };
    case 'administrator':
    case 'public':
      return { acts: nowhere, reads: nowhere };
  }
}

/** Whoever has not signed in. */
export const nobody: Actor = {
  person: { id: '00000000-0000-0000-0000-000000000000', name: '' },
  capacity: 'public',
  ...scopesOf('public', { provinces: [], agencies: [], children: null, reads: [] }),
  via: null,
};
