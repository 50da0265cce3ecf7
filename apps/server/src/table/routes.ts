import { formatDate } from '@tidtam/domain/calendar';
import type { Language } from '@tidtam/domain/message';
import { type Actor, coversProvince } from '@tidtam/domain/person';
import { type RoundId, roundName } from '@tidtam/domain/round';
import { findProjects, type ProjectSearch } from '@tidtam/domain/summary';
import {
  type ProvinceTableName,
  provinceTable,
  regionTable,
  type Table,
  tableMessages,
} from '@tidtam/domain/table';
import type { Handlers } from '../route/index.ts';
import { type FileReply, notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction } from '../storage/index.ts';
import { readProvinceRound, readRegionRound } from '../summary/index.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

type TableHandlers = Pick<
  Handlers,
  'downloadTableXlsx' | 'downloadTableCsv' | 'downloadRegionXlsx' | 'downloadRegionCsv'
>;

interface Made {
  readonly table: Table;
  /** What the table is, and what of it: lines above it. */
  readonly about: readonly string[];
  readonly name: string;
}

export function tableHandlers(services: Services): TableHandlers {
  return {
    downloadTableXlsx: async ({ params, query, actor }) =>
      asXlsx(await ofProvince(services, actor, params, query)),
    downloadTableCsv: async ({ params, query, actor }) =>
      asCsv(await ofProvince(services, actor, params, query)),
    downloadRegionXlsx: async ({ params, query, actor }) =>
      asXlsx(await ofRegion(services, actor, params, query)),
    downloadRegionCsv: async ({ params, query, actor }) =>
      asCsv(await ofRegion(services, actor, params, query)),
  };
}

async function ofProvince(
  { runtime, kind }: Services,
  actor: Actor,
  { province, round, table: name }: { province: string; round: RoundId; table: ProvinceTableName },
  { language, ...search }: ProjectSearch & { readonly language: Language },
): Promise<Made> {
  if (!coversProvince(actor.reads, province)) throw notFound();
  const data = await inTransaction(
    runtime.pool,
    readAccess(actor),
    (transaction) => readProvinceRound(transaction, province, round, runtime.now()),
    'repeatable read',
  );
  if (data === null) throw notFound();
  const found = findProjects(data.projects, search);
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
  const table = regionTable(data.provinces, language);
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
