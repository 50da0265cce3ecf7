import { z } from 'zod';
import { Baht, Day, Instant, Percent, ProvinceCode, RoundCode } from '../contract/index.ts';
import { projectStatuses } from '../project/index.ts';

const count = z.int().min(0);

/** How many projects stand in each status; `not_stated` (ไม่ระบุ) is a count too, never zero by silence. */
export const StatusCounts = z.object({
  ...(Object.fromEntries(projectStatuses.map((status) => [status, count])) as Record<
    (typeof projectStatuses)[number],
    typeof count
  >),
  not_stated: count,
});
export type StatusCounts = z.infer<typeof StatusCounts>;

/**
 * The figures of a set of projects. Money is `null` where no project states an amount; a cancelled project is
 * counted and its money is not. `disbursedPercent` is disbursed over budget; `meanPercentComplete` is over the
 * `statedPercentComplete` projects that state one. Percents are rounded half up to two decimals.
 */
export const Figures = z.object({
  projects: count,
  budget: Baht.nullable(),
  committed: Baht.nullable(),
  disbursed: Baht.nullable(),
  disbursedPercent: z.number().min(0).nullable(),
  statuses: StatusCounts,
  meanPercentComplete: Percent.nullable(),
  statedPercentComplete: count,
});
export type Figures = z.infer<typeof Figures>;

export const PartFigures = Figures.extend({ part: z.literal([1, 2, 3]) });
export type PartFigures = z.infer<typeof PartFigures>;

/**
 * A place in a round: a province, or the sum of a region's provinces or of the country's. The total counts a project
 * with two funding lines once, so project counts of the parts need not add up to it; money does.
 */
export const PlaceSummary = z.object({
  round: RoundCode,
  /** The latest data date that the round's files state, else the round's last day (ข้อมูล ณ วันที่). */
  dataDate: Day,
  /**
   * `owed` 0 means that no obligations are set: show that, not 0 %. An agency that owes a report to two provinces owes
   * two.
   */
  agencies: z.object({ owed: count, reported: count }),
  parts: z.array(PartFigures).length(3),
  total: Figures,
});
export type PlaceSummary = z.infer<typeof PlaceSummary>;

export const ProvinceSummary = PlaceSummary.extend({ province: ProvinceCode });
export type ProvinceSummary = z.infer<typeof ProvinceSummary>;

/** `reported`: at least one project; `no_projects`: "ไม่มีโครงการ" in all parts; `missing`: neither. */
export const ReportedState = z.enum(['reported', 'no_projects', 'missing']);
export type ReportedState = z.infer<typeof ReportedState>;

/** An agency that owes a report to a province in a round. */
export const AgencyFigures = z.object({
  agency: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  state: ReportedState,
  lastChange: Instant.nullable(),
  parts: z.array(PartFigures).length(3),
  total: Figures,
});
export type AgencyFigures = z.infer<typeof AgencyFigures>;

/** Projects under one guideline; `guideline` is `null` for those that name none. */
export const GuidelineFigures = z.object({
  guideline: z.string().nullable(),
  name: z.string().nullable(),
  /** The plan's text is not confirmed by the host agency yet. */
  toConfirm: z.boolean(),
  figures: Figures,
  agencies: z.array(z.object({ agency: z.string(), projects: count })),
});
export type GuidelineFigures = z.infer<typeof GuidelineFigures>;
