import { z } from 'zod';
import { AgencyCode } from '../contract/index.ts';
import { projectStatuses } from '../project/index.ts';
import { FundingFigures, ReportVersion } from '../report/index.ts';
import { Figures, PartFigures } from './figures.ts';
import { markNames } from './marks.ts';

/** Which projects somebody looks for; all that is left out is not asked about. */
export const ProjectSearch = z.object({
  /** Money in it; a project of two parts stands in both. */
  part: z.enum(['1', '2', '3']).optional(),
  status: z.enum([...projectStatuses, 'not_stated']).optional(),
  agency: AgencyCode.optional(),
  mark: z.enum(markNames).optional(),
  /** Words, each of which stands in the title, the code or one of the agency's names. */
  text: z.string().max(200).optional(),
});
export type ProjectSearch = z.infer<typeof ProjectSearch>;

/**
 * Where a page of a list begins or ends: `after` or `before` one that an answer named. It names a place in the order
 * and not a number, so that nothing is shown twice or left out when something is stored in between.
 */
export const ListAt = z.object({
  after: z.string().max(2_000).optional(),
  before: z.string().max(2_000).optional(),
});

const Listed = z.object({
  /** The place of the first of these among all that is found, from 1; 0 where nothing is. */
  first: z.int().min(0),
  /** What to ask with, `before` it, for the page before; `null` where there is none. */
  previous: z.string().nullable(),
  /** What to ask with, `after` it, for the page after; `null` where there is none. */
  next: z.string().nullable(),
});

/** A project as lists show it: its standing version in the round. */
export const ListedProject = ReportVersion.pick({
  project: true,
  agency: true,
  agencyName: true,
  agencyNameEn: true,
  title: true,
  code: true,
  percentComplete: true,
  status: true,
  statusDerived: true,
}).extend({ funding: z.array(FundingFigures.omit({ cells: true })).min(1) });
export type ListedProject = z.infer<typeof ListedProject>;

export const ProjectPage = Listed.extend({
  projects: z.array(ListedProject),
  /** Of all that is found, on whatever page: in all, and by part. */
  found: z.object({ total: Figures, parts: z.array(PartFigures).length(3) }),
});
export type ProjectPage = z.infer<typeof ProjectPage>;

/** What a project tells of problems and suggests, in the agency's own words: one of the two, or both. */
export const ListedProblem = ReportVersion.pick({
  project: true,
  agency: true,
  agencyName: true,
  agencyNameEn: true,
  title: true,
  status: true,
  statusDerived: true,
}).extend({ problems: z.string().nullable(), suggestions: z.string().nullable() });
export type ListedProblem = z.infer<typeof ListedProblem>;

export const ProblemPage = Listed.extend({
  projects: z.array(ListedProblem),
  /** Of all, on whatever page. */
  found: z.int().min(0),
});
export type ProblemPage = z.infer<typeof ProblemPage>;
