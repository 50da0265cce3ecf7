import { z } from 'zod';
import { AgencyCode, Id, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import { capacities } from '../person/index.ts';
import { reportPolicy } from './policy.ts';
import { ReportVersion } from './shape.ts';

export const reportRoutes = {
  getProject: route({
    method: 'GET',
    path: '/api/agencies/:agency/projects/:project',
    allowed: reportPolicy.read,
    summary: { th: 'โครงการและทุกฉบับของรายงาน', en: 'A project with every version of its reports' },
    params: z.object({ agency: AgencyCode, project: Id }),
    output: z.object({
      project: Id,
      agency: z.string(),
      agencyName: z.string(),
      agencyNameEn: z.string().nullable(),
      fiscalYear: z.int(),
      /** Newest first. */
      versions: z
        .array(
          ReportVersion.extend({
            /** In which capacity it was recorded: a secretariat does it on the agency's behalf. */
            capacity: z.enum(capacities),
            /** The version that was received (รับรายงาน) in its round. */
            received: z.boolean(),
          }),
        )
        .min(1),
    }),
  }),
  withdrawProject: route({
    method: 'POST',
    path: '/api/agencies/:agency/projects/:project/withdraw',
    allowed: reportPolicy.withdraw,
    summary: { th: 'ถอนรายงานของโครงการในรอบ', en: "Withdraw a project's report of a round" },
    params: z.object({ agency: AgencyCode, project: Id }),
    body: z.object({
      province: ProvinceCode,
      round: RoundCode,
      reason: z.string().trim().min(1).max(1_000),
    }),
    output: ReportVersion,
    problems: ['already_withdrawn'],
  }),
};
