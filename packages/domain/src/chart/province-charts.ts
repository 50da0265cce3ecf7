import type { Language } from '../message/index.ts';
import { formatBaht, formatMillions, satangOfBaht } from '../money/index.ts';
import type { projectStatuses } from '../project/index.ts';
import type { AgencyFigures, Figures, GuidelineFigures, ProvinceRound } from '../summary/index.ts';
import type { Chart, ChartName } from './chart.ts';
import { chartMessages } from './messages.ts';

type Say = (key: keyof typeof chartMessages.texts, values?: Record<string, string | number>) => string;

const missing = '–';
const statuses = [
  'completed',
  'in_progress',
  'not_started',
  'delayed',
  'suspended',
  'cancelled',
  'not_stated',
] as const satisfies readonly ((typeof projectStatuses)[number] | 'not_stated')[];

/** What the charts of a province's round are drawn from. */
export type ChartData = ProvinceRound & { readonly guidelines: readonly GuidelineFigures[] };

/** A province's chart in a round, from the very figures that its page and papers show. */
export function provinceChart(name: ChartName, data: ChartData, language: Language): Chart {
  const say: Say = (key, values) => chartMessages.tell(language, key, values);
  const make = { money, statuses: statusesChart, agencies, guidelines }[name];
  const chart = make(data, say, language);
  const lines = chart.table.rows.map(({ label, cells }) => `${label}: ${cells.join(' / ')}`).join('; ');
  return { ...chart, name, summary: say('summary', { title: chart.title, lines }) };
}

type Made = Omit<Chart, 'name' | 'summary'>;

function money({ summary }: ChartData, say: Say, language: Language): Made {
  const sets = [
    ...summary.parts
      .filter((part) => part.part !== 3 || part.budget !== null)
      .map((part) => ({ label: say(`part_${part.part}`), figures: part as Figures })),
    { label: say('total'), figures: summary.total },
  ];
  const { budget, disbursed, disbursedPercent } = summary.total;
  return {
    title:
      budget === null
        ? say('money_none')
        : disbursed === null || disbursedPercent === null
          ? say('money_undisbursed', { budget: baht(budget, language) })
          : say('money_title', {
              budget: baht(budget, language),
              disbursed: baht(disbursed, language),
              percent: disbursedPercent.toFixed(1),
            }),
    note: say('money_note'),
    table: {
      columns: [say('part'), say('budget'), say('disbursed'), say('committed'), say('rate')],
      rows: sets.map(({ label, figures }) => ({
        label,
        cells: [
          baht(figures.budget, language),
          baht(figures.disbursed, language),
          baht(figures.committed, language),
          percent(figures.disbursedPercent),
        ],
      })),
    },
    plot: {
      kind: 'money',
      bars: sets.map(({ label, figures }) => ({
        label,
        budget: number(figures.budget),
        disbursed: number(figures.disbursed),
        committed: number(figures.committed),
        said: say('money_said', {
          budget: millions(figures.budget, language),
          disbursed: millions(figures.disbursed, language),
          committed: millions(figures.committed, language),
        }),
      })),
    },
  };
}

function statusesChart({ summary }: ChartData, say: Say): Made {
  const sets = [
    ...summary.parts.map((part) => ({ label: say(`part_${part.part}`), figures: part as Figures })),
    { label: say('total'), figures: summary.total },
  ];
  const used = statuses.filter((status) => sets.some(({ figures }) => figures.statuses[status] > 0));
  const { completed } = summary.total.statuses;
  return {
    title: say('statuses_title', { completed, projects: summary.total.projects }),
    note: say('statuses_note'),
    table: {
      columns: [say('part'), ...used.map((status) => say(status))],
      rows: sets.map(({ label, figures }) => ({
        label,
        cells: used.map((status) => String(figures.statuses[status])),
      })),
    },
    plot: {
      kind: 'statuses',
      bars: sets.map(({ label, figures }) => {
        const counts = used.map((status) => ({ status, count: figures.statuses[status] }));
        const some = counts.filter(({ count }) => count > 0);
        const said = some.map(({ status, count }) => say('status_count', { status: say(status), count }));
        return { label, counts, said: some.length === 0 ? say('no_projects') : said.join(' · ') };
      }),
    },
  };
}

