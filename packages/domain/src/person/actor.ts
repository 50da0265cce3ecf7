/** In what role a person acts (DOMAIN: who may do what). `owner` is the data folder's owner at the command line. */
export const capacities = [
  'reporter',
  'approver',
  'province_secretariat',
  'region_officer',
  'centre',
  'administrator',
  'auditor',
  'public',
  'owner',
] as const;
export type Capacity = (typeof capacities)[number];

/** The agencies under a post's own that it reports for as well: in one province, wherever else they may report. */
export interface Children {
  readonly province: string;
  /** Their uuids. */
  readonly agencies: readonly string[];
}

/** How far somebody sees or acts: the whole country, some provinces, or some agencies and what is under them. */
export type Scope =
  | { readonly breadth: 'country' }
  | { readonly breadth: 'place'; readonly provinces: readonly string[] }
  | { readonly breadth: 'agency'; readonly agencies: readonly string[]; readonly children: Children | null };

/** Who does something, in which capacity, and how far it reaches. Explicit in every command. */
export interface Actor {
  readonly person: { readonly id: string; readonly name: string };
  readonly capacity: Capacity;
  /** What they may change. */
  readonly acts: Scope;
  /** What they may see; never narrower than `acts`. */
  readonly reads: Scope;
  /** Set when the data folder's owner acts as somebody else from the command line (`--as`). */
  readonly via: 'command_line' | null;
}

/** Whether a scope covers an agency's report to a province. `agencyId` is the agency's uuid. */
export function mayActOn(scope: Scope, agencyId: string, province: string): boolean {
  switch (scope.breadth) {
    case 'country':
      return true;
    case 'place':
      return scope.provinces.includes(province);
    case 'agency':
      return isOwn(scope, agencyId) || isChild(scope.children, agencyId, province);
  }
}

/** Whether somebody acts for an agency as its parent: their post is of another, which it is under. */
export function actsAsParent(scope: Scope, agencyId: string, province: string): boolean {
  if (scope.breadth !== 'agency' || isOwn(scope, agencyId)) return false;
  return isChild(scope.children, agencyId, province);
}

function isOwn({ agencies }: Extract<Scope, { breadth: 'agency' }>, agencyId: string): boolean {
  return agencies.includes(agencyId);
}

function isChild(children: Children | null, agencyId: string, province: string): boolean {
  return children !== null && children.province === province && children.agencies.includes(agencyId);
}

/** Whether a scope covers what all agencies of all provinces report. */
export function coversCountry(scope: Scope): boolean {
  return scope.breadth === 'country';
}

/**
 * Whether a scope covers all that a province's agencies report, so that its sums are the province's. An agency sees its
 * own part only: a sum of that would pass for the whole.
 */
export function coversProvince(scope: Scope, province: string): boolean {
  switch (scope.breadth) {
    case 'country':
      return true;
    case 'place':
      return scope.provinces.includes(province);
    case 'agency':
      return false;
  }
}
