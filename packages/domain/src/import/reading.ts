import type { Bilingual } from '../message/index.ts';
import type { Problem } from '../problem/index.ts';
import type { Part, ProjectStatus } from '../project/index.ts';
import type { RoundId } from '../round/index.ts';

/** `Sheet1!B8` (sheet names unquoted), `B8` in a CSV (row = record), `Table 1!B3` in Word. */
export type CellAddress = string;

/** What a column, label or text of a report form can speak of. */
export const reportFields = [
  'title',
  'code',
  'agency',
  'part',
  'source',
  'guideline',
  'budget',
  'committed',
  'disbursed',
  'remaining',
  'percentDisbursed',
  'period',
  'starts',
  'ends',
  'target',
  'result',
  'percentComplete',
  'status',
  'problems',
  'suggestions',
  'nextSteps',
  'owner',
  'note',
] as const;
export type ReportField = (typeof reportFields)[number];

/** Free text of a report, kept as typed. */
export interface ReportTexts {
  readonly guideline: string | null;
  readonly target: string | null;
  readonly result: string | null;
  readonly problems: string | null;
  readonly suggestions: string | null;
  readonly nextSteps: string | null;
  readonly owner: string | null;
  readonly note: string | null;
}

/** An activity row (1.1, 1.2) under its project; its amounts lie inside the project's. Satang. */
export interface ReadActivity {
  readonly title: string;
  readonly budget: number | null;
  readonly cell: CellAddress;
}

/** One project in one part, as the file states it. Amounts in satang; percents 0–100 with up to two decimals. */
export interface ReadProject {
  /** Agency code, or `null` while nobody has said which agency it is. */
  readonly agency: string | null;
  /**
   * Id of the record's project where the source itself states it (our own template or form), so that a new title
   * still finds it. Of use only among the projects of the agency that reports: another's id finds nothing.
   */
  readonly project: string | null;
  readonly title: string;
  /** A code the office wrote: eMENSCR, budget, its own. */
  readonly code: string | null;
  readonly part: Part;
  readonly budget: number | null;
  /** "ยังไม่ได้รับจัดสรร" is a known state, not a missing value. */
  readonly notYetAllocated: boolean;
  readonly committed: number | null;
  readonly disbursed: number | null;
  readonly percentComplete: number | null;
  readonly status: ProjectStatus | null;
  /** True when no word stated the status and the percent implied it. */
  readonly statusDerived: boolean;
  /** ISO dates, both included. */
  readonly starts: string | null;
  readonly ends: string | null;
  /** Months with work, as `2024-01`, where the file shows a month-by-month schedule. */
  readonly months: readonly string[];
  /** Guideline code of the plan (`2101-1`), where the text names one. */
  readonly guideline: string | null;
  readonly texts: ReportTexts;
  readonly activities: readonly ReadActivity[];
  /** Struck through, or on a hidden row or column: read, and said. */
  readonly marks: readonly ('struck' | 'hidden_row' | 'hidden_column' | 'commented')[];
  /** The cell of each value. `title` is always there. */
  readonly cells: Readonly<Partial<Record<ReportField, CellAddress>>> & { readonly title: CellAddress };
}

/** "ไม่มีโครงการ" under a part. */
export interface ReadNoProjects {
  readonly agency: string | null;
  readonly part: Part;
  readonly cell: CellAddress;
}

/** Sum of the rows read, never the file's own totals; `null` where no row states an amount. Satang. */
export interface PartTotal {
  readonly part: Part;
  readonly projects: number;
  readonly budget: number | null;
  readonly disbursed: number | null;
}

export type Layout =
  | 'parts_as_sheets'
  | 'parts_stacked'
  | 'part_column'
  | 'many_agencies'
  | 'form_per_project'
  | 'one_part';

/** A table (or form) that was recognised, so that a person can see and correct it. Rows and columns count from 1. */
export interface RecognisedTable {
  /**
   * Stable within the file: sheet name, `!`, the row it begins with: its part's or agency's heading, else its
   * first header row: `Sheet1!6`. Tables under one header share its columns and have an id each.
   */
  readonly id: string;
  readonly sheet: string;
  readonly layout: Layout;
  readonly headerRows: readonly [first: number, last: number];
  readonly bodyRows: readonly [first: number, last: number];
  /** What each column means: column number → field, `month:2024-01`, or `null` for ignored. */
  readonly columns: readonly {
    readonly column: number;
    readonly header: string;
    readonly field: ReportField | `month:${string}` | null;
    /** Factor on amounts that the header states: 1, 1 000, 1 000 000. */
    readonly unit: number;
    /** 0–1: how sure the recognition is. */
    readonly confidence: number;
  }[];
  readonly part: Part | null;
  readonly agency: string | null;
  /** Names the header row's words, to remember a correction for next time. */
  readonly signature: string;
}

/** Something a person should see that needs no answer: a hidden row was read, a sheet of another year left out. */
export interface ReadingNote {
  readonly code: string;
  readonly cell: CellAddress | null;
  readonly message: Bilingual;
}

/** Something a person should know that needs no answer: a hidden row was read, a sheet of another year left out. */
export interface Note {
  /** Stable, snake_case: `row_hidden`, `sheet_of_other_year`. */
  readonly code: string;
  readonly cell: CellAddress | null;
  readonly message: Bilingual;
}

/** What the program understood of one file. */
export interface FileReading {
  readonly province: string | null;
  readonly round: RoundId | null;
  /** ISO date that the file states ("ข้อมูล ณ วันที่ …"). */
  readonly dataDate: string | null;
  readonly tables: readonly RecognisedTable[];
  readonly projects: readonly ReadProject[];
  readonly noProjects: readonly ReadNoProjects[];
  /** Section 4, the committee's own report, as text with the cell it starts in. */
  readonly section4: { readonly text: string; readonly cell: CellAddress } | null;
  readonly problems: readonly Problem[];
  readonly notes: readonly ReadingNote[];
}

/**
 * What a person corrected about a file. Kept beside it, never in it: the file is read again with them, so that
 * a mended file and a well-typed file take one way.
 */
export interface Corrections {
  /** The text a cell should have had. */
  readonly cells: Readonly<Record<CellAddress, string>>;
  /** Column meanings, by table id and column number. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, ReportField | null>>>>;
  /** Part of a table, by table id. */
  readonly parts: Readonly<Record<string, Part>>;
  /** Agency code for a name as it stands in the file; `''` names the file's own agency. */
  readonly agencies: Readonly<Record<string, string>>;
  readonly province?: string | undefined;
  readonly round?: RoundId | undefined;
  /** Rows that are no project, and ids of tables to leave out. */
  readonly ignoredRows: readonly CellAddress[];
  readonly ignoredTables: readonly string[];
  /** What the file calls section 4 is not the committee's report. */
  readonly section4?: 'left_out' | undefined;
}

export const noCorrections: Corrections = {
  cells: {},
  columns: {},
  parts: {},
  agencies: {},
  ignoredRows: [],
  ignoredTables: [],
};
