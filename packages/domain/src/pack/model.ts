import { z } from 'zod';
import { Day, Id, Instant } from '../contract/index.ts';
import { LedgerPoint } from '../ledger/index.ts';
import { ReportVersion } from '../report/index.ts';
import { AgencyFigures, GuidelineFigures, ProvinceSummary } from '../summary/index.ts';

/** An indicator's newest measurement against its target for the round's fiscal year. */
export const IndicatorState = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  target: z.string().nullable(),
  targetToConfirm: z.boolean(),
  measured: z.string().nullable(),
  measuredYear: z.int().nullable(),
  source: z.string().nullable(),
});
export type IndicatorState = z.infer<typeof IndicatorState>;

/**
 * เอกสารประกอบการประชุม: everything that a meeting's papers say, computed in one snapshot and then frozen as
 * canonical JSON. Every paper is rendered purely from it, so that papers made again are the same.
 */
export const PackModel = z.object({
  kind: z.literal('province_round'),
  id: Id,
  /** What people call it: `73-2567Q2-1`, the number counted per province. */
  reference: z.string(),
  madeOn: Instant,
  dataDate: Day,
  ledger: LedgerPoint,
  programVersion: z.string(),
  /** True for the demonstration: every page carries ข้อมูลสมมติ. */
  invented: z.boolean(),
  province: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
  region: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
  plan: z.object({ name: z.string(), issue: z.string(), issueEn: z.string() }),
  summary: ProvinceSummary,
  agencies: z.array(AgencyFigures),
  guidelines: z.array(GuidelineFigures),
  /** Current versions, by agency in the order of `agencies`, then part, then title; withdrawn ones left out. */
  projects: z.array(ReportVersion),
  indicators: z.array(IndicatorState),
  /** Section 4: the driving committee's own report, `null` while nobody has written it. */
  section4: z.string().nullable(),
});
export type PackModel = z.infer<typeof PackModel>;
