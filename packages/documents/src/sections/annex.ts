import type { PackModel } from '@tidtam/domain/pack';
import { type Part, parts } from '@tidtam/domain/project';
import type { FundingFigures, ReportVersion } from '@tidtam/domain/report';
import type { Block, Cell, Row } from '../paper.ts';
import { type ColumnPlan, figure, type MakeTable, mark, row, text } from '../table.ts';
import { missing, type Wording } from '../wording.ts';
import { type Reporter, reportersOf } from './reporters.ts';

interface Line {
  readonly project: ReportVersion;
  readonly funding: FundingFigures;
}

/** Every project of every agency in the three parts, down to the cell that it was read from. */
export function annexBlocks(model: PackModel, wording: Wording, makeTable: MakeTable): readonly Block[] {
  const reporters = reportersOf(model, wording);
  if (reporters.length === 0) return [];
  const title: Block = { kind: 'heading', level: 1, text: wording.say('annexHeading') };
  const notes = notesFor(model.projects, wording).map((note): Block => {
    return { kind: 'paragraph', tone: 'note', text: note };
  });
  const annexes = reporters.flatMap((reporter): Block[] => {
    const heading: Block = { kind: 'heading', level: 2, text: reporter.name };
    if (reporter.projects.length === 0) return [heading, stateParagraph(reporter, wording)];
    const tables = parts.flatMap((part) => partTable(reporter, part, wording, makeTable));
    return [heading, ...tables];
  });
  return [title, ...(model.projects.length === 0 ? [] : notes), ...annexes];
}

/** How to read all of the annex's tables, once before them. */
function notesFor(projects: readonly ReportVersion[], wording: Wording): readonly string[] {
  const isDerived = projects.some(({ status, statusDerived }) => statusDerived && status !== null);
  const isCancelled = projects.some(
    ({ status, funding }) => status === 'cancelled' && funding.some(statesMoney),
  );
  return [
    wording.say('sourceNote'),
    ...(isDerived ? [wording.say('derivedNote')] : []),
    ...(isCancelled ? [wording.say('cancelledNote')] : []),
    wording.say('dashNote'),
  ];
}

function stateParagraph({ state }: Reporter, wording: Wording): Block {
  const key = state === 'no_projects' ? 'statedNoProjects' : 'missing';
  return { kind: 'paragraph', tone: 'body', text: wording.say(key) };
}

function partTable(
  { name, projects }: Reporter,
  part: Part,
  wording: Wording,
  makeTable: MakeTable,
): readonly Block[] {
  const lines = linesIn(projects, part);
  if (lines.length === 0) return [];
  const partName = wording.say('partName', { part: String(part), number: wording.count(part) });
  const hasMoney = part !== 3 || lines.some(({ funding }) => statesMoney(funding));
  const rows = lines.map((line, index) => projectRow(line, index, hasMoney, wording));
  const number = wording.count(part);
  const caption = wording.say('annexCaption', {
    agency: name,
    part: wording.say('partShort', { number }),
    count: wording.count(lines.length),
  });
  return [
    { kind: 'heading', level: 3, text: partName },
    makeTable(caption, plans(hasMoney, wording), rows, []),
  ];
}

function linesIn(projects: readonly ReportVersion[], part: Part): readonly Line[] {
  return projects.flatMap((project) =>
    project.funding.filter((funding) => funding.part === part).map((funding) => ({ project, funding })),
  );
}

function statesMoney({ budget, committed, disbursed }: FundingFigures): boolean {
  return budget !== null || committed !== null || disbursed !== null;
}

/** Part 3 without any amount has no columns of money. */
function plans(hasMoney: boolean, wording: Wording): readonly ColumnPlan[] {
  const money: readonly ColumnPlan[] = hasMoney
    ? (['budget', 'committed', 'disbursed'] as const).map((key) => ({
        header: wording.say(key),
        kind: 'figure',
      }))
    : [];
  return [
    { header: wording.say('order'), kind: 'mark' },
    { header: wording.say('project'), kind: 'text', least: 9, share: 1.4 },
    ...money,
    { header: wording.say('statusAndPercent'), kind: 'text' },
    { header: wording.say('period'), kind: 'text' },
    { header: wording.say('result'), kind: 'text', least: 7, share: 1 },
  ];
}

function projectRow({ project, funding }: Line, index: number, hasMoney: boolean, wording: Wording): Row {
  const money = hasMoney
    ? [
        budgetCell(funding, wording),
        figure(wording.money(funding.committed)),
        figure(wording.money(funding.disbursed)),
      ]
    : [];
  return row([
    mark(wording.count(index + 1)),
    text(project.title, titleDetail(project, funding, wording)),
    ...money,
    text(
      statusText(project, wording),
      wording.say('statedPercent', { percent: wording.percent(project.percentComplete) }),
    ),
    text(periodText(project, wording)),
    text(project.texts.result || missing),
  ]);
}

function budgetCell({ budget, notYetAllocated }: FundingFigures, wording: Wording): Cell {
  if (budget === null && notYetAllocated) return text(wording.say('notYetAllocated'));
  return figure(wording.money(budget));
}

/** Code, other parts, and the cell that the title was read from. */
function titleDetail(project: ReportVersion, funding: FundingFigures, wording: Wording): string {
  const details: string[] = [];
  if (project.code !== null) details.push(wording.say('projectCode', { code: project.code }));
  const others = project.funding.filter((line) => line.part !== funding.part);
  if (others.length > 0) {
    const names = others.map((line) => wording.say('partShort', { number: wording.count(line.part) }));
    details.push(wording.say('alsoInParts', { parts: names.join(', ') }));
  }
  details.push(sourceText(project, funding, wording));
  return details.join(' · ');
}

function statusText({ status, statusDerived }: ReportVersion, wording: Wording): string {
  const said = wording.say('status', { status: status ?? 'not_stated' }).replaceAll(' ', '\u00A0');
  return status !== null && statusDerived ? wording.say('derivedMark', { status: said }) : said;
}

function periodText({ starts, ends, months }: ReportVersion, wording: Wording): string {
  const from = starts === null ? null : wording.shortDate(starts);
  const until = ends === null ? null : wording.shortDate(ends);
  if (from !== null && until !== null) return wording.say('periodSpan', { starts: from, ends: until });
  if (from !== null) return wording.say('periodFrom', { starts: from });
  if (until !== null) return wording.say('periodUntil', { ends: until });
  if (months.length > 0) return months.map((month) => wording.shortMonth(`${month}-01`)).join(', ');
  return missing;
}

function sourceText({ source }: ReportVersion, { cells }: FundingFigures, wording: Wording): string {
  if (source.file === null) return wording.say('typedIn');
  const place = cells.title ?? Object.values(cells)[0] ?? '';
  return wording.say('reportSource', { file: source.file, place }).trimEnd();
}
