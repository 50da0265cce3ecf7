import { z } from 'zod';
import { AgencyCode, Id, ProvinceCode, RoundCode, route } from '../contract/index.ts';
import type { Bilingual } from '../message/index.ts';
import { ProjectSearch } from '../summary/index.ts';
import { tablePolicy } from './policy.ts';
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
const looked = ProjectSearch.extend({ language });
const ofRound = z.object({ round: RoundCode });
const ofProject = z.object({ agency: AgencyCode, project: Id });
const ofRegion = z.object({ region: z.string().max(10), round: RoundCode });

const ofLanguage = z.object({ language });

/** What a table's address and question hold. */
interface Asked {
  readonly params?: z.ZodType;
  readonly query: z.ZodType;
}

/** A table's two files: `table.xlsx` and `table.csv` below its address. */
function asFiles<const Asking extends Asked>(at: `/api/${string}`, what: Bilingual, asking: Asking) {
  const inFormat = (name: string) => ({ th: `${what.th}เป็น ${name}`, en: `${what.en} as ${name}` });
  const shared = { method: 'GET', allowed: tablePolicy.read, ...asking } as const;
  return {
    xlsx: route({ ...shared, path: `${at}/table.xlsx`, summary: inFormat('Excel'), output: xlsx }),
    csv: route({ ...shared, path: `${at}/table.csv`, summary: inFormat('CSV'), output: csv }),
  };
}

const province = asFiles(
  '/api/provinces/:province/rounds/:round/tables/:table',
  { th: 'ตารางของจังหวัด', en: "A province's table" },
  { params: ofProvince, query: looked },
);
const region = asFiles(
  '/api/regions/:region/rounds/:round',
  { th: 'ตารางของภาค', en: "A region's table" },
  { params: ofRegion, query: ofLanguage },
);
const country = asFiles(
  '/api/country/rounds/:round',
  { th: 'ตารางของทั้งประเทศ', en: "The whole country's table" },
  { params: ofRound, query: ofLanguage },
);
const plan = asFiles(
  '/api/plan/rounds/:round',
  { th: 'ตัวชี้วัดของแผน', en: "The plan's indicators" },
  { params: ofRound, query: ofLanguage },
);
const project = asFiles(
  '/api/agencies/:agency/projects/:project',
  { th: 'ทุกฉบับของโครงการ', en: "A project's versions" },
  { params: ofProject, query: ofLanguage },
);
const imports = asFiles('/api/imports', { th: 'ไฟล์ที่นำเข้าล่าสุด', en: 'Recent imports' }, { query: ofLanguage });

/** Tables to take away: Excel with numbers as numbers, CSV that Excel opens in Thai. */
export const tableRoutes = {
  downloadTableXlsx: province.xlsx,
  downloadTableCsv: province.csv,
  downloadRegionXlsx: region.xlsx,
  downloadRegionCsv: region.csv,
  downloadCountryXlsx: country.xlsx,
  downloadCountryCsv: country.csv,
  downloadPlanXlsx: plan.xlsx,
  downloadPlanCsv: plan.csv,
  downloadProjectXlsx: project.xlsx,
  downloadProjectCsv: project.csv,
  downloadImportsXlsx: imports.xlsx,
  downloadImportsCsv: imports.csv,
};
