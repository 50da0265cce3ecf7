import {
  type AgencyStatus,
  FileAnswer,
  type FileStatus,
  ImportedProject,
  type ReadProject,
} from '@tidtam/domain/import';
import { bahtOf } from '@tidtam/domain/money';
import type { Problem } from '@tidtam/domain/problem';
import { isUnchanged } from '@tidtam/domain/report';
import { type CheckedAgency, type CheckedFile, isStorable, type OpenFile } from './check-file.ts';
import { errorOf } from './errors.ts';
import type { FileRows } from './file-rows.ts';

/** What became of each agency's part of a file. */
export type Outcome = ReadonlyMap<string, AgencyStatus>;

/** What storing the file now would come to; the answer of a dry run. */
export function foreseen(file: CheckedFile, acceptWarnings: boolean): Outcome {
  return new Map(file.agencies.map((agency) => [agency.code, foreseenOf(file, agency, acceptWarnings)]));
}

function foreseenOf(file: CheckedFile, agency: CheckedAgency, acceptWarnings: boolean): AgencyStatus {
  if (!isStorable(file, agency, acceptWarnings)) return 'refused';
  return agency.decision !== null && isUnchanged(agency.decision) ? 'unchanged' : 'checked';
}

/** What is said of a file; its rows, which are many, are told when the answer is sent. */
export interface FileToAnswer extends Omit<FileAnswer, 'projects'> {
  readonly rows: FileRows;
}

/** What there is to say of an agency's part. */
export interface SaidOfAgency {
  readonly code: string;
  readonly problems: readonly Problem[];
}

/** What the page, the command line and the API are told of a file. */
export function answerOf(
  name: string,
  file: OpenFile & { readonly agencies: readonly SaidOfAgency[] },
  outcome: Outcome,
  mode: 'dry_run' | 'real',
): FileToAnswer {
  const { reading } = file;
  return {
    file: name,
    status: fileStatus(file, outcome, mode),
    province: reading.province,
    round: reading.round,
    agencies: file.agencies.map(({ code }) => ({ agency: code, status: outcome.get(code) ?? 'refused' })),
    problems: [...file.problems, ...file.agencies.flatMap((agency) => agency.problems)].map((problem) => ({
      ...problem,
      readings: problem.readings === undefined ? undefined : [...problem.readings],
    })),
    totals: file.totals.map((total) => ({
      ...total,
      budget: baht(total.budget),
      disbursed: baht(total.disbursed),
    })),
    rows: file.rows,
  };
}

/** The whole answer at once. */
export function wholeAnswer({ rows, ...answer }: FileToAnswer): FileAnswer {
  return { ...answer, projects: [...rows.inOrder()].map(importedProject) };
}

const AnswerHead = FileAnswer.omit({ projects: true });
/** So many rows leave in one piece. */
const rowsInPiece = 200;

/** The same answer as JSON, piece by piece, each checked against its shape as any answer is. */
export function* answerInPieces({ rows, ...answer }: FileToAnswer): Generator<string, void> {
  yield `${JSON.stringify(AnswerHead.parse(answer)).slice(0, -1)},"projects":[`;
  let piece: string[] = [];
  let before = '';
  for (const row of rows.inOrder()) {
    piece.push(JSON.stringify(ImportedProject.parse(importedProject(row))));
    if (piece.length < rowsInPiece) continue;
    yield before + piece.join(',');
    piece = [];
    before = ',';
  }
  yield `${piece.length === 0 ? '' : before}${piece.join(',')}]}`;
}

/** The answer about a file that never came to be read. */
export function refusedFile(name: string, code: 'file_unreadable'): FileAnswer {
  const problem = { ...errorOf(code, null, {}), readings: undefined };
  return {
    file: name,
    status: 'refused',
    province: null,
    round: null,
    agencies: [],
    projects: [],
    problems: [problem],
    totals: [],
  };
}

function fileStatus(file: OpenFile, outcome: Outcome, mode: 'dry_run' | 'real'): FileStatus {
  const status = storedStatus(file, outcome);
  return status === 'stored' && mode === 'dry_run' ? 'checked' : status;
}

/** What becomes of a file whose agencies came to `outcome`. */
export function storedStatus(file: OpenFile, outcome: Outcome): 'stored' | 'partly' | 'refused' {
  const refused = [...outcome.values()].filter((status) => status === 'refused').length;
  if (refused === outcome.size) return 'refused';
  const unowned = file.problems.some(
    (problem) => problem.code === 'agency_unknown' && problem.severity === 'error',
  );
  return refused > 0 || unowned ? 'partly' : 'stored';
}

function importedProject(row: ReadProject): ImportedProject {
  return {
    agency: row.agency,
    title: row.title,
    part: row.part,
    budget: baht(row.budget),
    committed: baht(row.committed),
    disbursed: baht(row.disbursed),
    percentComplete: row.percentComplete,
    status: row.status,
    statusDerived: row.statusDerived,
    starts: row.starts,
    ends: row.ends,
    cells: { ...row.cells },
  };
}

function baht(amount: number | null): string | null {
  return amount === null ? null : bahtOf(amount);
}
