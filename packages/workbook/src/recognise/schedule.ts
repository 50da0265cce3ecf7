import { monthSpan } from '@tidtam/domain/calendar';
import type { Column } from './columns.ts';
import type { Grid } from './grid.ts';
import { isoMonth } from './months.ts';
import { isBlank } from './words.ts';

const noMonths: readonly string[] = [];

/**
 * Months with work that a row's schedule shows, as `2024-01`, ascending. A cell with a tick (any short sign,
 * a word or an arrow) counts, and without any tick a filled cell. A fill that the whole row wears shows
 * nothing, nor does an amount: that is a plan of spending.
 */
export function monthsOf(
  grid: Grid,
  row: number,
  schedule: readonly Column[],
  title: number,
  fiscalYear: number | null,
): readonly string[] {
  if (schedule.length === 0) return noMonths;
  const ticked = schedule.filter((column) => isTicked(grid, row, column.column));
  const marked = ticked.length > 0 ? ticked : filled(grid, row, schedule, title);
  const months = marked.flatMap((column) => monthNames(column, fiscalYear));
  return [...new Set(months)].sort();
}

function isTicked(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column)?.cell;
  if (cell === undefined || isBlank(cell.text)) return isArrow(cell?.text ?? '');
  if (cell.value.kind === 'number') return cell.value.number === 1;
  if (cell.value.kind === 'boolean') return cell.value.boolean;
  if (cell.value.kind !== 'text') return false;
  return !/^[\d๐-๙.,]*[02-9๐๒-๙][\d๐-๙.,]*$/.test(cell.text.trim()) && !/^(?:ไม่|no)/i.test(cell.text.trim());
}

/** A line drawn with dashes ("-----") stands for work, one dash for none. */
function isArrow(text: string): boolean {
  return /^[-–—_]{3,}$/.test(text.trim());
}

function filled(grid: Grid, row: number, schedule: readonly Column[], title: number): readonly Column[] {
  const ground = grid.at(row, title)?.cell.fill ?? null;
  return schedule.filter(({ column }) => {
    const fill = grid.at(row, column)?.cell.fill ?? null;
    return fill !== null && fill !== ground;
  });
}

function monthNames(column: Column, fiscalYear: number | null): readonly string[] {
  const { schedule } = column;
  if (schedule === null) return [];
  return schedule.months.flatMap((month) => {
    const year = schedule.buddhistYear ?? (fiscalYear === null ? null : fiscalYear - (month >= 10 ? 1 : 0));
    return year === null ? [] : [isoMonth(year, month)];
  });
}

/** What a schedule column is called in the answer: `month:2024-01`, of a quarter its first month. */
export function monthField(column: Column, fiscalYear: number | null): `month:${string}` | null {
  const first = monthNames(column, fiscalYear)[0];
  return first === undefined ? null : `month:${first}`;
}

/** First day of the first month and last day of the last. */
export function spanOfMonths(months: readonly string[]): { starts: string; ends: string } | null {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  return { starts: spanOf(first).starts, ends: spanOf(last).ends };
}

function spanOf(month: string): { starts: string; ends: string } {
  return monthSpan(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}
