import type { PackModel } from '@tidtam/domain/pack';
import type { Part } from '@tidtam/domain/project';
import type { FundingFigures, ReportVersion } from '@tidtam/domain/report';
import { definitions, type FigureName } from '@tidtam/domain/summary';
import type { Wording } from '../wording.ts';
import { slideTexts } from './messages.ts';

/** What a figure was computed from. */
interface Scope {
  readonly projects: readonly ReportVersion[];
  readonly part?: Part;
}

interface Stated {
  readonly version: ReportVersion;
  readonly cells: readonly string[];
}

const money = ['budget', 'committed', 'disbursed'] as const;

/**
 * `เบิกจ่าย (บาท) 1,480,000.75: …definition… จากรายงาน 12 ฉบับ 10 ช่อง ของ 7 หน่วยงาน`: what a speaker answers when
 * asked where a figure comes from.
 */
export function figureNote(figure: FigureName, value: string, scope: Scope, wording: Wording): string {
  const { language } = wording;
  const stated = statedBy(figure, scope);
  const cells = new Set(
    stated.flatMap(({ version, cells: own }) => own.map((cell) => `${version.source.file}|${cell}`)),
  );
  return slideTexts.tell(language, 'figureNote', {
    figure: slideTexts.tell(language, figure),
    value,
    definition: definitions.tell(language, figure),
    versions: wording.count(new Set(stated.map(({ version }) => version.id)).size),
    cells: wording.count(cells.size),
    agencies: wording.count(new Set(stated.map(({ version }) => version.agency)).size),
  });
}

function statedBy(figure: FigureName, { projects, part }: Scope): readonly Stated[] {
  const fields = fieldsOf(figure);
  return projects.flatMap((version) => {
    const lines = version.funding.filter((line) => part === undefined || line.part === part);
    const found = lines.filter((line) => contributes(figure, version, line));
    if (found.length === 0) return [];
    return [{ version, cells: found.flatMap(({ cells }) => fields.flatMap((field) => cells[field] ?? [])) }];
  });
}

function contributes(
  figure: FigureName,
  { status, percentComplete }: ReportVersion,
  line: FundingFigures,
): boolean {
  if (figure === 'meanPercentComplete') return percentComplete !== null;
  if (figure === 'disbursedPercent')
    return status !== 'cancelled' && (line.disbursed !== null || line.budget !== null);
  const amount = money.find((name) => name === figure);
  return amount === undefined || (status !== 'cancelled' && line[amount] !== null);
}

/** The fields of a version whose cells a figure was read from. */
function fieldsOf(figure: FigureName): readonly string[] {
  switch (figure) {
    case 'budget':
    case 'committed':
    case 'disbursed':
      return [figure];
    case 'disbursedPercent':
      return ['disbursed', 'budget'];
    case 'meanPercentComplete':
      return ['percentComplete'];
    case 'status':
      return ['status', 'percentComplete'];
    default:
      return ['title'];
  }
}

/** The last lines of every slide's notes: dates, reference and ledger point. */
export function factNotes(model: PackModel, wording: Wording): readonly string[] {
  return [
    slideTexts.tell(wording.language, 'factNote', {
      reference: model.reference,
      date: wording.date(model.dataDate),
      madeOn: wording.instant(model.madeOn),
      leaves: wording.count(model.ledger.leaves),
      root: model.ledger.root,
    }),
    ...(model.invented ? [wording.say('inventedNote')] : []),
  ];
}
