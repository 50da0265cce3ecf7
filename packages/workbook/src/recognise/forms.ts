import type { Cell, Row } from '../cells.ts';
import { checkedOption } from './checkedOption.ts';
import { type Column, readColumns } from './columns.ts';
import type { Grid, RowText } from './grid.ts';
import type { HeaderMatcher } from './headers.ts';
import { partOfHeading } from './headings.ts';
import { namedMonth } from './months.ts';
import { type Entry, entryAt } from './record.ts';
import { isReportEnd } from './rowWords.ts';
import { type Labelled, splitForms } from './splitForms.ts';
import type { HeaderField } from './synonyms.ts';
import { takeUnit, type Unit, unitOfLine } from './units.ts';
import { isBlank } from './words.ts';

/** One project's form. */
export interface Form {
  readonly grid: Grid;
  readonly first: number;
  readonly last: number;
  readonly title: Entry;
  readonly entries: ReadonlyMap<HeaderField, readonly Entry[]>;
  readonly cells: readonly Cell[];
  readonly isHidden: boolean;
  readonly schedule: { readonly columns: readonly Column[]; readonly row: number } | null;
  /** Unit that a line above the form states. */
  readonly unit: Unit | null;
}

/** Labels that are followed by their value without a colon: "งบประมาณ 50,000 บาท". */
const prefixed: readonly HeaderField[] = [
  'title',
  'budget',
  'budgetAllocated',
  'committed',
  'disbursed',
  'remaining',
  'period',
  'percentComplete',
  'status',
  'code',
  'part',
  'source',
];
const money: readonly HeaderField[] = ['budget', 'budgetAllocated', 'committed', 'disbursed', 'remaining'];
/** Longer texts at the beginning of a line are sentences. */
const longestLooseLabel = 40;
/** Single words that are rather values, or words of a sentence, than labels. */
const weak: readonly HeaderField[] = ['sequence', 'percent', 'activity'];

/**
 * Reads a sheet as forms: labels beside (or above, or before) values, one project each, below each other. Empty
 * when the sheet holds none. `headers` are rows that head tables: they label nothing.
 */
export function readForms(
  grid: Grid,
  matcher: HeaderMatcher,
  headers: (row: number) => boolean,
): readonly Form[] {
  const labelled: Labelled[] = [];
  const schedules: { columns: readonly Column[]; row: number }[] = [];
  const taken = new Set<string>();
  grid.rows.forEach((row, index) => {
    const schedule = scheduleAt(grid, row, grid.rows[index + 1], matcher);
    if (schedule !== null) schedules.push(schedule);
    else if (!headers(row.number))
      labelled.push(...labelsIn(grid, row, grid.rows[index + 1], matcher, taken, labelled.at(-1) ?? null));
  });
  const forms = splitForms(labelled).flatMap((part) => toForm(grid, part));
  const units = statedUnits(grid, labelled);
  return forms.map((form, at) => {
    const end = forms[at + 1]?.first ?? Number.POSITIVE_INFINITY;
    return {
      ...form,
      schedule: schedules.find(({ row }) => form.first <= row && row < end) ?? null,
      unit: units.findLast(({ row }) => row <= form.first)?.unit ?? null,
    };
  });
}

/** Lines of their own that state a unit: "(หน่วย : ล้านบาท)". */
function statedUnits(grid: Grid, labelled: readonly Labelled[]) {
  const labels = new Set(labelled.map(({ row }) => row));
  return grid.rows.flatMap((row) => {
    const texts = labels.has(row.number) ? [] : grid.textsOf(row);
    const unit = texts.length === 1 ? unitOfLine(texts[0]?.text ?? '') : null;
    return unit === null ? [] : [{ row: row.number, unit }];
  });
}

