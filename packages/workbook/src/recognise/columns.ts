import type { ReportField } from '@tidtam/domain/import';
import type { Part } from '@tidtam/domain/project';
import { toArabicDigits } from '@tidtam/domain/text';
import type { Grid } from './grid.ts';
import type { HeaderBand } from './headerBand.ts';
import type { HeaderMatch, HeaderMatcher } from './headers.ts';
import { monthsOfQuarter, namedMonth, namedQuarter, namedYear } from './months.ts';
import { withParts } from './partColumns.ts';
import type { HeaderField } from './synonyms.ts';
import { takeUnit, type Unit } from './units.ts';
import { compact, headerKey } from './words.ts';

/** Months that a schedule column stands for; the year is the fiscal year's unless the header states it. */
export interface ScheduleColumn {
  readonly months: readonly number[];
  readonly buddhistYear: number | null;
}

/** One column of a table as its header describes it. */
export interface Column {
  readonly column: number;
  /** The header's texts from top to bottom, parted by a space. */
  readonly header: string;
  readonly fields: readonly HeaderField[];
  readonly unit: Unit | null;
  /** 0–1; 1 too for what a person said. */
  readonly confidence: number;
  readonly schedule: ScheduleColumn | null;
  /** The year that the header names: a budget of that year. */
  readonly year: number | null;
  /** The part whose ticks or money stand here, where each part has a column. */
  readonly part: Part | null;
}

/** The columns under a header, each as its own words describe it. */
export function readColumns(grid: Grid, band: HeaderBand, matcher: HeaderMatcher): readonly Column[] {
  const { left, right } = breadth(grid, band);
  const years = yearsAbove(grid, band, left, right);
  const columns: (Column & { lowest: string })[] = [];
  for (let column = left; column <= right; column++) {
    const labels = labelsOf(grid, band, column);
    if (labels.length === 0) continue;
    const described = describe(grid, band, column, labels, matcher, years);
    columns.push({ ...described, column, part: null, lowest: labels.at(-1) ?? '' });
  }
  return withParts(columns);
}

function breadth(grid: Grid, band: HeaderBand): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let number = band.first; number <= band.last; number++) {
    const row = grid.row(number);
    for (const text of row === null ? [] : grid.textsOf(row)) {
      left = Math.min(left, text.column);
      right = Math.max(right, Math.min(text.until, text.column + 400));
    }
  }
  return { left: Number.isFinite(left) ? left : 1, right };
}

/** Distinct texts over a column from top to bottom; a group heading whose merge was lost is carried to the right. */
function labelsOf(grid: Grid, band: HeaderBand, column: number): readonly string[] {
  const labels: string[] = [];
  for (let row = band.first; row <= band.last; row++) {
    const text = textAt(grid, row, column) ?? carried(grid, band, row, column);
    if (text === null || isColumnNumber(text)) continue;
    if (!labels.some((label) => compact(label) === compact(text))) labels.push(text);
  }
  return labels;
}

function textAt(grid: Grid, row: number, column: number): string | null {
  const text = grid.at(row, column)?.cell.text.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}

/** "(4)", "(5) = (3) - (4)". */
function isColumnNumber(text: string): boolean {
  return /^\(?\d{1,2}\)?(?:\s*=.*)?$/.test(toArabicDigits(text));
}

function wordsAt(grid: Grid, row: number, column: number): string | null {
  const text = textAt(grid, row, column);
  return text === null || isColumnNumber(text) ? null : text;
}

function carried(grid: Grid, band: HeaderBand, row: number, column: number): string | null {
  if (row === band.last || grid.sheet.merges.length > 0 || wordsAt(grid, row + 1, column) === null)
    return null;
  for (let left = column - 1; left > 0 && wordsAt(grid, row + 1, left) !== null; left--) {
    const text = textAt(grid, row, left);
    if (text !== null && !doubledBelow(grid, row, left)) return text;
    if (text !== null) return null;
  }
  return null;
}

/** The same words in the row below: a header that lost its merge and was doubled. */
function doubledBelow(grid: Grid, row: number, column: number): boolean {
  return compact(textAt(grid, row, column) ?? '') === compact(textAt(grid, row + 1, column) ?? '');
}

