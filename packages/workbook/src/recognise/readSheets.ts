import type { Corrections } from '@tidtam/domain/import';
import type { Part } from '@tidtam/domain/project';
import type { Sheet, Workbook } from '../cells.ts';
import type { AgencyFinder } from './agencies.ts';
import type { Findings } from './findings.ts';
import { type Form, readForms } from './forms.ts';
import { createGrid, type Grid, placeOf } from './grid.ts';
import { createHeaderMatcher, type HeaderMatcher } from './headers.ts';
import { partOfHeading } from './headings.ts';
import { type Line, type SaidNone, type SheetReading, walkSheet } from './walk.ts';
import { readWordText } from './wordHeadings.ts';

/** What stands on one sheet, before anything of it is read as a value. */
export interface SheetContent {
  readonly name: string;
  readonly reading: SheetReading;
  readonly forms: readonly Form[];
  /** Lines that may say agency, province, round and date: above and below the tables. */
  readonly titles: readonly Line[];
  readonly part: Part | null;
}

export interface Content {
  readonly sheets: readonly SheetContent[];
  /** Paragraphs of a Word file. */
  readonly around: readonly Line[];
  readonly none: readonly SaidNone[];
  readonly section4: readonly Line[];
}

/** So many lines at the top and the end of a sheet are looked at for titles and notes. */
const titleLines = 60;

/** Finds tables, forms, headings and lines on every sheet that is not hidden; hidden ones when all are. */
export function readSheets(
  workbook: Workbook,
  corrections: Corrections,
  agencies: AgencyFinder,
  findings: Findings,
): Content {
  const matcher = createHeaderMatcher();
  const word = workbook.format === 'docx' ? readWordText(workbook, agencies) : null;
  const sheets = visible(workbook, findings).map((sheet): SheetContent => {
    const grid = createGrid(sheet, corrections.cells);
    const above = word?.above[workbook.sheets.indexOf(sheet)] ?? { headings: [], unit: null };
    const reading = walkSheet(grid, matcher, agencies, above);
    const forms = formsOf(grid, reading, matcher);
    const headed = above.headings.findLast((heading) => heading.kind === 'part');
    const part = headed?.part ?? partOfHeading(sheet.name);
    return {
      name: sheet.name,
      reading,
      forms,
      titles: titlesOf(grid, reading, forms),
      part: part === 4 ? null : part,
    };
  });
  return {
    sheets,
    around: word?.lines ?? [],
    none: word?.none ?? [],
    section4: word?.section4 ?? [],
  };
}

function visible(workbook: Workbook, findings: Findings): readonly Sheet[] {
  const filled = workbook.sheets.filter((sheet) => sheet.rows.length > 0);
  const shown = filled.filter((sheet) => !sheet.hidden);
  if (shown.length === 0) return filled;
  for (const { name } of filled.filter((sheet) => sheet.hidden)) {
    findings.note('sheet_hidden', null, { sheet: name });
  }
  return shown;
}

/** A sheet is read as forms when it has no table, or when its labels begin well before a table does. */
function formsOf(grid: Grid, reading: SheetReading, matcher: HeaderMatcher): readonly Form[] {
  // Forms are small; what is large and has no header is something else.
  if (grid.rows.length > 5_000 || reading.section4.length > 0) return [];
  const isHeader = (row: number) =>
    reading.sections.some(({ header }) => header.first <= row && row <= header.last);
  const forms = readForms(grid, matcher, isHeader);
  const table = reading.sections[0];
  const form = forms[0];
  if (table === undefined || form === undefined) return forms;
  const titleRow = placeOf(form.title.address, grid.sheet.name)?.row ?? 0;
  return form.entries.size >= 4 && titleRow < table.header.first ? forms : [];
}

function titlesOf(grid: Grid, reading: SheetReading, forms: readonly Form[]): readonly Line[] {
  if (forms.length === 0) return ends(reading.lines);
  const texts = grid.rows.map((row): Line => {
    const [first, ...rest] = grid.textsOf(row);
    const cell = first === undefined ? null : grid.address(row.number, first.column);
    return { text: [first, ...rest].map((text) => text?.text ?? '').join('\t'), cell };
  });
  const firstRow = forms[0]?.first ?? 0;
  const lastRow = forms.at(-1)?.last ?? 0;
  return ends(texts.filter((_, at) => isOutside(grid.rows[at]?.number ?? 0, firstRow, lastRow)));
}

function isOutside(row: number, first: number, last: number): boolean {
  return row <= first || row >= last;
}

function ends(lines: readonly Line[]): readonly Line[] {
  if (lines.length <= titleLines * 2) return lines;
  return [...lines.slice(0, titleLines), ...lines.slice(-titleLines)];
}