function labelsIn(
  grid: Grid,
  row: Row,
  below: Row | undefined,
  matcher: HeaderMatcher,
  taken: Set<string>,
  before: Labelled | null,
): readonly Labelled[] {
  const texts = grid.textsOf(row).filter((text) => !taken.has(`${row.number} ${text.column}`));
  const line = texts.map((text) => text.text).join(' ');
  const part = texts.length <= 2 ? partOfHeading(line) : null;
  if (part !== null && part !== 4 && texts[0] !== undefined) {
    const entry = textEntry(grid, row.number, texts[0].column, `ส่วนที่ ${part}`);
    return [{ field: 'part', row: row.number, entry }];
  }
  const found: Labelled[] = [];
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at];
    const label =
      text === undefined
        ? null
        : (labelOf(text.text, matcher, texts.length === 1) ?? looseLabel(texts, at, matcher));
    if (text === undefined || label === null) continue;
    const value = label.inline ?? valueFor(grid, row, below, texts, at, label.fields, matcher, taken);
    if (value === null) continue;
    const entry =
      typeof value === 'string'
        ? textEntry(grid, row.number, text.column, value, label.unit)
        : entryFor(grid, value, label.unit);
    for (const field of label.fields) found.push({ field, row: row.number, entry });
  }
  return found.length === 0 ? continuation(grid, row, texts, before) : found;
}

interface Label {
  readonly fields: readonly HeaderField[];
  readonly unit: Unit | null;
  /** The value in the label's own cell. */
  readonly inline: string | null;
}

function labelOf(text: string, matcher: HeaderMatcher, isAlone: boolean): Label | null {
  const whole = matcher.exact(text) ?? (/[:：]\s*$/.test(text) ? matcher.match(text) : null);
  const unit = takeUnit(text).unit;
  if (whole !== null) return usable({ fields: whole.fields, unit, inline: null });
  const colon = /^([^:：]{2,60})[:：]\s*([\s\S]+)$/.exec(text);
  const before = colon?.[1] === undefined ? null : matcher.match(colon[1]);
  if (before !== null && colon?.[2] !== undefined) {
    return usable({ fields: before.fields, unit: takeUnit(colon[1] ?? '').unit, inline: colon[2] });
  }
  return isAlone ? prefixLabel(text, matcher) : null;
}

/** Wordings that no list holds name what stands beside them only where a line begins: elsewhere they are values. */
function looseLabel(texts: readonly RowText[], at: number, matcher: HeaderMatcher): Label | null {
  const text = texts[at];
  if (at > 0 || texts.length < 2 || text === undefined || text.text.length > longestLooseLabel) return null;
  const match = matcher.match(text.text);
  if (match === null || match.fields.includes('title')) return null;
  return usable({ fields: match.fields, unit: takeUnit(text.text).unit, inline: null });
}

function usable(label: Label): Label | null {
  return label.fields.some((field) => weak.includes(field)) ? null : label;
}

function prefixLabel(text: string, matcher: HeaderMatcher): Label | null {
  const words = text.split(/\s+/);
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const match = matcher.exact(words.slice(0, count).join(' '));
    if (match === null || !match.fields.every((field) => prefixed.includes(field))) continue;
    const inline = words.slice(count).join(' ');
    if (match.fields.some((field) => money.includes(field)) && !saysMoney(inline)) continue;
    return { fields: match.fields, unit: match.unit, inline };
  }
  return null;
}

/** "งบประมาณ 50,000", "งบประมาณ ไม่ใช้"; "งบฯ ที่ได้รับ" is a label of two words. */
function saysMoney(text: string): boolean {
  // A unit in brackets and a number of the line belong to the label: "6. ที่ได้รับ (พันบาท)".
  const words = text.replace(/\([^()]*\)|^\s*[\d๐-๙]{1,2}[.)]\s*(?=[ก-๙])/g, ' ');
  return /[\d๐-๙]|บาท|ไม่/.test(words) || isBlank(words);
}

