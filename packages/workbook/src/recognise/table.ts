import type { Corrections } from '@tidtam/domain/import';
import type { Part } from '@tidtam/domain/project';
import type { AgencyFinder } from './agencies.ts';
import { signatureOf, withSaid } from './columns.ts';
import type { Findings } from './findings.ts';
import { createFollower } from './follower.ts';
import { type Grid, placeOf } from './grid.ts';
import type { Known } from './known.ts';
import { sharesOf } from './partColumns.ts';
import { readStated } from './readAmounts.ts';
import { type DraftActivity, type DraftProject, readProject } from './readProject.ts';
import { readSpan } from './readSpan.ts';
import { type ProjectRecord, recordOfRow } from './record.ts';
import { prose, type RowReading, readRows } from './rows.ts';
import { monthsOf } from './schedule.ts';
import { settleColumns, type TableColumns } from './tableColumns.ts';
import type { Line, Section } from './walk.ts';
import type { AgencyResolver } from './whose.ts';
import { isBlank } from './words.ts';

/** What every table of a file is read with. */
export interface TableContext {
  readonly known: Known;
  readonly corrections: Corrections;
  readonly finder: AgencyFinder;
  readonly resolver: AgencyResolver;
  readonly guidelineOf: (text: string) => string | null;
  readonly fiscalYear: number | null;
  /** The agency that the file as a whole is of; a line, or the code that whoever brings the file named. */
  readonly fileAgency: { readonly line: Line | null; readonly code: string | null };
  /** A part that the titles as a whole name, for tables that say nothing. */
  readonly titlePart: Part | null;
  readonly findings: Findings;
}

/** A row that a table states after its projects: their sum, or that there are none. */
export interface TableTotal {
  readonly reading: RowReading & { kind: 'total' };
  /** How many of the table's projects stand above it. */
  readonly after: number;
}

export interface TableReading {
  readonly id: string;
  readonly section: Section;
  readonly columns: TableColumns;
  readonly signature: string;
  readonly part: Part | null;
  readonly agency: string | null;
  readonly drafts: readonly DraftProject[];
  readonly totals: readonly TableTotal[];
  readonly none: readonly { readonly part: Part; readonly agency: string | null; readonly cell: string }[];
}

/** Reads the rows of one section; `null` for one that a person left out or that has no title column. */
export function readTable(section: Section, context: TableContext): TableReading | null {
  const id = `${section.grid.sheet.name}!${section.starts}`;
  const headerId = `${section.grid.sheet.name}!${section.header.first}`;
  const { corrections, known, findings } = context;
  if (corrections.ignoredTables.includes(id)) return null;
  const signature = signatureOf(section.columns);
  const columns = settleColumns(
    withSaid(
      section.columns,
      corrections.columns[id] ?? corrections.columns[headerId] ?? {},
      known.remembered[signature] ?? {},
    ),
    {
      grid: section.grid,
      rows: section.rows.slice(0, 400).map((row) => row.number),
      agencies: context.finder,
      isAgencyTold:
        section.agency !== null || context.fileAgency.line !== null || context.fileAgency.code !== null,
      fiscalYear: context.fiscalYear,
    },
  );
  if (columns === null) {
    findings.error('no_title_column', { cell: section.grid.address(section.header.first, 1), read: null });
    return null;
  }
  for (const { column, header } of columns.leftOut) {
    findings.note('column_left_out', section.grid.address(section.header.last, column), { header });
  }
  const part = corrections.parts[id] ?? corrections.parts[headerId] ?? section.part ?? context.titlePart;
  const isPartSaid = id in corrections.parts || headerId in corrections.parts;
  return readBody({ id, section, columns, signature, part, isPartSaid }, context);
}

/** A table on its way from columns to rows. */
export interface Frame {
  readonly id: string;
  readonly section: Section;
  readonly columns: TableColumns;
  readonly signature: string;
  readonly part: Part | null;
  readonly isPartSaid: boolean;
}

function readBody(frame: Frame, context: TableContext): TableReading {
  const { section, columns } = frame;
  const { grid } = section;
  const ignored = ignoredRows(context.corrections, grid.sheet.name);
  const readings = readRows(grid, section.rows, columns, (row) => ignored.has(row));
  const follower = createFollower(frame, context);
  const drafts: DraftProject[] = [];
  const totals: TableTotal[] = [];
  const none: { part: Part; agency: string | null; cell: string }[] = [];
  for (const reading of readings) {
    const record = recordOfRow(grid, reading.row, columns);
    if (reading.kind === 'total') totals.push({ reading, after: drafts.length });
    else if (reading.kind === 'left_out') sayLeftOut(reading, frame, context);
    else if (reading.kind === 'untitled') totals.push(untitledTotal(reading, drafts.length));
    else if (reading.kind === 'activity') {
      const project = drafts.at(-1);
      project?.activities.push(readActivity(reading, record, project.project.agency, frame, context));
    } else if (reading.kind === 'continuation') {
      goOn(drafts.at(-1), record);
    } else {
      const agency = follower.agencyOf(record);
      const cell =
        reading.kind === 'none' ? grid.address(reading.row.number, reading.column) : titleCell(reading, grid);
      const stated = frame.isPartSaid ? [] : sharesOf(record, columns.all);
      const shares = stated?.length === 0 ? [{ part: follower.partOf(record), record }] : (stated ?? []);
      if (shares.length === 0) follower.sayPartUnknown(record, cell, agency);
      for (const share of shares) {
        if (share.part === null) follower.sayPartUnknown(record, cell, agency);
        else if (reading.kind === 'none') none.push({ part: share.part, agency, cell });
        else drafts.push(readOne(reading, share.record, agency, share.part, frame, context));
      }
    }
  }
  const agency = drafts[0]?.project.agency ?? follower.tableAgency;
  return {
    id: frame.id,
    section,
    columns,
    signature: frame.signature,
    part: frame.part,
    agency,
    drafts,
    totals,
    none,
  };
}

