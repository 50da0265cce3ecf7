import { formatDate, formatInstant } from '@tidtam/domain/calendar';
import { type Language, nameIn } from '@tidtam/domain/message';
import { type Actor, coversProvince } from '@tidtam/domain/person';
import { planState } from '@tidtam/domain/plan';
import { findRound, type RoundId, roundName } from '@tidtam/domain/round';
import type { ProjectSearch } from '@tidtam/domain/summary';
import {
  countryTable,
  importTable,
  indicatorTable,
  type ProvinceTableName,
  provinceTable,
  regionTable,
  type Table,
  tableMessages,
  versionTable,
} from '@tidtam/domain/table';
import { findAgencyByCode, namesByCode } from '../agency/index.ts';
import { listDrafts } from '../import/index.ts';
import type { PlanSource } from '../plan/index.ts';
import { projectHistory } from '../report/index.ts';
import type { Handlers } from '../route/index.ts';
import { type FileReply, notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import {
  foundVersions,
  readCountryRound,
  readRegionRound,
  readWholeProvinceRound,
} from '../summary/index.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

type TableHandlers = Pick<
  Handlers,
  | 'downloadTableXlsx'
  | 'downloadTableCsv'
  | 'downloadRegionXlsx'
  | 'downloadRegionCsv'
  | 'downloadCountryXlsx'
  | 'downloadCountryCsv'
  | 'downloadPlanXlsx'
  | 'downloadPlanCsv'
  | 'downloadProjectXlsx'
  | 'downloadProjectCsv'
  | 'downloadImportsXlsx'
  | 'downloadImportsCsv'
>;

interface Made {
  readonly table: Table;
  /** What the table is, and what of it: lines above it. */
  readonly about: readonly string[];
  readonly name: string;
}

type TableServices = Services & { readonly plan: PlanSource };

export function tableHandlers(services: TableServices): TableHandlers {
  return {
    downloadTableXlsx: async ({ params, query, actor }) =>
      asXlsx(await ofProvince(services, actor, params, query)),
    downloadTableCsv: async ({ params, query, actor }) =>
      asCsv(await ofProvince(services, actor, params, query)),
    downloadRegionXlsx: async ({ params, query, actor }) =>
      asXlsx(await ofRegion(services, actor, params, query)),
    downloadRegionCsv: async ({ params, query, actor }) =>
      asCsv(await ofRegion(services, actor, params, query)),
    downloadCountryXlsx: async ({ params, query, actor }) =>
      asXlsx(await ofCountry(services, actor, params, query)),
    downloadCountryCsv: async ({ params, query, actor }) =>
      asCsv(await ofCountry(services, actor, params, query)),
    downloadPlanXlsx: async ({ params, query }) => asXlsx(await ofPlan(services, params.round, query)),
    downloadPlanCsv: async ({ params, query }) => asCsv(await ofPlan(services, params.round, query)),
    downloadProjectXlsx: async ({ params, query, actor }) =>
      asXlsx(await ofProject(services, actor, params, query)),
    downloadProjectCsv: async ({ params, query, actor }) =>
      asCsv(await ofProject(services, actor, params, query)),
    downloadImportsXlsx: async ({ query, actor }) => asXlsx(await ofImports(services, actor, query)),
    downloadImportsCsv: async ({ query, actor }) => asCsv(await ofImports(services, actor, query)),
  };
}

async function ofProvince(
  { runtime, kind }: Services,
  actor: Actor,
  { province, round, table: name }: { province: string; round: RoundId; table: ProvinceTableName },
  { language, ...search }: ProjectSearch & { readonly language: Language },
): Promise<Made> {
  if (!coversProvince(actor.reads, province)) throw notFound();
  const read = await inTransaction(
    runtime.pool,
    readAccess(actor),
    async (transaction) => {
      const data = await readWholeProvinceRound(transaction, province, round, runtime.now());
      return data && { data, ids: await foundVersions(transaction, { province, round }, search) };
    },
    'repeatable read',
  );
  if (read === null) throw notFound();
  const { data, ids } = read;
  const found = data.projects.filter(({ id }) => ids.has(id));
  const table = provinceTable(name, data, found, language);
  const place = language === 'en' ? data.province.nameEn : `จังหวัด${data.province.name}`;
  const about = aboutTable(table, place, round, data.summary.dataDate, language);
  const part = found.length < data.projects.length && (name === 'projects' || name === 'problems');
  const found_ = part ? [tableMessages.tell(language, 'found', { count: found.length })] : [];
  return {
    table,
    about: [about, [...found_, ...inventedIn(kind, language)].join(' · ')],
    name: `tidtam-${province}-${round}-${name}`,
  };
}

async function ofRegion(
  { runtime, kind }: Services,
  actor: Actor,
  { region, round }: { region: string; round: RoundId },
  { language }: { readonly language: Language },
): Promise<Made> {
  const data = await inTransaction(
    runtime.pool,
    readAccess(actor),
    (transaction) => readRegionRound(transaction, region, round, actor.reads),
    'repeatable read',
  );
  if (data === null) throw notFound();
  const table = regionTable(data, language);
  const dates = data.provinces.map(({ summary }) => summary.dataDate).sort();
  const place = language === 'en' ? data.region.nameEn : data.region.name;
  return {
    table,
    about: [
      aboutTable(table, place, round, dates.at(-1) ?? '', language),
      inventedIn(kind, language).join(''),
    ],
    name: `tidtam-${region}-${round}`,
  };
}

async function ofCountry(
  { runtime, kind }: Services,
  actor: Actor,
  { round }: { round: RoundId },
  { language }: { readonly language: Language },
): Promise<Made> {
  const data = await inTransaction(runtime.pool, readAccess(actor), (transaction) =>
    readCountryRound(transaction, round, actor.reads),
  );
  if (data === null) throw notFound();
  const table = countryTable(data, language);
  const place = tableMessages.tell(language, 'country');
  return {
    table,
    about: [
      aboutTable(table, place, round, data.summary.dataDate, language),
      inventedIn(kind, language).join(''),
    ],
    name: `tidtam-country-${round}`,
  };
}

/** The plan is the country's: nothing of it is invented, and everybody reads it. */
async function ofPlan(
  { plan: source }: TableServices,
  round: RoundId,
  { language }: { readonly language: Language },
): Promise<Made> {
  const found = findRound(round);
  if (found === null) throw notFound();
  const { plan, measurements } = await source();
  const table = indicatorTable(planState(plan, measurements, found.fiscalYear), language);
  return {
    table,
    about: [`${table.title} · ${roundName(round, language)}`, ''],
    name: `tidtam-plan-${round}`,
  };
}

async function ofProject(
  { runtime, kind }: Services,
  actor: Actor,
  { agency: code, project }: { agency: string; project: string },
  { language }: { readonly language: Language },
): Promise<Made> {
  const history = await inTransaction(runtime.pool, readAccess(actor), async (transaction) => {
    const agency = await findAgencyByCode(transaction, code);
    const found = agency && (await projectHistory(transaction, agency.id, project));
    return found && { ...found, agency };
  });
  if (history === null) throw notFound();
  const table = versionTable(history.versions, language);
  const title = history.versions[0]?.title ?? '';
  return {
    table,
    about: [
      `${table.title} · ${title} · ${nameIn(history.agency, language)}`,
      inventedIn(kind, language).join(''),
    ],
    name: `tidtam-${code}-project`,
  };
}

async function ofImports(
  { runtime, kind }: Services,
  actor: Actor,
  { language }: { readonly language: Language },
): Promise<Made> {
  const table = await inTransaction(runtime.pool, readAccess(actor), async (transaction) => {
    const drafts = await listDrafts(transaction, null, null);
    const codes = drafts.flatMap(({ agencies }) => agencies);
    return importTable(drafts, await namesByCode(transaction, codes, language), language);
  });
  return {
    table,
    about: [
      `${table.title} · ${formatInstant(runtime.now(), language)}`,
      inventedIn(kind, language).join(''),
    ],
    name: 'tidtam-imports',
  };
}

function aboutTable(table: Table, place: string, round: RoundId, date: string, language: Language): string {
  return tableMessages.tell(language, 'about', {
    title: table.title,
    place,
    round: roundName(round, language),
    date: date === '' ? '' : formatDate(date, language),
  });
}

function inventedIn(kind: Services['kind'], language: Language): readonly string[] {
  return kind === 'demonstration' ? [tableMessages.tell(language, 'invented')] : [];
}

async function asXlsx({ table, about, name }: Made): Promise<FileReply> {
  return { bytes: await writeXlsx(table, about), name: `${name}.xlsx` };
}

/** A CSV has rows alone; what it is stands in a last row, apart. */
function asCsv({ table, about, name }: Made): FileReply {
  const rows = [...table.rows, [], about.filter((line) => line !== '')];
  return { bytes: writeCsv({ ...table, rows }), name: `${name}.csv` };
}
