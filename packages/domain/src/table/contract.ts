import { z } from 'zod';
import { AgencyCode, Id, ProvinceCode, RoundCode, readers, route } from '../contract/index.ts';
import { projectStatuses } from '../project/index.ts';
import { markNames } from '../summary/index.ts';
import { provinceTableNames } from './table.ts';

const xlsx = { file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const csv = { file: 'text/csv; charset=utf-8' };
const language = z.enum(['th', 'en']).default('th');
const ofProvince = z.object({
  province: ProvinceCode,
  round: RoundCode,
  table: z.enum(provinceTableNames),
});
/** As the page's address says it: the table holds what the page shows. */
const looked = z.object({
  language,
  part: z.enum(['1', '2', '3']).optional(),
  status: z.enum([...projectStatuses, 'not_stated']).optional(),
  agency: AgencyCode.optional(),
  mark: z.enum(markNames).optional(),
  text: z.string().max(200).optional(),
});
const ofRound = z.object({ round: RoundCode });
const ofProject = z.object({ agency: AgencyCode, project: Id });
const ofRegion = z.object({ region: z.string().max(10), round: RoundCode });

/** Tables to take away: Excel with numbers as numbers, CSV that Excel opens in Thai. */
export const tableRoutes = {
  downloadTableXlsx: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round/tables/:table/table.xlsx',
    allowed: readers,
    summary: { th: 'ตารางของจังหวัดเป็น Excel', en: "A province's table as Excel" },
    params: ofProvince,
    query: looked,
    output: xlsx,
  }),
  downloadTableCsv: route({
    method: 'GET',
    path: '/api/provinces/:province/rounds/:round/tables/:table/table.csv',
    allowed: readers,
    summary: { th: 'ตารางของจังหวัดเป็น CSV', en: "A province's table as CSV" },
    params: ofProvince,
    query: looked,
    output: csv,
  }),
  downloadRegionXlsx: route({
    method: 'GET',
    path: '/api/regions/:region/rounds/:round/table.xlsx',
    allowed: readers,
    summary: { th: 'ตารางของภาคเป็น Excel', en: "A region's table as Excel" },
    params: ofRegion,
    query: z.object({ language }),
    output: xlsx,
  }),
  downloadRegionCsv: route({
    method: 'GET',
    path: '/api/regions/:region/rounds/:round/table.csv',
    allowed: readers,
    summary: { th: 'ตารางของภาคเป็น CSV', en: "A region's table as CSV" },
    params: ofRegion,
    query: z.object({ language }),
    output: csv,
  }),
  downloadPlanXlsx: route({
    method: 'GET',
    path: '/api/plan/rounds/:round/table.xlsx',
    allowed: readers,
    summary: { th: 'ตัวชี้วัดของแผนเป็น Excel', en: "The plan's indicators as Excel" },
    params: ofRound,
    query: z.object({ language }),
    output: xlsx,
  }),
  downloadPlanCsv: route({
    method: 'GET',
    path: '/api/plan/rounds/:round/table.csv',
    allowed: readers,
    summary: { th: 'ตัวชี้วัดของแผนเป็น CSV', en: "The plan's indicators as CSV" },
    params: ofRound,
    query: z.object({ language }),
    output: csv,
  }),
  downloadProjectXlsx: route({
    method: 'GET',
    path: '/api/agencies/:agency/projects/:project/table.xlsx',
    allowed: readers,
    summary: { th: 'ทุกฉบับของโครงการเป็น Excel', en: "A project's versions as Excel" },
    params: ofProject,
    query: z.object({ language }),
    output: xlsx,
  }),
  downloadProjectCsv: route({
    method: 'GET',
    path: '/api/agencies/:agency/projects/:project/table.csv',
    allowed: readers,
    summary: { th: 'ทุกฉบับของโครงการเป็น CSV', en: "A project's versions as CSV" },
    params: ofProject,
    query: z.object({ language }),
    output: csv,
  }),
};
