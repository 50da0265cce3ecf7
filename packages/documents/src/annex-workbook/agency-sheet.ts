import { addSatang, bahtOf, satangOfBaht } from '@tidtam/domain/money';
import type { AgencyFigures, Figures } from '@tidtam/domain/summary';
import { agencyName } from '../sections/agencies.ts';
import { missing } from '../wording.ts';
import type { Book } from './book.ts';
import { columnName, type Value } from './cell-value.ts';
import { figureColumns } from './figure-columns.ts';
import { addListSheet, firstRow, type ListColumn } from './list-sheet.ts';
import { type FigureKey, figureKeys, figureValues, overParts } from './over-parts.ts';
import type { PartPlace } from './part-sheet.ts';

type Key = 'order' | 'agency' | 'agencyCode' | 'state' | FigureKey;
const own = ['order', 'agency', 'agencyCode', 'state'] as const;

/** Who owes a report, what each stated, and its figures as formulas over the parts. */
export function addAgencySheet(book: Book, parts: readonly PartPlace[]): void {
  const { say, wording, model } = book;
  addListSheet<Key>(book, {
    name: say('agencySheet'),
    title: wording.say('agencyHeading'),
    columns: columns(book),
    rows: model.agencies.map((agency, index) => rowOf(book, parts, agency, firstRow + index)),
    empty: wording.say('noAgencies'),
    notes: [wording.say('dashNote'), wording.say('meanNote'), wording.say('countsNote')],
  });
}

function columns(book: Book): readonly ListColumn<Key>[] {
  const { wording, say, model } = book;
  const owing = model.agencies.map(({ total }) => total);
  return [
    { key: 'order', header: wording.say('order'), width: 6, kind: 'mark' },
    { key: 'agency', header: wording.say('agency'), width: 44, kind: 'text' },
    { key: 'agencyCode', header: say('agencyCode'), width: 14, kind: 'text' },
    { key: 'state', header: say('reportState'), width: 20, kind: 'text' },
    ...figureColumns(book).map((column): ListColumn<Key> => withTotal(column, owing)),
  ];
}

/** Projects, money and statuses of agencies add up; percents do not. */
function withTotal(column: ListColumn<FigureKey>, owing: readonly Figures[]): ListColumn<FigureKey> {
  const { key } = column;
  if (key === 'rate' || key === 'mean') return column;
  if (key === 'budget' || key === 'committed' || key === 'disbursed') {
    const sum = addSatang(owing.map((each) => satangOfBaht(each[key] ?? '')));
    return { ...column, total: sum === null ? missing : Number(bahtOf(sum)) };
  }
  const countOf = (each: Figures) => {
    if (key === 'projects') return each.projects;
    return key === 'stated' ? each.statedPercentComplete : each.statuses[key];
  };
  return {
    ...column,
    total: owing.length === 0 ? missing : owing.reduce((sum, each) => sum + countOf(each), 0),
  };
}

function rowOf(
  book: Book,
  parts: readonly PartPlace[],
  agency: AgencyFigures,
  row: number,
): Readonly<Record<Key, Value>> {
  const { wording, say } = book;
  const at = (key: FigureKey) => `${columnName(own.length + figureKeys.indexOf(key) + 1)}${row}`;
  const over = overParts(book, parts, true, [{ key: 'agencyCode', is: `$C${row}` }]);
  const states = {
    reported: say('stateReported'),
    no_projects: wording.say('statedNoProjects'),
    missing: wording.say('missing'),
  } as const;
  return {
    order: row - firstRow + 1,
    agency: agencyName(agency, wording),
    agencyCode: agency.agency,
    state: states[agency.state],
    ...figureValues(over, agency.total, at),
  };
}
