import { z } from 'zod';

/** How far a figure or name is certain: read in a source, or to be confirmed by the host agency. */
const Confidence = z.enum(['sourced', 'to_confirm', 'region_to_confirm']);
const source = z.string().min(1);
const name = z.string().min(1);
const optional = z.string().transform((text) => (text === '' ? null : text));
const code = (pattern: RegExp) => z.string().regex(pattern);
const provinceCode = code(/^\d{2}$/);
const list = z.string().transform((text) => (text === '' ? [] : text.split('|')));
const count = z.string().regex(/^\d+$/).transform(Number);
const known = { confidence: Confidence, source };

/** The rows of every CSV table in `data/`, as they are checked before they are loaded. */
export const tables = {
  regions: z.object({ code: name, name, name_en: name, ...known }),
  provinces: z.object({
    code: provinceCode,
    region: name,
    name,
    name_en: name,
    is_province: z.enum(['0', '1']),
    ...known,
  }),
  districts: z.object({
    code: code(/^\d{4}$/),
    province: provinceCode,
    name,
    name_en: name,
    kind: name,
    ...known,
  }),
  holidays: z.object({ date: z.iso.date(), name, name_en: name, ...known }),
  body_kinds: z.object({ code: code(/^BK-\d{2}$/), name, name_en: name, ...known }),
  office_kinds: z.object({ name, name_en: name, abbreviation: name, parent_body: name, ...known }),
  rounds: z.object({ id: code(/^25\d\dQ[1-4]$/), open: z.enum(['0', '1']), ...known }),
  agencies: z.object({
    id: z.uuid(),
    code: code(/^[A-Z0-9][A-Z0-9-]*$/),
    name,
    name_en: optional,
    aliases: list,
    kind: optional,
    sector: z.enum([
      'lead',
      'government',
      'state_enterprise',
      'public_organisation',
      'local_government',
      'private',
    ]),
    home_province: optional,
    district: optional,
    ...known,
  }),
  agency_coverage: z.object({ agency: name, province: provinceCode, ...known }),
  obligations: z.object({ agency: name, province: provinceCode, round: name, ...known }),
  measurements: z.object({
    indicator: name,
    year: count,
    place: name,
    dimension: name,
    value: z.string().regex(/^\d+(\.\d+)?$/),
    ...known,
  }),
};
export type TableName = keyof typeof tables;
export type Tables = { readonly [Name in TableName]: readonly z.output<(typeof tables)[Name]>[] };

const Year = z.int().min(2500).max(2700);
const PlanConfidence = z.enum(['sourced', 'to_confirm']);
const planSource = z.string().nullable();

/** `data/plan.json`: editions, nodes, indicators with their targets, achievement bands. */
export const PlanFile = z.object({
  editions: z.array(
    z.object({
      id: name,
      level: z.literal([1, 2, 3]),
      name,
      firstYear: Year,
      lastYear: Year,
      revises: z.string().nullable(),
      cabinetApproved: z.iso.date().nullable(),
      confidence: PlanConfidence,
      source: planSource,
    }),
  ),
  nodes: z.array(
    z.object({
      code: name,
      kind: z.enum(['dimension', 'issue', 'sub_plan', 'goal', 'guideline']),
      parent: z.string().nullable(),
      name,
      nameEn: z.string().nullable(),
      confidence: PlanConfidence,
      source: planSource,
    }),
  ),
  indicators: z.array(
    z.object({
      code: name,
      goal: name,
      name,
      nameEn: name,
      level: z.enum(['country', 'province', 'agency']),
      unit: z.string().nullable(),
      better: z.enum(['higher', 'lower']).nullable(),
      rollUp: z.string().nullable(),
      caution: z.string().nullable(),
      targets: z.array(
        z.object({
          firstYear: Year,
          lastYear: Year,
          dimension: z.enum(['value', 'rank', 'score']),
          value: z.number(),
          confidence: PlanConfidence,
          source: planSource,
        }),
      ),
    }),
  ),
  achievementBands: z.object({
    confidence: PlanConfidence,
    bands: z.array(z.object({ name, th: name, colour: name, from: z.number() })),
  }),
});
export type PlanFile = z.infer<typeof PlanFile>;

export interface Reference extends Tables {
  readonly plan: PlanFile;
}
