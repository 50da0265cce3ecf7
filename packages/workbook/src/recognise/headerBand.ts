import type { Row } from '../cells.ts';
import type { Grid, RowText } from './grid.ts';
import type { HeaderMatch, HeaderMatcher } from './headers.ts';
import { partOfHeading } from './headings.ts';
import { namedMonth, namedQuarter, namedYear } from './months.ts';
import { nameParts } from './partColumns.ts';
import type { HeaderField } from './synonyms.ts';
import { takeUnit } from './units.ts';
import { compact } from './words.ts';

/** The rows that head a table. Row numbers, both included. */
export interface HeaderBand {
  readonly first: number;
  readonly last: number;
}

const tallest = 4;
/** Words of second header rows that mean nothing alone. */
const subWords =
  /^(?:แผน|ผล|จำนวน|จำนวนเงิน|ร้อยละ|หน่วยนับ|หน่วย|คน|ครั้ง|บาท|พันบาท|ล้านบาท|รวม|สะสม|เชิงปริมาณ|เชิงคุณภาพ|ชื่อสกุล|โทรศัพท์)$/;

/** The header that starts at (or just above) the row at `index`, or `null`. Its main row names a title. */
export function findHeader(grid: Grid, index: number, matcher: HeaderMatcher): HeaderBand | null {
  const row = grid.rows[index];
  if (row === undefined || !isHeaderRow(grid, row, matcher)) return null;
  const title = titleColumn(grid, row, matcher);
  return {
    first: extendUp(grid, index, title, matcher),
    last: extendDown(grid, index, title, matcher),
  };
}

function isHeaderRow(grid: Grid, row: Row, matcher: HeaderMatcher): boolean {
  const texts = grid.textsOf(row);
  if (texts.length < 2 || texts.some((text) => text.text.length > 140)) return false;
  if (texts.some((text) => isNumeric(grid, row, text))) return false;
  const exact = distinct(texts.map((text) => matcher.exact(text.text)));
  if (exact.size === 0 && texts.length < 4) return false;
  const matches = texts.map((text) => (isTime(grid, row, text) ? 'time' : matcher.match(text.text)));
  const fields = distinct(matches.filter((match) => match !== 'time'));
  const share = matches.filter((match) => match !== null).length / texts.length;
  if (!namesRows(fields) || fields.size < 2 || share < 0.5) return false;
  if (fields.size < 4 && isFollowedByValue(texts, matches) && standsAboveLabel(grid, row, matcher))
    return false;
  return exact.size >= 2 || fields.size >= 4;
}

/** A header names the projects; one with many fields may call them activities ("รายการ/กิจกรรม"). */
function namesRows(fields: ReadonlySet<HeaderField>): boolean {
  return fields.has('title') || (fields.has('activity') && fields.size >= 4);
}

/** In a form the title's neighbour is its value; in a header it is another header. */
function isFollowedByValue(
  texts: readonly RowText[],
  matches: readonly (HeaderMatch | 'time' | null)[],
): boolean {
  const at = matches.findIndex((match) => match !== null && match !== 'time' && match.fields[0] === 'title');
  return at >= 0 && at + 1 < texts.length && matches[at + 1] === null;
}

/** Below a form's label stands the next label, or nothing; below a header a value. */
function standsAboveLabel(grid: Grid, row: Row, matcher: HeaderMatcher): boolean {
  const below = grid.row(row.number + 1);
  const title = titleColumn(grid, row, matcher);
  const under = below === null ? undefined : grid.textsOf(below).find((text) => text.column === title);
  return under === undefined ? below === null : matcher.exact(under.text) !== null;
}

function distinct(matches: readonly (HeaderMatch | null)[]): ReadonlySet<HeaderField> {
  return new Set(matches.flatMap((match) => (match === null ? [] : [...match.fields])));
}

/** A month, quarter or year above a schedule. */
function isTime(grid: Grid, row: Row, text: RowText): boolean {
  const value = grid.at(row.number, text.column)?.cell.value;
  if (value !== undefined && namedMonth(value) !== null) return true;
  return namedYear(text.text) !== null || namedQuarter(text.text) !== null;
}

function isNumeric(grid: Grid, row: Row, text: RowText): boolean {
  const value = grid.at(row.number, text.column)?.cell.value;
  if (value?.kind === 'number' || value?.kind === 'date' || value?.kind === 'error') {
    return !isTime(grid, row, text);
  }
  return /^[\d,.]+$/.test(text.text) && namedYear(text.text) === null;
}

function titleColumn(grid: Grid, row: Row, matcher: HeaderMatcher): number {
  const texts = grid.textsOf(row);
  const of = (field: HeaderField) => texts.find((text) => matcher.match(text.text)?.fields.includes(field));
  return (of('title') ?? of('activity'))?.column ?? 1;
}

