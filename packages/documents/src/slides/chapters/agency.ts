import type { ReportVersion } from '@tidtam/domain/report';
import type { AgencyFigures } from '@tidtam/domain/summary';
import { agencyName, partHeader } from '../../sections/agencies.ts';
import type { Box, ChartBox, Slide, TableBox } from '../deck.ts';
import { colours, places, sizes, textBox, titleAbout } from '../frame.ts';
import { chartFormat, moneySeries } from '../money.ts';
import { byNeed } from '../need.ts';
import { type RowPlan, tablePages } from '../table-pages.ts';
import { slide, sources, type Talk } from '../talk.ts';
import { barHeight } from './bars.ts';
import { moneyCells, moneyColumns } from './overview.ts';

/** A slide of its own for every agency that owes a report, in the order of need. */
export function ownSlides(talk: Talk): readonly Slide[] {
  const projects = Map.groupBy(talk.model.projects, (project) => project.agency);
  return byNeed(talk.model.agencies).map((agency) =>
    ownSlide(talk, agency, projects.get(agency.agency) ?? []),
  );
}

function ownSlide(talk: Talk, agency: AgencyFigures, projects: readonly ReportVersion[]): Slide {
  const { model, wording, say } = talk;
  const name = agencyName(agency, wording);
  if (agency.state !== 'reported') {
    const key = agency.state === 'missing' ? 'agencyMissing' : 'agencyNone';
    const title = titleAbout(name, (shown) => say(key, { agency: shown }));
    const text = say('agencyNothing', { date: wording.date(model.dataDate) });
    return slide(talk, title, agency.state === 'missing' ? [textBox(places.body, text)] : [], []);
  }
  const table = partsTable(talk, agency);
  const top = y + table.reduce((sum, { area }) => sum + area.h, 0) + gap;
  return slide(
    talk,
    titleAbout(name, (shown) => reportedTitle(talk, shown, agency)),
    [...table, ...partsChart(talk, agency, top), ...followUp(talk, projects, top)],
    sources(
      talk,
      ['projects', 'budget', 'committed', 'disbursed', 'disbursedPercent', 'meanPercentComplete', 'status'],
      agency.total,
      projects,
    ),
  );
}

function reportedTitle({ wording, say }: Talk, agency: string, { total }: AgencyFigures): string {
  const { budget, disbursed, disbursedPercent, statuses, projects } = total;
  const counts = { agency, completed: wording.count(statuses.completed), projects: wording.count(projects) };
  if (budget === null || disbursed === null || disbursedPercent === null) return say('agencyNoRate', counts);
  return say('agencyMoney', {
    ...counts,
    disbursed: wording.spokenMoney(disbursed),
    budget: wording.spokenMoney(budget),
    percent: wording.rate(disbursedPercent),
  });
}

const { x, y, w, h } = places.body;
const chartWidth = 390;
const gap = 12;

/** The agency's parts, exact. */
function partsTable(talk: Talk, { parts, total }: AgencyFigures): readonly TableBox[] {
  const { wording } = talk;
  const rows = [
    ...parts
      .filter(({ projects }) => projects > 0)
      .map((figures): RowPlan => {
        return { cells: [partHeader(figures.part, wording), ...moneyCells(talk, figures)] };
      }),
    { look: 'total' as const, cells: [wording.say('total'), ...moneyCells(talk, total)] },
  ];
  return tablePages(places.body, moneyColumns(talk), rows, sizes.small).slice(0, 1);
}

/** The money of the agency's parts as bars, where there is any. */
function partsChart(talk: Talk, { parts }: AgencyFigures, top: number): readonly ChartBox[] {
  const { say } = talk;
  const funded = parts.filter(({ budget, disbursed }) => budget !== null || disbursed !== null);
  if (funded.length === 0) return [];
  return [
    {
      kind: 'chart',
      area: { x, y: top, w: chartWidth, h: Math.min(y + h - top, funded.length * 3 * barHeight + 30) },
      description: say('partsChart'),
      labels: funded.map(({ part }) => say('part', { part: String(part) })),
      labelWidth: 100,
      series: moneySeries(talk, funded),
      format: chartFormat(talk, 'money'),
    },
  ];
}

/** The projects that need the meeting first, as many as there is room for. */
function followUp(talk: Talk, projects: readonly ReportVersion[], top: number): readonly Box[] {
  const { wording, say } = talk;
  const rows = projects
    .toSorted((a, b) => urgencyOf(a) - urgencyOf(b))
    .map((project): RowPlan => {
      const status = wording.say('status', { status: project.status ?? 'not_stated' });
      return { cells: [project.title, status, wording.percent(project.percentComplete)] };
    });
  const columns = [
    { header: wording.say('project'), share: 0.55, align: 'left' },
    { header: wording.say('statusHeader'), share: 0.23, align: 'left' },
    { header: say('percentShort'), share: 0.22, align: 'right' },
  ] as const;
  const more = 22;
  const area = { x: x + chartWidth + gap, y: top, w: w - chartWidth - gap, h: y + h - top - more };
  const [table]: readonly TableBox[] = tablePages(area, columns, rows, sizes.footer);
  if (table === undefined) return [];
  const left = projects.length - (table.rows.length - 1);
  if (left === 0) return [table];
  const text = say('moreProjects', { count: wording.count(left) });
  return [
    table,
    textBox({ ...area, y: y + h - more, h: more }, text, { sizes: [14, 12], colour: colours.soft }),
  ];
}

const urgencies = [
  'delayed',
  'suspended',
  'not_stated',
  'not_started',
  'in_progress',
  'completed',
  'cancelled',
];

/** By status, then by what is still to do. */
function urgencyOf({ status, percentComplete }: ReportVersion): number {
  return urgencies.indexOf(status ?? 'not_stated') * 1000 + (percentComplete ?? 0);
}