interface Position {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The value of a label: the next cell that is no label, else the cell below. */
function valueFor(
  grid: Grid,
  row: Row,
  below: Row | undefined,
  texts: readonly RowText[],
  at: number,
  fields: readonly HeaderField[],
  matcher: HeaderMatcher,
  taken: Set<string>,
): Position | null {
  const label = texts[at];
  const next = texts[at + 1];
  if (label === undefined) return null;
  if (next !== undefined && labelOf(next.text, matcher, false) === null) {
    const text = isOption(next.text) ? joinOptions(texts.slice(at + 1), matcher) : next.text;
    return { row: row.number, column: next.column, text };
  }
  // A dash beside the label is its value: nothing stated.
  if (grid.at(row.number, label.until + 1)?.cell.text) return null;
  if (below === undefined || below.number !== row.number + 1) return null;
  const lower = grid.textsOf(below);
  const under = lower.find((text) => text.column === label.column);
  if (under === undefined || isReportEnd(under.text)) return null;
  // Lines that are numbered are labels, also where no list holds their words.
  if (isNumbered(label.text) && isNumbered(under.text)) return null;
  if (
    labelOf(under.text, matcher, true) !== null ||
    looseLabel(lower, lower.indexOf(under), matcher) !== null
  )
    return null;
  const isNextLabel = fields.some((field) => money.includes(field)) && !saysMoney(under.text);
  if (isNextLabel && matcher.match(under.text) !== null) return null;
  taken.add(`${below.number} ${under.column}`);
  return { row: below.number, column: under.column, text: under.text };
}

function isNumbered(text: string): boolean {
  return /^\s*[\d๐-๙]{1,2}[.)]\s*[ก-๙]/.test(text);
}

function isOption(text: string): boolean {
  return checkedOption(text) !== undefined;
}

/** Boxes to tick that stand in cells of their own. */
function joinOptions(texts: readonly RowText[], matcher: HeaderMatcher): string {
  const end = texts.findIndex((text) => labelOf(text.text, matcher, false) !== null);
  return texts
    .slice(0, end < 0 ? texts.length : end)
    .map((text) => text.text)
    .join(' ');
}

function entryFor(grid: Grid, position: Position, unit: Unit | null): Entry {
  const located = grid.at(position.row, position.column);
  const option = checkedOption(position.text);
  if (located === null || option !== undefined) {
    return textEntry(grid, position.row, position.column, option ?? '', unit);
  }
  return entryAt(grid, position.row, located, unit);
}

function textEntry(grid: Grid, row: number, column: number, text: string, unit: Unit | null = null): Entry {
  const option = checkedOption(text);
  const value = (option === undefined ? text : (option ?? '')).trim();
  return {
    value: { kind: 'text', text: value },
    text: value,
    address: grid.address(row, column),
    unit,
    isShared: false,
    isUnparted: false,
  };
}

const proseFields: readonly HeaderField[] = [
  'result',
  'problems',
  'suggestions',
  'nextSteps',
  'target',
  'note',
];

/** A line without a label goes on with the text above it. */
function continuation(
  grid: Grid,
  row: Row,
  texts: readonly RowText[],
  before: Labelled | null,
): readonly Labelled[] {
  const [only] = texts;
  if (only === undefined || texts.length > 1 || before === null || row.number !== before.row + 1) return [];
  if (!proseFields.includes(before.field) || isReportEnd(only.text)) return [];
  const located = grid.at(row.number, only.column);
  if (located === null) return [];
  return [{ field: before.field, row: row.number, entry: entryAt(grid, row.number, located, null) }];
}

/** Month names in one row and their marks in the next. */
function scheduleAt(grid: Grid, row: Row, below: Row | undefined, matcher: HeaderMatcher) {
  const months = row.cells.filter((cell) => namedMonth(cell.value) !== null);
  if (months.length < 6 || below === undefined) return null;
  const columns = readColumns(grid, { first: row.number, last: row.number }, matcher);
  return { columns: columns.filter((column) => column.schedule !== null), row: below.number };
}

function toForm(grid: Grid, labelled: readonly Labelled[]): readonly Form[] {
  const title = labelled.find(({ field, entry }) => field === 'title' && !isBlank(entry.text));
  if (title === undefined || new Set(labelled.map(({ field }) => field)).size < 3) return [];
  const own = labelled.map(({ row }) => row);
  const first = Math.min(title.row, ...own.filter((row) => row > title.row - 8));
  const last = Math.max(...own);
  const rows = grid.rows.filter((row) => first <= row.number && row.number <= last);
  const entries = new Map<HeaderField, Entry[]>();
  for (const { field, entry } of labelled) entries.set(field, [...(entries.get(field) ?? []), entry]);
  return [
    {
      grid,
      first,
      last,
      title: title.entry,
      entries,
      cells: rows.flatMap((row) => row.cells),
      isHidden: rows.some((row) => row.hidden && row.number === title.row),
      schedule: null,
      unit: null,
    },
  ];
}
