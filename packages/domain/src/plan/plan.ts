import { z } from 'zod';
import { Confidence, Sourced } from '../source/index.ts';

const text = z.string().trim().min(1);
/** Buddhist Era. */
const Year = z.int().min(2500).max(2700);

const twoKinds = <Value extends z.ZodType>(value: Value) =>
  z
    .object({ total: value.nullable(), prevention: value.nullable(), suppression: value.nullable() })
    .nullable();

/** ฉบับ: a plan as approved for a span of years, both included. `null` where it is not known. */
export const Edition = Sourced.extend({
  id: text,
  /** 1 National Strategy, 2 master plan, 3 action plan. */
  level: z.literal([1, 2, 3]),
  name: text,
  firstYear: Year,
  lastYear: Year,
  /** The edition that this one amends. */
  revises: text.nullable(),
  cabinetApproved: z.iso.date().nullable(),
  /** Number of projects that the edition names. */
  projects: twoKinds(z.int().min(0)),
  /** As published, rounded to the tenth of a million baht: not an amount to reckon with. */
  budgetMillionBaht: twoKinds(z.number().min(0)),
  note: z.string().nullable(),
});
export type Edition = z.infer<typeof Edition>;

export const planNodeKinds = ['dimension', 'issue', 'sub_plan', 'goal', 'guideline'] as const;

const node = Sourced.extend({
  /** As the State codes it: `21`, `2101`, `210101`. */
  code: text,
  parent: text.nullable(),
  name: text,
  nameEn: text.nullable(),
  /** The node that took this one's place in a later edition. */
  replacedBy: text.nullable(),
  codeConfidence: Confidence,
});

/** แนวทางการพัฒนา, with the kinds of projects and key activities that the action plan ties to targets. */
export const Guideline = node.extend({
  kind: z.literal('guideline'),
  projectKinds: z.array(z.object({ name: text, /** Codes of indicators. */ serves: z.array(text) })),
});
export type Guideline = z.infer<typeof Guideline>;

/** A node of the plan's tree: dimension, issue, sub-plan, goal or guideline. */
export const PlanNode = z.discriminatedUnion('kind', [
  node.extend({ kind: z.literal('dimension') }),
  node.extend({ kind: z.literal('issue') }),
  node.extend({ kind: z.literal('sub_plan') }),
  node.extend({ kind: z.literal('goal') }),
  Guideline,
]);
export type PlanNode = z.infer<typeof PlanNode>;

const Better = z.enum(['higher', 'lower']);
const Dimension = z.enum(['value', 'rank', 'score']);

/** ค่าเป้าหมาย: what one side of an indicator must reach in a span of years, both included. */
export const IndicatorTarget = Sourced.extend({
  firstYear: Year,
  lastYear: Year,
  dimension: Dimension,
  value: z.number(),
});
export type IndicatorTarget = z.infer<typeof IndicatorTarget>;

/** ตัวชี้วัด of a goal. Most have one side, `value`; the Corruption Perceptions Index has a rank and a score. */
export const Indicator = Sourced.extend({
  code: text,
  /** Code of the goal. */
  goal: text,
  name: text,
  nameEn: text,
  /** Where it is measured. */
  level: z.enum(['country', 'province', 'agency']),
  unit: text.nullable(),
  better: Better.nullable(),
  sides: z.array(z.object({ dimension: Dimension, better: Better, unit: text.nullable() })).min(1),
  /** How values of places or sides become one. */
  rollUp: text.nullable(),
  caution: text.nullable(),
  targets: z.array(IndicatorTarget),
});
export type Indicator = z.infer<typeof Indicator>;

/** Bands of achievement in percent of the target, highest first; valid in a span of years, `null` for open ends. */
export const AchievementBands = Sourced.extend({
  firstYear: Year.nullable(),
  lastYear: Year.nullable(),
  bands: z
    .array(
      z.object({
        name: z.enum(['achieved', 'near', 'at_risk', 'critical']),
        th: text,
        en: text,
        colour: z.enum(['green', 'yellow', 'orange', 'red']),
        /** The least percent that falls into the band. */
        from: z.number().min(0),
      }),
    )
    .min(1)
    .refine((bands) => bands.every((band, at) => at === 0 || band.from < (bands[at - 1]?.from ?? 0)), {
      error: 'bands run from the highest down',
    }),
});
export type AchievementBands = z.infer<typeof AchievementBands>;

/** `data/plan.json`. */
export const Plan = z.object({
  /** Code of the issue that the plan is about. */
  issue: text,
  leadAgency: text,
  editions: z.array(Edition),
  /** Parents before their children. */
  nodes: z.array(PlanNode),
  indicators: z.array(Indicator),
  achievementBands: AchievementBands,
  /** Cumulative percent that the Cabinet wants disbursed by the end of each quarter. */
  disbursementTargets: Sourced.extend({
    fiscalYear: Year,
    cumulativePercent: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  }),
  drivingCommittee: Sourced.extend({
    meetingsPerYear: text,
    chair: text,
    agendaSeen: z.array(text),
    plan: text,
  }),
});
export type Plan = z.infer<typeof Plan>;
