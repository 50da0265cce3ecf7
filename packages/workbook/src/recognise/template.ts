import type { CellAddress, FileReading, ReadProject } from '@tidtam/domain/import';
import type { Problem } from '@tidtam/domain/problem';
import { toArabicDigits } from '@tidtam/domain/text';
import type { Cell, Row, Sheet, Workbook } from '../cells.ts';
import {
  lastHeader,
  markHeader,
  type ProjectMark,
  percentHeader,
  readMark,
  readProjectMark,
  type TemplatePlace,
  titleSign,
} from '../template/index.ts';
import { templateMessages } from './templateMessages.ts';

/** A workbook without what our own template put there for itself, and what that said. */
export interface TakenTemplate {
  readonly workbook: Workbook;
  /** Whose it is; `null` for a workbook that is no template, or is of several. */
  readonly place: TemplatePlace | null;
  /** Several agencies', provinces' or rounds' templates in one file. */
  readonly isMixed: boolean;
  /** Marks of projects by sheet and row, see `rowKey`. */
  readonly marks: ReadonlyMap<string, ProjectMark>;
}

/**
 * Takes from a workbook what a template (of any version) put there for itself: its guide and lists, last round's
 * figures, the marks of whose it is and of its projects. What is left is read as any workbook is. Everything is
 * found by what it says, wherever it stands: sheets are renamed and copied, columns inserted, rows sorted.
 */
export function takeTemplate(workbook: Workbook): TakenTemplate {
  const marks = new Map<string, ProjectMark>();
  const places = new Map<string, TemplatePlace>();
  const sheets = workbook.sheets.flatMap((sheet) => {
    const found = sheet.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => readMark(text) ?? []));
    for (const { agency, province, round } of found) {
      places.set(`${agency} ${province} ${round}`, { agency, province, round });
    }
    if (found.some((mark) => mark.sheet !== 'part')) return [];
    return [takeSheet(sheet, marks)];
  });
  const [place = null] = places.values();
  const isMixed = places.size > 1;
  return { workbook: { ...workbook, sheets }, place: isMixed ? null : place, isMixed, marks };
}

function takeSheet(sheet: Sheet, marks: Map<string, ProjectMark>): Sheet {
  const own = new Map<number, number>();
  const percents = new Map<number, number>();
  let isOurs = false;
  for (const { number, cells } of sheet.rows) {
    for (const { column, text } of cells) {
      const mark = text.startsWith('tidtam-') ? readProjectMark(text) : null;
      if (mark !== null) marks.set(rowKey(sheet.name, number), mark);
      if (mark !== null || readMark(text) !== null || isOwnHeader(text)) isOurs = true;
      if (isOwnHeader(text) && !own.has(column)) own.set(column, number);
      if (text === percentHeader && !percents.has(column)) percents.set(column, number);
    }
  }
  if (!isOurs) return sheet;
  const isOwn = (row: number, column: number, text: string) =>
    row >= (own.get(column) ?? Number.POSITIVE_INFINITY) ||
    readMark(text) !== null ||
    readProjectMark(text) !== null;
  const rows = sheet.rows.flatMap((row): Row[] => {
    const cells = row.cells
      .filter(({ column, text }) => !isOwn(row.number, column, text))
      .map((cell) => (row.number > (percents.get(cell.column) ?? row.number) ? onePercent(cell) : cell));
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
  const hiddenColumns = new Set([...sheet.hiddenColumns].filter((column) => !own.has(column)));
  return { ...sheet, rows, hiddenColumns };
}

/** The guide asks for 0 to 100, so that 1 is one percent and no whole. */
function onePercent(cell: Cell): Cell {
  const isMarked = cell.value.kind === 'number' && cell.value.percent;
  if (isMarked || toArabicDigits(cell.text).trim() !== '1') return cell;
  return { ...cell, value: { kind: 'text', text: '1 %' } };
}

function isOwnHeader(text: string): boolean {
  return text === markHeader || text.startsWith(lastHeader);
}

function rowKey(sheet: string, row: number | string): string {
  return `${sheet}!${row}`;
}

/** A reading of a taken template with its projects' ids, and without questions that the ids answer. */
export function withProjects(reading: FileReading, { marks }: TakenTemplate): FileReading {
  if (marks.size === 0) return reading;
  const bySign = new Map([...marks.values()].map((mark) => [mark.sign, mark.project]));
  const problems: Problem[] = [];
  const taken = new Map<string, ReadProject>();
  const projects = reading.projects.map((read): ReadProject => {
    const mark = marks.get(keyOfCell(read.cells.title));
    if (mark === undefined) return read;
    const ofTitle = bySign.get(titleSign(read.title));
    if (ofTitle !== undefined && ofTitle !== mark.project) {
      problems.push(doubt('template_row_moved', read));
      return read;
    }
    const key = `${mark.project} ${read.part}`;
    if (taken.has(key)) {
      problems.push(doubt('template_row_copied', read));
      return read;
    }
    taken.set(key, read);
    return { ...read, project: mark.project };
  });
  const others = reading.problems.filter((problem) => !isAnswered(problem, projects));
  return { ...reading, projects, problems: [...others, ...problems] };
}

/** One title in parts 1 and 2: the template says itself that it is one project. */
function isAnswered({ code, cell }: Problem, projects: readonly ReadProject[]): boolean {
  if (code !== 'same_title_in_parts') return false;
  const asked = projects.find(({ cells }) => cells.title === cell);
  return (
    asked?.project != null &&
    projects.some((other) => other !== asked && other.project === asked.project && other.part !== asked.part)
  );
}

function doubt(code: 'template_row_moved' | 'template_row_copied', read: ReadProject): Problem {
  const { agency, cells, title } = read;
  const message = templateMessages.say(code, { title });
  return { severity: 'warning', code, agency, cell: cells.title, read: title, message };
}

function keyOfCell(cell: CellAddress): string {
  const mark = cell.lastIndexOf('!');
  return rowKey(cell.slice(0, Math.max(0, mark)), cell.slice(mark + 1).replace(/^[A-Z]+/, ''));
}