type Described = Omit<Column, 'column' | 'part'>;

function describe(
  grid: Grid,
  band: HeaderBand,
  column: number,
  labels: readonly string[],
  matcher: HeaderMatcher,
  years: ReadonlyMap<number, number>,
): Described {
  const header = labels.join(' ');
  const unit = labels.map((label) => takeUnit(label).unit).findLast((found) => found !== null) ?? null;
  const match = matchLabels(
    labels.filter((label) => namedYear(label) === null),
    matcher,
  );
  const schedule = isMoney(match) ? null : scheduleOf(grid, band, column, labels, years);
  if (schedule !== null) return { header, fields: [], unit: null, confidence: 1, schedule, year: null };
  const year =
    labels.map((label) => namedYear(label)?.year ?? yearIn(label)).find((found) => found !== null) ?? null;
  return {
    header,
    fields: match?.fields ?? [],
    unit,
    confidence: match?.confidence ?? 0,
    schedule: null,
    year,
  };
}

/** "งบประมาณ ปี 2567", not "ณ 31 มี.ค. 2567". */
function yearIn(label: string): number | null {
  const found = /(?:ปี|พ\.?\s?ศ\.?)(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?\s*)?(25\d\d)\s*\)?$/.exec(
    toArabicDigits(label.trim()),
  );
  return found === null ? null : Number(found[1]);
}

const money: readonly HeaderField[] = [
  'budget',
  'budgetAllocated',
  'budgetTransferred',
  'committed',
  'disbursed',
  'remaining',
];

function isMoney(match: HeaderMatch | null): boolean {
  return match !== null && isAnyMoney(match.fields);
}

/** Words that say something only together with what stands above them. */
const dependent = /^(?:ร้อยละ|จำนวน|จำนวนเงิน|บาท|แผน|ผล|รวม|สะสม|ได้รับ|งบ|ที่)$/;

/** The narrowest wording that says something: all labels as a known wording, then the lowest, then what rules tell. */
function matchLabels(labels: readonly string[], matcher: HeaderMatcher): HeaderMatch | null {
  if (labels.length === 0) return null;
  const whole = labels.join(' ');
  const lowest = labels.at(-1) ?? '';
  const words = compact(takeUnit(lowest).rest);
  if (labels.length > 1) {
    if (words === 'ร้อยละ') return percentOf(matcher.match(whole));
    const plan = planOrResult(words, labels.slice(0, -1), matcher);
    if (plan !== null) return plan;
  }
  const narrow = dependent.test(words) || labels.slice(0, -1).some((label) => /ร้อยละ/.test(compact(label)));
  const order = narrow
    ? [matcher.exact(whole), matcher.match(whole), matcher.match(lowest)]
    : [matcher.exact(whole), matcher.exact(lowest), matcher.match(lowest), matcher.match(whole)];
  const upper = labels
    .slice(0, -1)
    .toReversed()
    .map((label) => matcher.match(label));
  return [...order, ...upper].find((match) => match !== null) ?? null;
}

/** A bare "ร้อยละ" below a heading is of what the heading says, or of the column to its left. */
function percentOf(whole: HeaderMatch | null): HeaderMatch {
  const field = whole?.fields.find((one) => one === 'percentComplete' || one === 'percentDisbursed');
  return { fields: [field ?? 'percent'], confidence: 0.8, unit: null };
}

type PlanAndResult = readonly [above: HeaderField, plan: HeaderField, result: HeaderField];

/** What "แผน" and "ผล" mean below a heading. */
const planAndResult: readonly PlanAndResult[] = [
  ['percentComplete', 'other', 'percentComplete'],
  ['percentDisbursed', 'other', 'percentDisbursed'],
  ['disbursed', 'other', 'disbursed'],
];
const ofMoney: PlanAndResult = ['budget', 'budget', 'disbursed'];

function isAnyMoney(fields: readonly HeaderField[]): boolean {
  return fields.some((field) => money.includes(field));
}

