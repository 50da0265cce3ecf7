import type { ReportVersion } from '@tidtam/domain/report';
import {
  definitions,
  type FigureName,
  type FigureSource,
  type Figures,
  figuresOf,
  type ProvinceSummary,
  rollUpOf,
} from '@tidtam/domain/summary';
import { countable } from './countable.ts';

/** Which of a province's versions a figure is about. `guideline` `none` means those that name none. */
export interface FigureFilter {
  readonly part?: 1 | 2 | 3 | undefined;
  readonly agency?: string | undefined;
  readonly guideline?: string | undefined;
  readonly status?: string | undefined;
}

type Listed = FigureSource['versions'][number];

/** A figure with its definition and every version and cell behind it, as the page shows it. */
export function figureSource(
  figure: FigureName,
  filter: FigureFilter,
  versions: readonly ReportVersion[],
  summary: ProvinceSummary,
): FigureSource {
  const counted = versions.filter((version) => isAbout(version, filter));
  const figures = figuresOf(rollUpOf(counted.map(countable), filter.part));
  const listed = counted.flatMap((version) => listVersion(figure, filter, version));
  const base = { figure, definition: definitions.say(figure), versions: listed };
  if (figure === 'agenciesReported') return { ...base, ...reportedOf(summary) };
  return { ...base, ...computedOf(figure, figures) };
}

function isAbout(version: ReportVersion, filter: FigureFilter): boolean {
  if (filter.agency !== undefined && version.agency !== filter.agency) return false;
  if (filter.guideline !== undefined && (version.guideline ?? 'none') !== filter.guideline) return false;
  if (filter.status !== undefined && (version.status ?? 'not_stated') !== filter.status) return false;
  return filter.part === undefined || version.funding.some((line) => line.part === filter.part);
}

function computedOf(
  figure: Exclude<FigureName, 'agenciesReported'>,
  figures: Figures,
): Pick<FigureSource, 'value' | 'numerator' | 'denominator'> {
  const of = (name: 'disbursed' | 'budget', value: string | null) => ({
    value,
    label: definitions.say(name),
  });
  switch (figure) {
    case 'projects':
    case 'status':
      return { value: String(figures.projects), numerator: null, denominator: null };
    case 'budget':
    case 'committed':
    case 'disbursed':
      return { value: figures[figure], numerator: null, denominator: null };
    case 'disbursedPercent':
      return {
        value: shown(figures.disbursedPercent),
        numerator: of('disbursed', figures.disbursed),
        denominator: of('budget', figures.budget),
      };
    case 'meanPercentComplete':
      return {
        value: shown(figures.meanPercentComplete),
        numerator: null,
        denominator: { value: String(figures.statedPercentComplete), label: definitions.say(figure) },
      };
  }
}

function reportedOf({ agencies: { owed, reported } }: ProvinceSummary) {
  const label = definitions.say('agenciesReported');
  return {
    value: String(reported),
    numerator: { value: String(reported), label },
    denominator: { value: String(owed), label },
  };
}

function shown(number: number | null): string | null {
  return number === null ? null : String(number);
}

/** One row for a project's own figures, one per funding line for money. */
function listVersion(figure: FigureName, filter: FigureFilter, version: ReportVersion): readonly Listed[] {
  const common = {
    agency: version.agency,
    agencyName: version.agencyName,
    agencyNameEn: version.agencyNameEn,
    project: version.project,
    title: version.title,
    version: version.id,
    number: version.number,
    file: version.source.file,
    import: version.source.import,
    recordedAt: version.recordedAt,
    recordedBy: version.recordedBy,
  };
  const lines = version.funding.filter((line) => filter.part === undefined || line.part === filter.part);
  if (isMoney(figure)) {
    const field = figure === 'disbursedPercent' ? 'disbursed' : figure;
    return lines.map((line) => ({
      ...common,
      part: line.part,
      value: line[field],
      counted: version.status !== 'cancelled' && line[field] !== null,
      cell: line.cells[field] ?? null,
    }));
  }
  const field =
    figure === 'meanPercentComplete' ? 'percentComplete' : figure === 'status' ? 'status' : 'title';
  return [
    {
      ...common,
      part: filter.part ?? null,
      value: projectValue(figure, version),
      counted: figure !== 'meanPercentComplete' || version.percentComplete !== null,
      cell: lines[0]?.cells[field] ?? lines[0]?.cells.percentComplete ?? null,
    },
  ];
}

function isMoney(figure: FigureName): figure is 'budget' | 'committed' | 'disbursed' | 'disbursedPercent' {
  return ['budget', 'committed', 'disbursed', 'disbursedPercent'].includes(figure);
}

function projectValue(figure: FigureName, version: ReportVersion): string | null {
  if (figure === 'meanPercentComplete') return shown(version.percentComplete);
  return version.status ?? 'not_stated';
}
