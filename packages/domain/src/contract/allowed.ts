import type { Capacity } from '../person/index.ts';

/**
 * Who may call a route. `everyone` is public, and the public routes are listed by name in a test; `signed_in` is whoever
 * has signed in, in whichever capacity, for what is their own. Within a capacity the person's scope decides: the query
 * keeps to it, and row-level security underneath.
 */
export type Allowed = 'everyone' | 'signed_in' | readonly Capacity[];

/** What may be done with a noun, each with who may: `policy.ts` beside its contract (DOMAIN: who may do what). */
export type Policy = Readonly<Record<string, Allowed>>;

/** Whoever looks at reports. The administrator is not among them: they look after people and settings. */
export const readers = [
  'reporter',
  'approver',
  'province_secretariat',
  'region_officer',
  'centre',
  'auditor',
  'owner',
] as const satisfies readonly Capacity[];

/** Whoever looks at whole places, and not at one agency. */
export const overseers = [
  'province_secretariat',
  'region_officer',
  'centre',
  'auditor',
  'owner',
] as const satisfies readonly Capacity[];

/** Whoever records what an agency reports: itself, or the secretariat on its behalf. */
export const recorders = [
  'reporter',
  'approver',
  'province_secretariat',
  'owner',
] as const satisfies readonly Capacity[];
