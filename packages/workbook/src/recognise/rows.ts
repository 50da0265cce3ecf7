import type { Row } from '../cells.ts';
import { isNoProjects } from '../values/index.ts';
import type { Grid } from './grid.ts';
import { isGroupLine, isReportEnd, isTotal } from './rowWords.ts';
import type { HeaderField } from './synonyms.ts';
import type { TableColumns } from './tableColumns.ts';
import { isBlank, plainWords } from './words.ts';

/** What a row below a header is. */
export type RowReading =
  | { readonly kind: 'project'; readonly row: Row; readonly title: RowTitle }
  | { readonly kind: 'activity'; readonly row: Row; readonly title: RowTitle }
  | { readonly kind: 'total'; readonly row: Row; readonly label: string; readonly column: number }
  | { readonly kind: 'none'; readonly row: Row; readonly column: number }
  /** Amounts without a title, a label or a merged title. */
  | { readonly kind: 'untitled'; readonly row: Row; readonly column: number }
  /** Texts that go on below a project's row. */
  | { readonly kind: 'continuation'; readonly row: Row }
  /** A text that is taken for no project: said, so that a person can see it. */
  | { readonly kind: 'left_out'; readonly row: Row; readonly column: number; readonly text: string };

export interface RowTitle {
  readonly text: string;
  readonly column: number;
  /** Where the title stands, when it is merged down from a row above. */
  readonly row?: number;
}

const amounts: readonly HeaderField[] = [
  'budget',
  'budgetAllocated',
  'budgetTransferred',
  'committed',
  'disbursed',
  'remaining',
];
/** Fields that say where a line's money comes from. */
const funding: readonly HeaderField[] = ['part', 'source'];
/** Texts that may go on in the next row. */
export const prose = ['target', 'result', 'problems', 'suggestions', 'nextSteps', 'note'] as const;
/** Fields that say something of a project and nothing of an activity or a note. */
const ofProjects: readonly HeaderField[] = [
  'percentComplete',
  'status',
  'result',
  'part',
  'source',
  'guideline',
  'target',
];

/** Tells what each row of a section is. `isIgnored` answers for rows that a person took out. */
export function* readRows(
  grid: Grid,
  rows: readonly Row[],
  columns: TableColumns,
  isIgnored: (row: number) => boolean,
): Generator<RowReading, void> {
  const reader = createRowReader(grid, columns, usesNumbers(grid, rows, columns));
  for (const [at, row] of rows.entries()) {
    if (isIgnored(row.number)) continue;
    const reading = reader(row, rows[at + 1]);
    if (reading !== null) yield reading;
  }
}

/** Whether most titled rows carry a running number. */
function usesNumbers(grid: Grid, rows: readonly Row[], columns: TableColumns): boolean {
  if (columns.sequence === null) return false;
  let titled = 0;
  let numbered = 0;
  for (const row of rows.slice(0, 300)) {
    if (ownText(grid, row, columns.title) === null) continue;
    titled++;
    if (numberOf(grid, row, columns) !== null) numbered++;
  }
  return numbered > 0 && numbered * 3 >= titled;
}

function createRowReader(grid: Grid, columns: TableColumns, isNumbered: boolean) {
  let parent: string | null = null;
  let hasProject = false;

  return function read(row: Row, next: Row | undefined): RowReading | null {
    const texts = grid.textsOf(row);
    const first = texts[0];
    if (first === undefined) return null;
    const title = titleOf(grid, row, columns);
    const number = numberOf(grid, row, columns) ?? title?.number ?? null;
    const label = totalLabel(texts, columns.title);
    if (label !== null && numberOf(grid, row, columns) === null) {
      return { kind: 'total', row, label: label.text, column: label.column };
    }
    if (
      texts.some(({ text, column }) => column <= columns.title && isNoProjects(text)) ||
      isOnlyNone(texts, columns.title)
    ) {
      return { kind: 'none', row, column: title?.column ?? first.column };
    }
    if (title === null) return untitled(row);
    if (isBand(grid, row, columns)) return { kind: 'left_out', row, column: title.column, text: title.text };
    if (isReportEnd(title.text) && number === null) return null;
    const kind = kindOf(row, title, number, texts.length);
    if (kind === null || (kind === 'project' && isGroup(number, texts.length, next))) {
      if (kind !== null) hasProject = false;
      if (isGroupLine(title.text)) return null;
      return { kind: 'left_out', row, column: title.column, text: title.text };
    }
    if (kind === 'project') {
      hasProject = true;
      parent = number;
    }
    return { kind, row, title: { text: title.text, column: title.column } };
  };

  function kindOf(
    row: Row,
    title: Titled,
    number: string | null,
    texts: number,
  ): 'project' | 'activity' | null {
    if (number !== null) return hasProject && isUnder(number, parent) ? 'activity' : 'project';
    if (hasProject && looksLikeActivity(title.text)) return 'activity';
    const says = (fields: readonly HeaderField[]) =>
      fields.some((field) => states(grid, row, columns, field));
    if (isNumbered && hasProject && !/^โครงการ/.test(plainWords(title.text)) && !says(ofProjects)) {
      return says(amounts) || /^กิจกรรม/.test(plainWords(title.text)) ? 'activity' : null;
    }
    if (texts > 1) return 'project';
    return /^(?:โครงการ|กิจกรรม|การ|มาตรการ)/.test(plainWords(title.text)) && !isNumbered ? 'project' : null;
  }

  /** "1 แผนส่งเสริมคุณธรรม" states nothing itself, and 1.1 below it is a project with all that makes one. */
  function isGroup(number: string | null, texts: number, next: Row | undefined): boolean {
    if (number === null || number.includes('.') || texts > 2 || next === undefined) return false;
    const below = numberOf(grid, next, columns) ?? titleOf(grid, next, columns)?.number ?? '';
    if (!isUnder(below, number)) return false;
    const says = ofProjects.filter((field) => states(grid, next, columns, field)).length;
    return says >= 2 || (says === 1 && /^โครงการ/.test(plainWords(titleOf(grid, next, columns)?.text ?? '')));
  }

  /** A row without a title of its own: an activity's, a project's second line, or amounts of nobody. */
  function untitled(row: Row): RowReading | null {
    const activity = columns.activity === null ? null : ownText(grid, row, columns.activity);
    if (activity !== null && columns.activity !== null && hasProject) {
      return { kind: 'activity', row, title: { text: activity, column: columns.activity } };
    }
    const shared = sharedTitle(row);
    if (shared !== null && funding.some((field) => states(grid, row, columns, field))) {
      return { kind: 'project', row, title: shared };
    }
    const column = amounts
      .flatMap((field) => columns.of.get(field) ?? [])
      .map((found) => found.column.column)
      .find((amount) => isAmount(ownText(grid, row, amount)));
    if (column !== undefined) return { kind: 'untitled', row, column };
    const goesOn = hasProject && prose.some((field) => states(grid, row, columns, field));
    return goesOn && !isReportEnd(grid.textsOf(row)[0]?.text ?? '') ? { kind: 'continuation', row } : null;
  }

  /** A title merged downwards: its next row may be the project's line of another source of money. */
  function sharedTitle(row: Row): RowTitle | null {
    const located = grid.at(row.number, columns.title);
    if (located === null || located.row === row.number || isBlank(located.cell.text)) return null;
    return { text: located.cell.text, column: columns.title, row: located.row };
  }
}

