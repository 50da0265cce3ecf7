import type { Part } from '@tidtam/domain/project';
import type { Row } from '../cells.ts';
import { isNoProjects } from '../values/index.ts';
import type { AgencyFinder } from './agencies.ts';
import { type Column, readColumns, saysTheSame } from './columns.ts';
import type { Grid } from './grid.ts';
import { findHeader, type HeaderBand } from './headerBand.ts';
import type { HeaderMatcher } from './headers.ts';
import { type Heading, headingsOf, partOfHeading, type TableShape } from './headings.ts';
import { isClosing, isReportEnd } from './rowWords.ts';
import { type Unit, unitOfLine } from './units.ts';

/** A row's texts, parted by tabs, with the cell of the first; `null` for a Word paragraph, which has no address. */
export interface Line {
  readonly text: string;
  readonly cell: string | null;
}

/** Where a table's part or agency was told. */
export type ToldBy = 'heading' | 'sheet' | 'title';

/** Rows under one header, of one part and agency as far as headings tell. */
export interface Section {
  readonly grid: Grid;
  /** Row of the heading or header that it begins with. */
  readonly starts: number;
  readonly header: HeaderBand;
  readonly columns: readonly Column[];
  readonly part: Part | null;
  readonly partBy: ToldBy | null;
  readonly agency: Line | null;
  readonly guideline: Line | null;
  /** Unit that a line above the header states. */
  readonly unit: Unit | null;
  readonly rows: readonly Row[];
  /** A heading row that states its section's sums. */
  readonly sums: Row | null;
}

export interface SaidNone {
  readonly part: Part;
  readonly agency: Line | null;
  readonly cell: string | null;
}

/** What stands on one sheet, in its order. */
export interface SheetReading {
  readonly grid: Grid;
  readonly sections: readonly Section[];
  /** Titles above tables and notes below them. */
  readonly lines: readonly Line[];
  readonly none: readonly SaidNone[];
  /** Texts of section 4. */
  readonly section4: readonly Line[];
}

interface Context {
  part: Part | null;
  partBy: ToldBy | null;
  agency: Line | null;
  guideline: Line | null;
  unit: Unit | null;
  /** The kind of heading that stands above the other kind, which starts anew under each of it. */
  outer: 'part' | 'agency' | null;
  /** The part that stood above the present header: it holds for every agency below. */
  headerPart: Pick<Context, 'part' | 'partBy'> | null;
  /** The part was told of the agency before, and holds only while no other header comes. */
  isPartCarried: boolean;
  /** The last heading's kind while no row has followed it. */
  fresh: 'part' | 'agency' | null;
  inSection4: boolean;
}

/** What the paragraphs above a Word table say of it; nothing for a sheet. */
export interface Above {
  readonly headings: readonly Heading[];
  readonly unit: Unit | null;
}

/** Walks a sheet from top to bottom: titles, headings, headers, rows, notes. */
export function walkSheet(
  grid: Grid,
  matcher: HeaderMatcher,
  agencies: AgencyFinder,
  above: Above,
): SheetReading {
  const walker = createWalker(grid, matcher, agencies, above.unit);
  for (const heading of above.headings) walker.takeHeading(heading, { text: '', cell: null }, null, 0);
  for (let index = 0; index < grid.rows.length; index++) index = walker.step(index);
  return walker.finish();
}

/** What the sheet's name says: "ส่วนที่ 1", "งบปกติ", an agency. */
function startingContext(grid: Grid, agencies: AgencyFinder): Context {
  const { name } = grid.sheet;
  const named = partOfHeading(name);
  return {
    part: named === 4 ? null : named,
    partBy: named === null || named === 4 ? null : 'sheet',
    agency: agencies.isName(name) ? { text: name, cell: null } : null,
    guideline: null,
    unit: null,
    outer: null,
    headerPart: null,
    isPartCarried: false,
    fresh: null,
    inSection4: named === 4,
  };
}

