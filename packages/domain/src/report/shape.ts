import { z } from 'zod';
import { Baht, Day, Id, Instant, Percent } from '../contract/index.ts';
import { projectStatuses } from '../project/index.ts';

/** Money of a project in one part. A project without a line stands in part 3. */
export const FundingFigures = z.object({
  part: z.literal([1, 2, 3]),
  /** After transfers, else per act, else allocated. */
  budget: Baht.nullable(),
  notYetAllocated: z.boolean(),
  committed: Baht.nullable(),
  disbursed: Baht.nullable(),
  /** The cell of each value in the file, by field: `{"budget": "Sheet1!D8"}`. */
  cells: z.record(z.string(), z.string()),
});
export type FundingFigures = z.infer<typeof FundingFigures>;

/** Where a version came from: its import, where whoever asks may open it, and the file's name; neither of what was typed. */
export const Source = z.object({ import: Id.nullable(), file: z.string().nullable() });
export type Source = z.infer<typeof Source>;

/** One version of one project's report in a round (รายงานความก้าวหน้า). */
export const ReportVersion = z.object({
  id: Id,
  project: Id,
  agency: z.string(),
  agencyName: z.string(),
  /** Of papers made before it was kept: `null`. */
  agencyNameEn: z.string().nullable().default(null),
  round: z.string(),
  province: z.string(),
  /** 1, 2, … within project and round. */
  number: z.int().min(1),
  withdrawn: z.boolean(),
  /** Why it was withdrawn or restated. */
  reason: z.string().nullable(),
  title: z.string(),
  code: z.string().nullable(),
  guideline: z.string().nullable(),
  funding: z.array(FundingFigures).min(1),
  percentComplete: Percent.nullable(),
  status: z.enum(projectStatuses).nullable(),
  statusDerived: z.boolean(),
  starts: Day.nullable(),
  ends: Day.nullable(),
  months: z.array(z.string()),
  texts: z.object({
    guideline: z.string().nullable(),
    target: z.string().nullable(),
    result: z.string().nullable(),
    problems: z.string().nullable(),
    suggestions: z.string().nullable(),
    nextSteps: z.string().nullable(),
    owner: z.string().nullable(),
    note: z.string().nullable(),
  }),
  activities: z.array(z.object({ title: z.string(), budget: Baht.nullable(), cell: z.string() })),
  source: Source,
  recordedAt: Instant,
  recordedBy: z.string(),
});
export type ReportVersion = z.infer<typeof ReportVersion>;
