import { z } from 'zod';
import {
  AgencyCode,
  Baht,
  Day,
  Id,
  Instant,
  Percent,
  ProblemShape,
  ProvinceCode,
  RoundCode,
} from '../contract/index.ts';
import { projectStatuses } from '../project/index.ts';
import { reportFields } from './reading.ts';

const PartNumber = z.literal([1, 2, 3]);

/**
 * `stored`: in the record (unchanged agencies too). `checked`: a dry run without errors and with its warnings
 * none or accepted. `partly`: what one agency could not store did not hold back the others. `refused`: nothing.
 */
export const FileStatus = z.enum(['stored', 'checked', 'partly', 'refused']);
export type FileStatus = z.infer<typeof FileStatus>;
export const AgencyStatus = z.enum(['stored', 'checked', 'partly', 'refused', 'unchanged']);
export type AgencyStatus = z.infer<typeof AgencyStatus>;

/** One project in one part as the file states it; amounts in baht. */
export const ImportedProject = z.object({
  agency: AgencyCode.nullable(),
  title: z.string(),
  part: PartNumber,
  budget: Baht.nullable(),
  committed: Baht.nullable(),
  disbursed: Baht.nullable(),
  percentComplete: Percent.nullable(),
  status: z.enum(projectStatuses).nullable(),
  statusDerived: z.boolean(),
  starts: Day.nullable(),
  ends: Day.nullable(),
  cells: z.record(z.string(), z.string()),
});
export type ImportedProject = z.infer<typeof ImportedProject>;

/** What `tidtam import --json` and `POST /api/imports` say of one file. */
export const FileAnswer = z.object({
  file: z.string(),
  status: FileStatus,
  province: ProvinceCode.nullable(),
  round: RoundCode.nullable(),
  agencies: z.array(z.object({ agency: AgencyCode, status: AgencyStatus })),
  projects: z.array(ImportedProject),
  problems: z.array(ProblemShape),
  totals: z.array(
    z.object({
      part: PartNumber,
      projects: z.int().min(0),
      budget: Baht.nullable(),
      disbursed: Baht.nullable(),
    }),
  ),
  /** The draft that a refused or partly stored file stays in, and its page. */
  draft: z.object({ id: Id, address: z.string() }).optional(),
});
export type FileAnswer = z.infer<typeof FileAnswer>;

export const ImportAnswer = z.object({ files: z.array(FileAnswer) });
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** How a row stands to the record: against this round's current version, or last round's when there is none. */
export const Difference = z.object({
  agency: AgencyCode,
  project: Id.nullable(),
  title: z.string(),
  /** The title's cell; `null` for a project that is missing from the file. */
  cell: z.string().nullable(),
  kind: z.enum(['new', 'changed', 'unchanged', 'missing']),
  against: RoundCode.nullable(),
  fields: z.array(
    z.object({
      field: z.string(),
      part: PartNumber.nullable(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type Difference = z.infer<typeof Difference>;

const Field = z.string().nullable();

export const CorrectionsShape = z.object({
  cells: z.record(z.string(), z.string().max(32_767)),
  columns: z.record(z.string(), z.record(z.string(), z.enum(reportFields).nullable())),
  parts: z.record(z.string(), PartNumber),
  agencies: z.record(z.string(), AgencyCode),
  province: ProvinceCode.optional(),
  round: RoundCode.optional(),
  ignoredRows: z.array(z.string()),
  ignoredTables: z.array(z.string()),
  section4: z.literal('left_out').optional(),
});

export const TableShape = z.object({
  id: z.string(),
  sheet: z.string(),
  layout: z.string(),
  headerRows: z.tuple([z.int(), z.int()]),
  bodyRows: z.tuple([z.int(), z.int()]),
  columns: z.array(
    z.object({
      column: z.int(),
      header: z.string(),
      field: Field,
      unit: z.number(),
      confidence: z.number(),
    }),
  ),
  part: PartNumber.nullable(),
  agency: z.string().nullable(),
});

/** Something the person should know that needs no answer: a hidden row was read, a sheet left out. */
export const NoteShape = z.object({
  code: z.string(),
  cell: z.string().nullable(),
  message: z.object({ th: z.string(), en: z.string() }),
});

/** A file on its way in: what was recognised, what is doubtful, what would be stored. */
export const ImportDraft = z.object({
  id: Id,
  /** Counts up with each correction; a correction names the one it was made on. */
  revision: z.int().min(1),
  file: z.string(),
  format: z.enum(['xlsx', 'xls', 'csv', 'docx']).nullable(),
  state: z.enum(['open', 'stored', 'partly', 'withdrawn']),
  createdAt: Instant,
  createdBy: z.string(),
  sheets: z.array(z.object({ name: z.string(), rows: z.int(), columns: z.int(), hidden: z.boolean() })),
  tables: z.array(TableShape),
  notes: z.array(NoteShape),
  corrections: CorrectionsShape,
  differences: z.array(Difference),
  /** The committee's own report in the file, and the text in the record that it would take the place of. */
  section4: z.object({ text: z.string(), cell: z.string(), standing: z.string().nullable() }).nullable(),
  answer: FileAnswer,
});
export type ImportDraft = z.infer<typeof ImportDraft>;

/** A file in the list of those that came in. */
export const ImportListed = ImportDraft.pick({
  id: true,
  file: true,
  state: true,
  createdAt: true,
  createdBy: true,
}).extend({
  province: ProvinceCode.nullable(),
  round: RoundCode.nullable(),
  agencies: z.array(AgencyCode),
  errors: z.int(),
  warnings: z.int(),
  /** It is being read or stored just now. */
  busy: z.boolean(),
});
export type ImportListed = z.infer<typeof ImportListed>;

/** How far a file is: reading its cells and their meaning, comparing with the record, storing agency by agency. */
export const ImportStep = z.object({
  step: z.enum(['reading', 'comparing', 'storing']),
  done: z.int().min(0),
  total: z.int().min(0).nullable(),
});
export type ImportStep = z.infer<typeof ImportStep>;

/** One sheet as the office typed it. Rows that hold nothing are left out. */
export const SheetPreview = z.object({
  name: z.string(),
  /** First and last row of this answer, and how many the sheet has. */
  from: z.int(),
  to: z.int(),
  rowCount: z.int(),
  columns: z.int(),
  hiddenColumns: z.array(z.int()),
  merges: z.array(z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })),
  rows: z.array(
    z.object({
      row: z.int(),
      hidden: z.boolean(),
      cells: z.array(
        z.object({
          column: z.int(),
          text: z.string(),
          number: z.boolean(),
          fill: z.string().nullable(),
          bold: z.boolean(),
          struck: z.boolean(),
          comment: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type SheetPreview = z.infer<typeof SheetPreview>;
