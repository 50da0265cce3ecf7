import { satangOfBaht } from '@tidtam/domain/money';
import type { FundingFigures, ReportVersion } from '@tidtam/domain/report';
import { figuresOf, type PartFigures, rollUpOf } from '@tidtam/domain/summary';
import { agencyName } from '../sections/agencies.ts';
import { missing } from '../wording.ts';
import type { Book } from './book.ts';
import { columnName, rateFormula, type Value } from './cell-value.ts';
import { addListSheet, firstRow, type ListColumn, type ListPlace } from './list-sheet.ts';

/** What a row of a part's sheet states. */
const keys = [
  'order',
  'agency',
  'title',
  'agencyCode',
  'code',
  'guideline',
  'budget',
  'committed',
  'disbursed',
  'rate',
  'percent',
  'status',
  'derived',
  'starts',
  'ends',
  'result',
  'problems',
  'suggestions',
  'nextSteps',
  'once',
  'version',
  'file',
  'sheet',
  'cell',
  'moneyCells',
] as const;
export type PartKey = (typeof keys)[number];
export type PartPlace = ListPlace<PartKey>;

interface Line {
  readonly project: ReportVersion;
  readonly funding: FundingFigures;
}

/** Every project with a funding line in the part, down to the cells that it was read from. */
export function addPartSheet(book: Book, figures: PartFigures): PartPlace {
  const { say, wording, model } = book;
  const number = wording.count(figures.part);
  const lines = model.projects.flatMap((project) =>
    project.funding.filter(({ part }) => part === figures.part).map((funding) => ({ project, funding })),
  );
  return addListSheet(book, {
    name: say('partSheet', { number }),
    title: wording.say('partName', { part: String(figures.part), number }),
    columns: columns(book, figures),
    rows: lines.map((line, index) => rowOf(book, line, index)),
    empty: say('noRows'),
    notes: [wording.say('dashNote'), say('bracketNote'), say('onceNote'), wording.say('cumulativeNote')],
  });
}

function columns({ say, wording }: Book, figures: PartFigures): readonly ListColumn<PartKey>[] {
  const total = (baht: string | null) => (baht === null ? missing : Number(baht));
  return [
    { key: 'order', header: wording.say('order'), width: 6, kind: 'mark' },
    { key: 'agency', header: wording.say('agency'), width: 32, kind: 'text' },
    { key: 'title', header: wording.say('project'), width: 46, kind: 'text' },
    { key: 'agencyCode', header: say('agencyCode'), width: 13, kind: 'text' },
    { key: 'code', header: say('projectCode'), width: 14, kind: 'text' },
    { key: 'guideline', header: say('guidelineCode'), width: 11, kind: 'text' },
    { key: 'budget', header: wording.say('budget'), width: 19, kind: 'money', total: total(figures.budget) },
    {
      key: 'committed',
      header: wording.say('committed'),
      width: 19,
      kind: 'money',
      total: total(figures.committed),
    },
    {
      key: 'disbursed',
      header: wording.say('disbursed'),
      width: 19,
      kind: 'money',
      total: total(figures.disbursed),
    },
    { key: 'rate', header: say('disbursedRate'), width: 12, kind: 'rate' },
    { key: 'percent', header: wording.say('percentComplete'), width: 14, kind: 'percent' },
    { key: 'status', header: wording.say('statusHeader'), width: 15, kind: 'text' },
    { key: 'derived', header: say('derived'), width: 15, kind: 'text' },
    { key: 'starts', header: say('starts'), width: 14, kind: 'date' },
    { key: 'ends', header: say('ends'), width: 14, kind: 'date' },
    { key: 'result', header: wording.say('result'), width: 48, kind: 'text' },
    { key: 'problems', header: wording.say('problems'), width: 36, kind: 'text' },
    { key: 'suggestions', header: wording.say('suggestions'), width: 36, kind: 'text' },
    { key: 'nextSteps', header: wording.say('nextSteps'), width: 36, kind: 'text' },
    { key: 'once', header: say('countedOnce'), width: 11, kind: 'count' },
    { key: 'version', header: say('version'), width: 8, kind: 'count' },
    { key: 'file', header: say('file'), width: 30, kind: 'text' },
    { key: 'sheet', header: say('sheet'), width: 16, kind: 'text' },
    { key: 'cell', header: say('titleCell'), width: 12, kind: 'text' },
    { key: 'moneyCells', header: say('moneyCells'), width: 20, kind: 'text' },
  ];
}