function createWalker(grid: Grid, matcher: HeaderMatcher, agencies: AgencyFinder, unit: Unit | null) {
  const sections: (Section & { rows: Row[] })[] = [];
  const lines: Line[] = [];
  const none: SaidNone[] = [];
  const section4: Line[] = [];
  const base = { ...startingContext(grid, agencies), unit };
  const context = { ...base };
  let header: {
    band: HeaderBand;
    columns: readonly Column[];
    shape: TableShape;
    line: string | null;
  } | null = null;
  let open: (Section & { rows: Row[] }) | null = null;
  /** Notes or signatures have begun: short lines after them are no rows. */
  let isEnded = false;
  /** The heading row that the next section begins with. */
  let headed: { row: number; sums: Row | null } | null = null;

  /** Reads the row at `index`, or the header that starts there; returns the last index read. */
  function step(index: number): number {
    const row = grid.rows[index];
    if (row === undefined) return index;
    const texts = grid.textsOf(row);
    const line = { text: lineOf(row), cell: addressOf(row, texts[0]?.column) };
    if (open !== null && header?.line === line.text && isSaidBelow(index, line.text)) return index;
    const headings = headingsOf(texts, header?.shape ?? null, agencies);
    for (const heading of headings) takeHeading(heading, line, row, texts.length);
    if (headings.length > 0) return index;
    if (context.inSection4) {
      if (line.text !== '' && !isReportEnd(line.text)) section4.push(line);
      else if (line.text !== '') lines.push(line);
      return index;
    }
    const band = findHeader(grid, index, matcher);
    if (band !== null) return takeHeader(band, index);
    takeRow(row, line, texts.length);
    return index;
  }

  function takeHeading(heading: Heading, line: Line, row: Row | null, texts: number): void {
    if (heading.kind === 'agency') takeAgency({ text: heading.text, cell: line.cell });
    else if (heading.kind === 'guideline') context.guideline = { text: heading.text, cell: line.cell };
    else if (heading.kind === 'section4') {
      context.inSection4 = true;
      if (line.text !== '') section4.push(line);
    } else takePart(heading.part, heading.saysNone, line);
    if (line.text !== '') lines.push(line);
    open = null;
    headed =
      row === null ? null : { row: row.number, sums: texts > 1 && heading.kind === 'part' ? row : null };
    isEnded = false;
  }

  function takePart(part: Part, saysNone: boolean, line: Line): void {
    context.outer = context.fresh === 'agency' ? 'agency' : (context.outer ?? 'part');
    if (context.outer === 'part' && context.part !== part) context.agency = base.agency;
    context.fresh = 'part';
    context.part = part;
    context.partBy = 'heading';
    context.isPartCarried = false;
    context.guideline = null;
    context.inSection4 = false;
    if (saysNone) none.push({ part, agency: context.agency, cell: line.cell });
  }

  function takeAgency(agency: Line): void {
    // A title printed again on each page names the same agency: nothing starts anew.
    if (context.agency?.text === agency.text) return;
    context.outer = context.fresh === 'part' ? 'part' : (context.outer ?? 'agency');
    context.fresh = 'agency';
    if (context.outer === 'agency') {
      const held = context.headerPart ?? base;
      context.part = held.part;
      context.partBy = held.partBy;
      context.isPartCarried = true;
    }
    context.agency = agency;
    context.guideline = null;
    context.inSection4 = false;
  }

  /** What a header says that says the same in each of its rows: so it is known again at a glance. */
  function oneLine({ first, last }: HeaderBand): string | null {
    const rows = Array.from({ length: last - first + 1 }, (_, at) => grid.row(first + at));
    const texts = rows.flatMap((row) => (row === null ? [] : lineOf(row)));
    return texts.every((text) => text === texts[0]) ? (texts[0] ?? null) : null;
  }

  /** Of a header said many times over only the last is looked at: column numbers may follow it. */
  function isSaidBelow(index: number, text: string): boolean {
    const below = grid.rows[index + 1];
    return below !== undefined && lineOf(below) === text;
  }

  function lineOf(row: Row): string {
    return grid
      .textsOf(row)
      .map((text) => text.text)
      .join('\t');
  }

  function takeHeader(band: HeaderBand, index: number): number {
    const columns = readColumns(grid, band, matcher);
    const isRepeated =
      open !== null && header !== null && saysTheSame(columns, header.columns, open.unit ?? 1);
    let last = index;
    while ((grid.rows[last + 1]?.number ?? Number.POSITIVE_INFINITY) <= band.last) last++;
    if (isRepeated) return last;
    header = { band, columns, shape: shapeOf(columns), line: oneLine(band) };
    if (context.isPartCarried) {
      context.part = base.part;
      context.partBy = base.partBy;
    }
    isEnded = false;
    context.headerPart = { part: context.part, partBy: context.partBy };
    begin(band.first, headed?.sums ?? null);
    return last;
  }

  function begin(starts: number, sums: Row | null): void {
    if (header === null) return;
    const { part, partBy, agency, guideline, unit } = context;
    const { band, columns } = header;
    open = { grid, starts, header: band, columns, part, partBy, agency, guideline, unit, rows: [], sums };
    sections.push(open);
    headed = null;
  }

  function takeRow(row: Row, line: Line, texts: number): void {
    if (texts === 1) context.unit = unitOfLine(line.text) ?? context.unit;
    if (texts <= 2 && isNoProjects(line.text) && context.part !== null) {
      none.push({ part: context.part, agency: context.agency, cell: line.cell });
      context.fresh = null;
      return;
    }
    if (texts > 2) isEnded = false;
    else if (isClosing(line.text)) isEnded = true;
    if (header === null || (texts <= 2 && (isEnded || isReportEnd(line.text)))) {
      if (line.text !== '') lines.push(line);
      return;
    }
    if (open === null) begin(headed?.row ?? row.number, headed?.sums ?? null);
    context.fresh = null;
    open?.rows.push(row);
  }

  function addressOf(row: Row, column: number | undefined): string | null {
    return column === undefined ? null : grid.address(row.number, column);
  }

  function finish(): SheetReading {
    return { grid, sections: sections.filter(isKept), lines, none, section4 };
  }

  /** A header without rows of its own matters only when no rows follow under it elsewhere. */
  function isKept(section: Section): boolean {
    return (
      section.rows.length > 0 ||
      sections.every((other) => other === section || other.header !== section.header)
    );
  }

  return { step, takeHeading, finish };
}

function shapeOf(columns: readonly Column[]): TableShape {
  const title = columns.find((column) => column.fields.includes('title'))?.column ?? 1;
  const sequence = columns.find((column) => column.fields.includes('sequence'))?.column ?? null;
  return { title, sequence };
}