/** Who needs attention first: those who have not reported, then the lowest rate; those without money last. */
function agencies({ agencies: all, summary }: ChartData, say: Say, language: Language): Made {
  const sorted = [...all].sort((a, b) => need(a) - need(b) || (a.agency < b.agency ? -1 : 1));
  const lowest = sorted.find(({ state, total }) => state === 'reported' && total.disbursedPercent !== null);
  const waiting = summary.agencies.owed - summary.agencies.reported;
  return {
    title:
      waiting > 0
        ? say('agencies_missing', { missing: waiting, owed: summary.agencies.owed })
        : lowest === undefined
          ? say('agencies_none')
          : say('agencies_title', {
              agency: nameOf(lowest, language),
              percent: percent(lowest.total.disbursedPercent),
            }),
    note: null,
    table: {
      columns: [say('agency'), say('budget'), say('disbursed'), say('rate')],
      rows: sorted.map((agency) => ({
        label: nameOf(agency, language),
        cells: [
          baht(agency.total.budget, language),
          baht(agency.total.disbursed, language),
          agency.state === 'missing' ? say('said_missing') : percent(agency.total.disbursedPercent),
        ],
      })),
    },
    plot: {
      kind: 'rates',
      bars: sorted.map((agency) => ({
        label: nameOf(agency, language),
        percent: agency.total.disbursedPercent,
        said: rateSaid(agency, say, language),
      })),
    },
  };
}

function rateSaid({ state, total }: AgencyFigures, say: Say, language: Language): string {
  if (state === 'missing') return say('said_missing');
  if (total.budget === null) return say('said_no_money');
  if (total.disbursedPercent === null) return say('said_undisbursed');
  return say('said_rate', {
    percent: percent(total.disbursedPercent),
    disbursed: millions(total.disbursed, language),
    budget: millions(total.budget, language),
  });
}

function need({ state, total }: AgencyFigures): number {
  if (state === 'missing') return -1;
  return total.disbursedPercent ?? Number.MAX_SAFE_INTEGER;
}

function guidelines({ guidelines: all, agencies: owing }: ChartData, say: Say, language: Language): Made {
  const columns = all.map(({ guideline }) => guideline ?? say('no_guideline'));
  const rows = owing.map((agency) => ({
    label: nameOf(agency, language),
    counts: all.map((one) => one.agencies.find((counted) => counted.agency === agency.agency)?.projects ?? 0),
  }));
  const most = [...all]
    .filter(({ guideline }) => guideline !== null)
    .sort((a, b) => b.figures.projects - a.figures.projects)[0];
  return {
    title:
      most === undefined || most.figures.projects === 0
        ? say('guidelines_none')
        : say('guidelines_title', { guideline: most.guideline ?? '', count: most.figures.projects }),
    note: say('guidelines_note'),
    table: {
      columns: [say('agency'), ...columns],
      rows: rows.map(({ label, counts }) => ({ label, cells: counts.map(String) })),
    },
    plot: { kind: 'matrix', columns, rows },
  };
}

function nameOf({ name, nameEn }: AgencyFigures, language: Language): string {
  return language === 'en' && nameEn ? nameEn : name;
}

function baht(amount: string | null, language: Language): string {
  const satang = amount === null ? null : satangOfBaht(amount);
  return satang === null ? missing : formatBaht(satang, language);
}

function millions(amount: string | null, language: Language): string {
  const satang = amount === null ? null : satangOfBaht(amount);
  return satang === null ? missing : formatMillions(satang, language);
}

function percent(value: number | null): string {
  return value === null ? missing : (Math.round(Math.round(value * 100) / 10) / 10).toFixed(1);
}

function number(amount: string | null): number {
  return amount === null ? 0 : Number(amount);
}
