import type { Sector } from '@tidtam/domain/agency';

/** What an agency can be, the commonest first; an office of the lead agency is one from the beginning. */
export const sectors = [
  'government',
  'local_government',
  'state_enterprise',
  'public_organisation',
  'private',
] as const satisfies readonly Sector[];
