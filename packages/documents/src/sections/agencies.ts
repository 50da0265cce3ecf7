import type { PackModel } from '@tidtam/domain/pack';
import type { AgencyFigures, Figures } from '@tidtam/domain/summary';
import type { Block, Cell, Row } from '../paper.ts';
import { across, type ColumnPlan, type MakeTable, mark, row, text } from '../table.ts';
import type { Wording } from '../wording.ts';
import { moneyCells, moneyPlans, statusCells, statusPlans } from './figures.ts';

/** An agency's name in the paper's language; Thai where the directory has no English one. */
export function agencyName(agency: Pick<AgencyFigures, 'name' | 'nameEn'>, wording: Wording): string {
  return wording.name(wording.language === 'en' ? (agency.nameEn ?? agency.name) : agency.name);
}

/** Who has not reported comes first; then money and status of each agency. */
export function agencyBlocks(model: PackModel, wording: Wording, makeTable: MakeTable): readonly Block[] {
  const { agencies, summary } = model;
  if (agencies.length === 0) return [{ kind: 'paragraph', tone: 'body', text: wording.say('noAgencies') }];
  const notes = [wording.say('dashNote'), wording.say('countsNote')];
  return [
    ...statements(agencies, wording),
    makeTable(
      wording.say('agencyMoneyCaption'),
      plans(wording, moneyPlans(wording)),
      [...agencyRows(agencies, wording, moneyCells), totalRow(wording, moneyCells(wording, summary.total))],
      notes,
    ),
    makeTable(
      wording.say('agencyStatusCaption'),
      plans(wording, statusPlans(wording)),
      [...agencyRows(agencies, wording, statusCells), totalRow(wording, statusCells(wording, summary.total))],
      [wording.say('meanNote'), ...notes],
    ),
  ];
}

function statements(agencies: readonly AgencyFigures[], wording: Wording): readonly Block[] {
  const named = (state: AgencyFigures['state']) => agencies.filter((agency) => agency.state === state);
  const sentence = (key: 'missingSentence' | 'noProjectsSentence', found: readonly AgencyFigures[]) =>
    wording.say(key, {
      count: wording.count(found.length),
      names: found.map((agency) => agencyName(agency, wording)).join(', '),
    });
  const missing = named('missing');
  const none = named('no_projects');
  const first = missing.length === 0 ? wording.say('noneMissing') : sentence('missingSentence', missing);
  const second = none.length === 0 ? [] : [sentence('noProjectsSentence', none)];
  return [
    { kind: 'paragraph', tone: 'lead', text: first },
    ...second.map((said): Block => ({ kind: 'paragraph', tone: 'body', text: said })),
  ];
}

function plans(wording: Wording, figures: readonly ColumnPlan[]): readonly ColumnPlan[] {
  return [
    { header: wording.say('order'), kind: 'mark' },
    { header: wording.say('agency'), kind: 'text', least: 10, share: 1 },
    ...figures,
  ];
}

type CellsOf = (wording: Wording, figures: Figures) => readonly Cell[];

/** Each agency, and below it the parts in which it has projects. */
function agencyRows(agencies: readonly AgencyFigures[], wording: Wording, cellsOf: CellsOf): readonly Row[] {
  return agencies.flatMap((agency, index) => [
    agencyRow(agency, index, wording, cellsOf(wording, agency.total)),
    ...agency.parts
      .filter((part) => part.projects > 0)
      .map((part) =>
        row([mark(''), text(partHeader(part.part, wording)), ...cellsOf(wording, part)], 'detail'),
      ),
  ]);
}

/** `ส่วนที่ 1 งบบูรณาการ`. */
export function partHeader(part: number, wording: Wording): string {
  return [partNumber(part, wording), partSource(part, wording)].join(' ');
}

/** `ส่วนที่ 1`. */
function partNumber(part: number, wording: Wording): string {
  return wording.say('partShort', { number: wording.count(part) });
}

/** `งบบูรณาการ`. */
function partSource(part: number, wording: Wording): string {
  return wording.say('partSource', { part: String(part) });
}

/** Over a column: the number on one line, the source of money on the next. */
export function partHeading(part: number, wording: Wording): string {
  return [partNumber(part, wording), partSource(part, wording)].join('\n');
}

/** An agency without a report shows that instead of figures. */
function agencyRow(agency: AgencyFigures, index: number, wording: Wording, figures: readonly Cell[]): Row {
  const head = [mark(wording.count(index + 1)), text(agencyName(agency, wording))];
  if (agency.state === 'reported') return row([...head, ...figures]);
  const said = wording.say(agency.state === 'missing' ? 'missing' : 'statedNoProjects');
  return row([...head, across(mark(said), figures.length)]);
}

function totalRow(wording: Wording, figures: readonly Cell[]): Row {
  return row([across(text(wording.say('total')), 2), ...figures], 'total');
}
