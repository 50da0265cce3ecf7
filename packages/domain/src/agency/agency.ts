import { z } from 'zod';
import { Confidence, listCell, optionalCell, Sourced, textCell } from '../source/index.ts';

/** `lead` is the lead agency (หน่วยงานเจ้าภาพ) and its offices: they look reports over and owe none themselves. */
export const sectors = [
  'lead',
  'government',
  'state_enterprise',
  'public_organisation',
  'local_government',
  'private',
] as const;
export const Sector = z.enum(sectors);
export type Sector = z.infer<typeof Sector>;

/** How an agency's code is written: capital letters and digits in groups, with single hyphens between them. */
export const agencyCode = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** หน่วยงาน, with the names that people write for it. A row of `data/agencies.csv`. */
export const Agency = Sourced.extend({
  /** Never changes: every record names the agency by it. */
  id: z.uuid(),
  /** `73-PEO`; of a local government `DLA-` and the code of the Department of Local Administration. */
  code: z.string().min(2).max(40).regex(agencyCode),
  name: textCell,
  nameEn: optionalCell,
  /** Abbreviations and other ways to write the name. */
  aliases: listCell,
  aliasesConfidence: Confidence,
  /** Name of a kind of provincial office or of public body; `null` for an office of its own kind. */
  kind: optionalCell,
  sector: Sector,
  /** Code; `null` for an agency of several provinces or of the country. */
  homeProvince: optionalCell,
  district: optionalCell,
  level: z.enum(['local', 'province', 'region', 'country']),
  note: z.string(),
});
export type Agency = z.infer<typeof Agency>;

/** A province that an agency works in. A row of `data/agency_coverage.csv`. */
export const AgencyCoverage = Sourced.extend({ agency: textCell, province: z.string().regex(/^\d{2}$/) });
export type AgencyCoverage = z.infer<typeof AgencyCoverage>;

/** The official name first, then the English one, abbreviations and other ways to write it. */
export function namesOf(agency: Pick<Agency, 'name' | 'nameEn' | 'aliases'>): readonly string[] {
  return [...new Set([agency.name, ...(agency.nameEn === null ? [] : [agency.nameEn]), ...agency.aliases])];
}

/** Codes of the provinces that an agency works in; `'country'` for an agency of the whole country. */
export function coverageOf(
  agency: Pick<Agency, 'code' | 'level'>,
  coverage: readonly AgencyCoverage[],
): readonly string[] | 'country' {
  if (agency.level === 'country') return 'country';
  return coverage.filter((row) => row.agency === agency.code).map((row) => row.province);
}