function rowOf(book: Book, { project, funding }: Line, index: number): Readonly<Record<PartKey, Value>> {
  const { wording, say } = book;
  const { texts, status, starts, ends, source } = project;
  const isCancelled = status === 'cancelled';
  const place = placeOf(funding.cells.title ?? Object.values(funding.cells)[0] ?? null);
  return {
    order: index + 1,
    agency: nameOf(book, project),
    title: project.title,
    agencyCode: project.agency,
    code: project.code ?? missing,
    guideline: project.guideline ?? missing,
    budget: budgetOf(book, funding, isCancelled),
    committed: amountOf(book, funding.committed, isCancelled),
    disbursed: amountOf(book, funding.disbursed, isCancelled),
    rate: isCancelled ? missing : rateOf(funding, index),
    percent: project.percentComplete ?? missing,
    status: wording.say('status', { status: status ?? 'not_stated' }),
    derived: status === null ? missing : say(project.statusDerived ? 'derivedYes' : 'derivedNo'),
    starts: starts === null ? missing : dateOf(starts),
    ends: ends === null ? missing : dateOf(ends),
    result: texts.result || missing,
    problems: texts.problems || missing,
    suggestions: texts.suggestions || missing,
    nextSteps: texts.nextSteps || missing,
    once: project.funding[0]?.part === funding.part ? 1 : 0,
    version: project.number,
    file: source.file ?? wording.say('typedIn'),
    sheet: place.sheet,
    cell: place.cell,
    moneyCells: moneyCells(funding),
  };
}

/** The agency's name as the papers say it. */
function nameOf({ model, wording }: Book, project: ReportVersion): string {
  const known = model.agencies.find(({ agency }) => agency === project.agency);
  return known === undefined ? wording.name(project.agencyName) : agencyName(known, wording);
}

function budgetOf(book: Book, { budget, notYetAllocated }: FundingFigures, isCancelled: boolean): Value {
  if (budget === null && notYetAllocated) return book.wording.say('notYetAllocated');
  return amountOf(book, budget, isCancelled);
}

/** A cancelled project's money is listed and not summed: it stands in brackets, as text. */
function amountOf({ wording }: Book, baht: string | null, isCancelled: boolean): Value {
  if (baht === null) return missing;
  return isCancelled ? `(${wording.money(baht)})` : Number(baht);
}

/** Computed where every percent is, so that the annex shows what the screen shows. */
function rateOf({ part, budget, committed, disbursed }: FundingFigures, index: number): Value {
  const satang = (baht: string | null) => (baht === null ? null : satangOfBaht(baht));
  const line = { part, budget: satang(budget), committed: satang(committed), disbursed: satang(disbursed) };
  const { disbursedPercent } = figuresOf(
    rollUpOf([{ status: null, percentComplete: null, funding: [line] }], part),
  );
  const at = (key: PartKey) => `${columnName(keys.indexOf(key) + 1)}${firstRow + index}`;
  return rateFormula(at('disbursed'), at('budget'), disbursedPercent ?? missing);
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Sheet names stand unquoted and may hold `!` themselves: the last one parts name and cell. */
function placeOf(address: string | null): { readonly sheet: string; readonly cell: string } {
  if (address === null) return { sheet: missing, cell: missing };
  const mark = address.lastIndexOf('!');
  return { sheet: mark < 0 ? missing : address.slice(0, mark), cell: address.slice(mark + 1) };
}

/** Where budget, committed and disbursed stood, in that order. */
function moneyCells({ cells }: FundingFigures): string {
  const found = ['budget', 'committed', 'disbursed'].flatMap((field) => cells[field] ?? []);
  return found.length === 0 ? missing : found.map((address) => placeOf(address).cell).join(', ');
}
