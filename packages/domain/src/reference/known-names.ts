import { namesOf } from '../agency/index.ts';
import { guidelinesOf } from '../plan/index.ts';
import type { Reference } from './tables.ts';

/** Every name by which a file may mean an agency, a guideline or a province. */
export interface KnownNames {
  readonly agencies: readonly {
    readonly code: string;
    /** The official name first. */
    readonly names: readonly string[];
    /** Code of the home province, `null` when it has none. */
    readonly province: string | null;
  }[];
  readonly guidelines: readonly { readonly code: string; readonly name: string }[];
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
}

export function knownNames(reference: Pick<Reference, 'agencies' | 'plan' | 'provinces'>): KnownNames {
  return {
    agencies: reference.agencies.map((agency) => ({
      code: agency.code,
      names: namesOf(agency),
      province: agency.homeProvince,
    })),
    guidelines: guidelinesOf(reference.plan).map(({ code, name }) => ({ code, name })),
    provinces: reference.provinces.map(({ code, name }) => ({ code, name })),
  };
}
