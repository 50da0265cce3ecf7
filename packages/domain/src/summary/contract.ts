import { z } from 'zod';
import { AgencyCode, BilingualText, Id, Instant, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { projectStatuses } from '../project/index.ts';
import { AgencyFigures, GuidelineFigures, PlaceSummary, ProvinceSummary } from './figures.ts';
import { markNames } from './marks.ts';
import { summaryPolicy } from './policy.ts';
import { ListAt, ProblemPage, ProjectPage, ProjectSearch } from './project-list.ts';
import { projectOrders } from './project-order.ts';

export const Place = z.object({ code: z.string(), name: z.string(), nameEn: z.string() });

const inRound = z.object({ province: ProvinceCode, round: RoundCode });

/** Section 4 as it stands: the newest version of the committee's own report. */
export const Section4 = z.object({
  text: z.string(),
  number: z.int().min(1),
  recordedAt: Instant,
  recordedBy: z.string(),
  cell: z.string().nullable(),
});
export type Section4 = z.infer<typeof Section4>;

/** A province's figures, its agencies' and section 4, from one snapshot; projects are asked for a page at a time. */
export const ProvinceRound = z.object({
  /** When it was read; nothing was stored between then and the answer. */
  asOf: Instant,
  province: Place,
  region: Place,
  summary: ProvinceSummary,
  agencies: z.array(AgencyFigures),
  /** Projects under each mark. */
  marks: z.record(z.enum(markNames), z.int().min(0)),
  section4: Section4.nullable(),
});
export type ProvinceRound = z.infer<typeof ProvinceRound>;

/** A region's provinces side by side: those in sight. */
export const RegionRound = z.object({
  region: Place,
  /** The sum of its provinces; `null` for whoever sees some of them only, whose sum would pass for the whole. */
  summary: PlaceSummary.nullable(),
  provinces: z.array(z.object({ province: Place, summary: ProvinceSummary })),
});
export type RegionRound = z.infer<typeof RegionRound>;

/** The country by regions, and each by its provinces. */
export const CountryRound = z.object({
  summary: PlaceSummary,
  regions: z.array(RegionRound.extend({ summary: PlaceSummary })),
});
export type CountryRound = z.infer<typeof CountryRound>;

/** The figures that a person can open down to their cells. */
export const figureNames = [
  'projects',
  'budget',
  'committed',
  'disbursed',
  'disbursedPercent',
  'meanPercentComplete',
  'status',
  'agenciesReported',
] as const;
export const FigureName = z.enum(figureNames);
export type FigureName = z.infer<typeof FigureName>;

/** A figure's definition and every version and cell that it was computed from. */
export const FigureSource = z.object({
  figure: FigureName,
  definition: BilingualText,
  value: z.string().nullable(),
  numerator: z.object({ value: z.string().nullable(), label: BilingualText }).nullable(),
  denominator: z.object({ value: z.string().nullable(), label: BilingualText }).nullable(),
  versions: z.array(
    z.object({
      agency: z.string(),
      agencyName: z.string(),
      agencyNameEn: z.string().nullable(),
      project: Id,
      title: z.string(),
      version: Id,
      number: z.int(),
      part: z.literal([1, 2, 3]).nullable(),
      /** What this version adds, as shown: `285700.00`, `40`, `in_progress`. */
      value: z.string().nullable(),
      /** Counted, or listed only (a cancelled project's money is listed and not summed). */
      counted: z.boolean(),
      file: z.string().nullable(),
      import: Id.nullable(),
      cell: z.string().nullable(),
      recordedAt: Instant,
      recordedBy: z.string(),
    }),
  ),
});
export type FigureSource = z.infer<typeof FigureSource>;

export const summaryRoutes = {
  getSummary: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round/summary',
    kept: true,
    allowed: summaryPolicy.read,
    summary: { th: 'สรุปของจังหวัดในรอบ', en: "A province's summary in a round" },
    params: inRound,
    output: ProvinceSummary,
  }),
  getProvinceRound: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round',
    kept: true,
    allowed: summaryPolicy.read,
    summary: { th: 'จังหวัดในรอบการรายงาน', en: 'A province in a round' },
    params: inRound,
    output: ProvinceRound,
  }),
  listGuidelines: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round/guidelines',
    kept: true,
    allowed: summaryPolicy.read,
    summary: {
      th: 'โครงการของจังหวัดในรอบตามแนวทางการพัฒนา',
      en: "A province's projects in a round by the plan's guidelines",
    },
    params: inRound,
    output: z.array(GuidelineFigures),
  }),
  listProjects: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round/projects',
    kept: true,
    allowed: summaryPolicy.read,
    summary: { th: 'โครงการของจังหวัดในรอบ ทีละหน้า', en: "A province's projects in a round, a page at a time" },
    params: inRound,
    query: ProjectSearch.extend(ListAt.shape).extend({ sort: z.enum(projectOrders).default('agency') }),
    output: ProjectPage,
  }),
  listProblems: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round/problems',
    kept: true,
    allowed: summaryPolicy.read,
    summary: {
      th: 'ปัญหาอุปสรรคและข้อเสนอแนะของจังหวัดในรอบ ทีละหน้า',
      en: "A province's problems and suggestions in a round, a page at a time",
    },
    params: inRound,
    query: ListAt,
    output: ProblemPage,
  }),
  getRegionRound: route({
    method: 'GET',
    path: '/api/regions/:region/rounds/:round',
    kept: true,
    allowed: summaryPolicy.read,
    summary: { th: 'ทุกจังหวัดของภาคในรอบ', en: "All of a region's provinces in a round" },
    params: z.object({ region: z.string().max(10), round: RoundCode }),
    output: RegionRound,
  }),
  getCountryRound: route({
    method: 'GET',
    path: '/api/country/rounds/:round',
    kept: true,
    allowed: summaryPolicy.read,
    summary: { th: 'ทุกภาคของประเทศในรอบ', en: "All of the country's regions in a round" },
    params: z.object({ round: RoundCode }),
    output: CountryRound,
  }),
  getFigure: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round/figures/:figure',
    allowed: summaryPolicy.read,
    summary: { th: 'ที่มาของตัวเลข', en: 'Where a figure comes from' },
    params: inRound.extend({ figure: FigureName }),
    query: z.object({
      part: z.enum(['1', '2', '3']).optional(),
      agency: AgencyCode.optional(),
      /** A guideline's code, or `none` for projects that name none. */
      guideline: z.string().max(20).optional(),
      status: z.enum([...projectStatuses, 'not_stated']).optional(),
    }),
    output: FigureSource,
  }),
  writeSection4: route({
    method: 'PUT',
    path: '/api/provinces/:province/rounds/:round/section4',
    allowed: summaryPolicy.writeSection4,
    summary: { th: 'บันทึกส่วนที่ 4 การขับเคลื่อนของคณะกรรมการฯ', en: "Write section 4, the committee's report" },
    params: inRound,
    body: z.object({ text: z.string().trim().min(1).max(50_000) }),
    output: Section4,
  }),
};