/** "แผน" and "ผล" under a heading: budget and spent, target and result. */
function planOrResult(word: string, above: readonly string[], matcher: HeaderMatcher): HeaderMatch | null {
  if (word !== 'แผน' && word !== 'ผล') return null;
  const fields = above.flatMap((label) => matcher.match(label)?.fields ?? []);
  const pair =
    planAndResult.find(([field]) => fields.includes(field)) ?? (isAnyMoney(fields) ? ofMoney : null);
  const [, plan, result] = pair ?? ['result', 'target', 'result'];
  return { fields: [word === 'แผน' ? plan : result], confidence: 0.8, unit: null };
}

function scheduleOf(
  grid: Grid,
  band: HeaderBand,
  column: number,
  labels: readonly string[],
  years: ReadonlyMap<number, number>,
): ScheduleColumn | null {
  for (let row = band.last; row >= band.first; row--) {
    const value = grid.at(row, column)?.cell.value;
    const month = value === undefined ? null : namedMonth(value);
    if (month === null) continue;
    const buddhistYear = month.buddhistYear ?? years.get(column) ?? null;
    return { months: [month.month], buddhistYear };
  }
  const quarter = namedQuarter(labels.at(-1) ?? '');
  return quarter === null ? null : { months: monthsOfQuarter(quarter), buddhistYear: null };
}

/** Calendar years that stand above month columns. A year over a whole fiscal year says nothing of single months. */
function yearsAbove(grid: Grid, band: HeaderBand, left: number, right: number): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (let row = band.first; row < band.last; row++) {
    for (const span of yearSpans(grid, row, left, right)) {
      if (span.columns.length >= 12) continue;
      for (const column of span.columns) years.set(column, span.year);
    }
  }
  return years;
}

interface YearSpan {
  readonly year: number;
  readonly columns: number[];
}

/** Years of one header row with the columns each stands over; a blank goes on with the year to its left. */
function yearSpans(grid: Grid, row: number, left: number, right: number): readonly YearSpan[] {
  const spans: YearSpan[] = [];
  let isOpen = false;
  for (let column = left; column <= right; column++) {
    const text = textAt(grid, row, column);
    const year = text === null ? null : namedYear(text);
    if (text !== null) isOpen = year !== null && !year.fiscal;
    if (isOpen && year !== null && spans.at(-1)?.year !== year.year)
      spans.push({ year: year.year, columns: [] });
    if (isOpen) spans.at(-1)?.columns.push(column);
  }
  return spans;
}

/** What people call this table's columns, to know the same form again. */
export function signatureOf(columns: readonly Column[]): string {
  return columns.map((column) => headerKey(column.header)).join(' | ');
}

/**
 * The header said again on a later page, perhaps in other words: every column means what it meant, in the same unit
 * (`told`: the unit of columns whose header states none).
 */
export function saysTheSame(columns: readonly Column[], before: readonly Column[], told: Unit): boolean {
  if (signatureOf(columns) === signatureOf(before)) return true;
  return meaningOf(columns, told) === meaningOf(before, told);
}

function meaningOf(columns: readonly Column[], told: Unit): string {
  const isOnlyBudget = columns.filter(({ fields }) => fields.some(isBudget)).length === 1;
  const read = columns.map(({ column, fields, unit, schedule, year, part }) => [
    column,
    fields.map((field) => (isOnlyBudget && isBudget(field) ? 'budget' : field)),
    isAnyMoney(fields) ? (unit ?? told) : null,
    schedule,
    year,
    part,
  ]);
  return JSON.stringify(read);
}

function isBudget(field: HeaderField): boolean {
  return field === 'budget' || field === 'budgetAllocated' || field === 'budgetTransferred';
}

/** Meanings that a person gave: for this file by column number, or before by header. */
export function withSaid(
  columns: readonly Column[],
  said: Readonly<Record<string, ReportField | null>>,
  remembered: Readonly<Record<string, ReportField | null>>,
): readonly Column[] {
  return columns.map((column) => {
    const now = said[String(column.column)];
    const field = now === undefined ? remembered[headerKey(column.header)] : now;
    if (field === undefined) return column;
    return { ...column, fields: field === null ? [] : [field], confidence: 1, schedule: null, part: null };
  });
}