/** A block that begins left of the title's column groups the rows below it. */
function isBand(grid: Grid, row: Row, columns: TableColumns): boolean {
  return (grid.mergeAt(row.number, columns.title)?.left ?? columns.title) < columns.title;
}

function isOnlyNone(
  texts: readonly { readonly text: string; readonly column: number }[],
  title: number,
): boolean {
  const [only] = texts;
  if (texts.length !== 1 || only === undefined || !isNoProjects(only.text)) return false;
  return only.column <= title || /โครงการ|กิจกรรม|ดำเนิน/.test(only.text);
}

function isAmount(text: string | null): boolean {
  return text !== null && /[1-9๑-๙]/.test(text) && /^[\d๐-๙,.\s]+(?:บาท)?[.\s-]*$/.test(text);
}

/** `1.2` under `1`; under anything when the project has no number. */
function isUnder(number: string, parent: string | null): boolean {
  if (!number.includes('.')) return false;
  return parent === null || number.startsWith(`${parent}.`);
}

const activityWords =
  /^(?:กิจกรรม(?:ที่|ย่อย|ย่อยที่)?\s*\(?\d|[-–•▪●*·➢►]\s*\S|ขั้นตอนที่\s*\d|\d+\)\s*\S|\(\d+\)\s*\S|[ก-ฮ]\)\s*\S)/;

function looksLikeActivity(title: string): boolean {
  return activityWords.test(plainWords(title));
}

/** The word "รวม" stands in the title's cell or before it. */
function totalLabel(texts: readonly RowTitle[], title: number): RowTitle | null {
  return texts.find(({ text, column }) => column <= title + 1 && isTotal(text)) ?? null;
}

interface Titled extends RowTitle {
  /** A number typed before the title: "1. โครงการ…", "1.2 กิจกรรม…". */
  readonly number: string | null;
}

function titleOf(grid: Grid, row: Row, columns: TableColumns): Titled | null {
  const text = ownText(grid, row, columns.title);
  if (text === null) return null;
  const found = /^\s*([\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,3})+|[\d๐-๙]{1,3}[.)])\.?\s*([^\d๐-๙\s.%,][\s\S]*)$/.exec(
    text,
  );
  const beside = numberOf(grid, row, columns);
  if (found?.[1] === undefined || found[2] === undefined)
    return { text, column: columns.title, number: null };
  const number = plainNumber(found[1]);
  if (beside !== null && beside !== number) return { text, column: columns.title, number: null };
  return { text: found[2], column: columns.title, number };
}

/** The running number of a row: `1`, `1.2`; `null` for a dash, a bullet or a blank. */
function numberOf(grid: Grid, row: Row, columns: TableColumns): string | null {
  if (columns.sequence === null) return null;
  const cell = grid.at(row.number, columns.sequence);
  if (cell === null || cell.row !== row.number) return null;
  const { value, text } = cell.cell;
  if (value.kind === 'number') return String(value.number);
  return plainNumber(text);
}

function plainNumber(text: string): string | null {
  const plain = plainWords(text)
    .replace(/[.)\s]+$/, '')
    .replace(/^[(\s]+/, '');
  return /^\d+(?:\.\d+)*$/.test(plain) ? plain : null;
}

/** The text that begins in this row, not one merged from above. */
function ownText(grid: Grid, row: Row, column: number): string | null {
  const located = grid.at(row.number, column);
  if (located === null || located.row !== row.number) return null;
  const text = located.cell.text.trim();
  return isBlank(text) ? null : text;
}

function states(grid: Grid, row: Row, columns: TableColumns, field: HeaderField): boolean {
  return (columns.of.get(field) ?? []).some(({ column }) => ownText(grid, row, column.column) !== null);
}
