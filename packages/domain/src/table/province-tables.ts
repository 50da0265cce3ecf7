import type { Language } from '../message/index.ts';
import type { ReportVersion } from '../report/index.ts';
import type {
  AgencyFigures,
  CountryRound,
  Figures,
  GuidelineFigures,
  ProvinceRound,
  RegionRound,
} from '../summary/index.ts';
import { saidIn } from '../text/index.ts';
import { count, date, money, percent, text } from './column.ts';
import { tableMessages } from './messages.ts';
import type { ProvinceTableName, Table } from './table.ts';

type Say = (key: keyof typeof tableMessages.texts, values?: Record<string, string | number>) => string;
type Column = Table['columns'][number];
type Cell = Table['rows'][number][number];

/** What the tables of a province's round say beside its projects. */
interface TableData extends Pick<ProvinceRound, 'agencies'> {
  readonly guidelines: readonly GuidelineFigures[];
}

/** A table of a province's round; `projects` are those to be listed, in their order. */
export function provinceTable(
  name: ProvinceTableName,
  data: TableData,
  projects: readonly ReportVersion[],
  language: Language,
): Table {
  const say: Say = (key, values) => tableMessages.tell(language, key, values);
  const rows = { agencies, guidelines, problems, projects: listed }[name](data, projects, say, language);
  return { title: say(name), ...rows };
}

/** A region's provinces side by side. */
export function regionTable({ provinces }: Pick<RegionRound, 'provinces'>, language: Language): Table {
  const say: Say = (key, values) => tableMessages.tell(language, key, values);
  return {
    title: say('provinces'),
    columns: [
      text(say('code')),
      text(say('province')),
      count(say('owed')),
      count(say('reported_count')),
      count(say('count')),
      ...figureColumns(say),
    ],
    rows: provinces.map(({ province, summary }) => [
      province.code,
      nameOf(province, language),
      // Where no obligations are set there is nothing to count against: empty, not 0.
      summary.agencies.owed === 0 ? null : summary.agencies.owed,
      summary.agencies.owed === 0 ? null : summary.agencies.reported,
      summary.total.projects,
      ...figureCells(summary.total),
    ]),
  };
}

/** All provinces of the country, each after its region's name; without sums, so that a column adds up to the country. */
export function countryTable({ regions }: Pick<CountryRound, 'regions'>, language: Language): Table {
  const say: Say = (key, values) => tableMessages.tell(language, key, values);
  const table = regionTable({ provinces: regions.flatMap(({ provinces }) => provinces) }, language);
  const names = regions.flatMap(({ region, provinces }) => provinces.map(() => nameOf(region, language)));
  return {
    ...table,
    columns: [text(say('region')), ...table.columns],
    rows: table.rows.map((row, at) => [names[at] ?? null, ...row]),
  };
}

function agencies({ agencies: all }: TableData, _: unknown, say: Say, language: Language) {
  return {
    columns: [
      text(say('code')),
      text(say('agency')),
      text(say('state')),
      count(say('count')),
      ...([1, 2, 3] as const).map((part) => count(say('count_part', { part }))),
      ...figureColumns(say),
    ],
    rows: all.map((agency) => [
      agency.agency,
      nameOf(agency, language),
      say(agency.state),
      agency.total.projects,
      ...agency.parts.map((part) => part.projects),
      ...figureCells(agency.total),
    ]),
  };
}

function guidelines({ guidelines: all }: TableData, _: unknown, say: Say) {
  return {
    columns: [text(say('code')), text(say('guideline')), count(say('count')), ...figureColumns(say)],
    rows: all.map(({ guideline, name, figures }) => [
      guideline,
      name ?? say('no_guideline'),
      figures.projects,
      ...figureCells(figures),
    ]),
  };
}

function problems(_: TableData, projects: readonly ReportVersion[], say: Say) {
  return {
    columns: [text(say('agency')), text(say('title')), text(say('problem')), text(say('suggestion'))],
    rows: projects
      .map(({ agencyName, title, texts }) => [
        agencyName,
        title,
        saidIn(texts.problems),
        saidIn(texts.suggestions),
      ])
      .filter(([, , problem, suggestion]) => problem !== null || suggestion !== null),
  };
}

/** One row a funding line, so that money adds up; a project of two parts stands in two rows. */
function listed(_: TableData, projects: readonly ReportVersion[], say: Say) {
  return {
    columns: [
      text(say('agency')),
      text(say('title')),
      text(say('code')),
      count(say('part')),
      text(say('guideline')),
      money(say('budget')),
      money(say('committed')),
      money(say('disbursed')),
      percent(say('percent')),
      text(say('status')),
      date(say('starts')),
      date(say('ends')),
      text(say('source')),
      text(say('cell')),
    ],
    rows: projects.flatMap((project) =>
      project.funding.map((line): readonly Cell[] => [
        project.agencyName,
        project.title,
        project.code,
        line.part,
        project.guideline,
        line.budget,
        line.committed,
        line.disbursed,
        project.percentComplete,
        say(project.status ?? 'not_stated'),
        project.starts,
        project.ends,
        project.source.file,
        line.cells.title ?? null,
      ]),
    ),
  };
}

function figureColumns(say: Say): readonly Column[] {
  return [
    money(say('budget')),
    money(say('committed')),
    money(say('disbursed')),
    percent(say('rate')),
    percent(say('mean')),
    count(say('stated')),
  ];
}

function figureCells(figures: Figures): readonly Cell[] {
  const { budget, committed, disbursed, disbursedPercent, meanPercentComplete, statedPercentComplete } =
    figures;
  return [budget, committed, disbursed, disbursedPercent, meanPercentComplete, statedPercentComplete];
}

function nameOf({ name, nameEn }: Pick<AgencyFigures, 'name' | 'nameEn'>, language: Language): string {
  return language === 'en' && nameEn ? nameEn : name;
}