/** Rows below that belong to the header: under merged cells, sub-headings, the same words again, column numbers. */
function extendDown(grid: Grid, index: number, title: number, matcher: HeaderMatcher): number {
  const main = grid.rows[index];
  if (main === undefined) return 0;
  let last = main.number;
  for (const text of grid.textsOf(main)) {
    const merge = grid.mergeAt(main.number, text.column);
    if (merge !== null && merge.bottom - main.number < tallest) last = Math.max(last, merge.bottom);
  }
  for (let next = index + 1; next < index + tallest; next++) {
    const row = grid.rows[next];
    if (row === undefined || row.number > last + 1 + (numbersColumns(grid, row, title) ? 1 : 0)) break;
    if (row.number <= last) continue;
    if (!isSubHeader(grid, main, row, title, matcher)) break;
    last = row.number;
  }
  return last;
}

function isSubHeader(grid: Grid, main: Row, row: Row, title: number, matcher: HeaderMatcher): boolean {
  const texts = grid.textsOf(row);
  if (texts.length === 0 || isBand(texts)) return false;
  if (nameParts(texts.map(({ text }) => text)) && texts.every(({ column }) => column > title)) return true;
  if (texts.every((text) => sameAbove(grid, main, text))) return true;
  if (isColumnNumbers(texts, title)) return true;
  if (texts.some((text) => text.column <= title && title <= text.until)) return false;
  if (texts.some((text) => text.text.length > 60 || isNumeric(grid, row, text))) return false;
  const told = texts.filter(
    (text) => isTime(grid, row, text) || isSubWord(text.text) || isHeaderWord(grid, row, text, matcher),
  );
  return told.length === texts.length || (told.length >= 3 && told.length >= texts.length * 0.6);
}

/** A heading over rows: "งบปกติ". Names of several parts beside each other head columns. */
function isBand(texts: readonly RowText[]): boolean {
  return texts.some((text) => partOfHeading(text.text) !== null) && !nameParts(texts.map(({ text }) => text));
}

function isHeaderWord(grid: Grid, row: Row, text: RowText, matcher: HeaderMatcher): boolean {
  return text.text.length <= 60 && !isNumeric(grid, row, text) && matcher.match(text.text) !== null;
}

function isSubWord(text: string): boolean {
  const { unit, rest } = takeUnit(text);
  return subWords.test(compact(text)) || subWords.test(compact(rest)) || (unit !== null && rest === '');
}

function sameAbove(grid: Grid, main: Row, text: RowText): boolean {
  const above = grid.at(main.number, text.column);
  return above !== null && compact(above.cell.text) === compact(text.text) && compact(text.text) !== '';
}

/** A row of column numbers belongs to the header also behind the blank that a lost merge leaves. */
function numbersColumns(grid: Grid, row: Row, title: number): boolean {
  return isColumnNumbers(grid.textsOf(row), title);
}

/** "(1) (2) (3) (4)=(2)-(3)" below a header, also in the title's column. */
function isColumnNumbers(texts: readonly RowText[], title: number): boolean {
  if (texts.length < 3 || !texts.some((text) => text.column === title)) return false;
  const numbers = texts.map((text) => /^\(?\s*(\d{1,2})\s*\)?(?:\s*=.*)?$/.exec(compact(text.text))?.[1]);
  return numbers.every((number, at) => number !== undefined && Number(number) >= at) && ascending(numbers);
}

function ascending(numbers: readonly (string | undefined)[]): boolean {
  return numbers.every((number, at) => at === 0 || Number(number) > Number(numbers[at - 1]));
}

/** Group headings above: "งบประมาณ (บาท)" over three columns, "พ.ศ. 2566" over months. */
function extendUp(grid: Grid, index: number, title: number, matcher: HeaderMatcher): number {
  let first = grid.rows[index]?.number ?? 1;
  for (let above = index - 1; above >= 0 && above > index - tallest; above--) {
    const row = grid.rows[above];
    if (row === undefined || row.number !== first - 1 || !isGroupRow(grid, row, title, matcher)) break;
    first = row.number;
  }
  return first;
}

function isGroupRow(grid: Grid, row: Row, title: number, matcher: HeaderMatcher): boolean {
  const texts = grid.textsOf(row);
  if (texts.length === 0 || texts.some((text) => partOfHeading(text.text) !== null)) return false;
  const isOne = texts.length === 1;
  return texts.every((text) => {
    if (/หน่วย(?:นับ)?\s*[:=]/.test(text.text) || text.text.length > 60) return false;
    if (isOne && text.column <= title) return false;
    if (isTime(grid, row, text)) return true;
    const spans = text.until > text.column;
    if (isNumeric(grid, row, text)) return false;
    return spans || isSubWord(text.text) || isHeaderWord(grid, row, text, matcher);
  });
}