function titleCell(reading: TitledReading, grid: Grid): string {
  return grid.address(reading.title.row ?? reading.row.number, reading.title.column);
}

/** Texts of a row that goes on below its project. */
function goOn(draft: DraftProject | undefined, record: ProjectRecord): void {
  if (draft === undefined) return;
  const texts = { ...draft.project.texts };
  for (const field of prose) {
    const own = record.entries(field).filter(({ isShared, text }) => !isShared && !isBlank(text));
    if (own.length === 0) continue;
    texts[field] = [texts[field], ...own.map(({ text }) => text.trim())]
      .filter((text) => text !== null)
      .join('\n');
  }
  draft.project = { ...draft.project, texts };
}

export type TitledReading = Extract<RowReading, { kind: 'project' | 'activity' }>;

function readOne(
  reading: TitledReading,
  record: ProjectRecord,
  agency: string | null,
  part: Part,
  frame: Frame,
  context: TableContext,
): DraftProject {
  const { section, columns } = frame;
  const { grid } = section;
  const draft = readProject(
    record,
    {
      agency,
      part,
      title: { text: reading.title.text, cell: titleCell(reading, grid) },
      guideline: section.guideline?.text ?? null,
      unit: section.unit,
      months: monthsOf(grid, reading.row.number, columns.schedule, columns.title, context.fiscalYear),
      fiscalYear: context.fiscalYear,
      hasDisbursed: columns.of.has('disbursed'),
    },
    context.guidelineOf,
    context.findings,
  );
  return withFirstActivity(draft, reading, frame);
}

/**
 * A project merged downwards beside a column of activities: its first activity stands in its own row, and
 * amounts that are not merged along are the activity's.
 */
function withFirstActivity(draft: DraftProject, reading: TitledReading, frame: Frame): DraftProject {
  const { grid } = frame.section;
  const { activity, title } = frame.columns;
  const row = reading.row.number;
  const located = activity === null ? null : grid.at(row, activity);
  if (activity === null || located === null || isBlank(located.cell.text)) return draft;
  const isMerged = (column: number) => (grid.mergeAt(row, column)?.bottom ?? row) > row;
  const budget = frame.columns.of.get('budget')?.[0] ?? frame.columns.of.get('budgetAllocated')?.[0];
  const takesAmounts = isMerged(title) && budget !== undefined && !isMerged(budget.column.column);
  const cell = grid.address(row, activity);
  const amounts = takesAmounts ? draft.amounts : {};
  draft.activities.push({
    activity: { title: located.cell.text.trim(), budget: amounts.budget?.satang ?? null, cell },
    amounts,
    span: null,
    months: [],
  });
  if (!takesAmounts) return draft;
  const { budget: _budget, committed: _committed, disbursed: _disbursed, ...cells } = draft.project.cells;
  const project = { ...draft.project, budget: null, committed: null, disbursed: null, cells };
  return { ...draft, amounts: {}, project };
}

/** Reads an activity's row: its title, amounts, days and months. */
export function readActivity(
  reading: TitledReading,
  record: ProjectRecord,
  agency: string | null,
  frame: Pick<Frame, 'section' | 'columns'>,
  context: TableContext,
): DraftActivity {
  const { grid, unit } = frame.section;
  const { findings, fiscalYear } = context;
  const amounts: DraftActivity['amounts'] = {};
  for (const field of ['budget', 'committed', 'disbursed'] as const) {
    const read = readStated(record, field, unit, agency, findings);
    if (read.kind === 'money') amounts[field] = read;
  }
  return {
    activity: {
      title: reading.title.text.trim(),
      budget: amounts.budget?.satang ?? null,
      cell: titleCell(reading, grid),
    },
    amounts,
    span: readSpan(record, fiscalYear, agency, findings),
    months: monthsOf(grid, reading.row.number, frame.columns.schedule, frame.columns.title, fiscalYear),
  };
}

/** A row of amounts without a word: a total, or amounts that nobody's title stands before. */
function untitledTotal(reading: RowReading & { kind: 'untitled' }, after: number): TableTotal {
  return { reading: { kind: 'total', row: reading.row, label: '', column: reading.column }, after };
}

function ignoredRows(corrections: Corrections, sheet: string): ReadonlySet<number> {
  return new Set(corrections.ignoredRows.flatMap((address) => placeOf(address, sheet)?.row ?? []));
}

function sayLeftOut(reading: RowReading & { kind: 'left_out' }, frame: Frame, context: TableContext): void {
  const cell = frame.section.grid.address(reading.row.number, reading.column);
  context.findings.note('row_left_out', cell, { read: reading.text });
}
