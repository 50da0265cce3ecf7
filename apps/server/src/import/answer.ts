import type {
  AgencyStatus,
  FileAnswer,
  FileStatus,
  ImportedProject,
  ReadProject,
} from '@tidtam/domain/import';
import { bahtOf } from '@tidtam/domain/money';
import { isUnchanged } from '@tidtam/domain/report';
import { partTotals } from '@tidtam/workbook';
import { type CheckedAgency, type CheckedFile, isStorable } from './check-file.ts';
import { errorOf } from './errors.ts';

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

/** The answer that the page, the command line and the API give about a file. */
export function answerOf(
  name: string,
  file: CheckedFile,
  outcome: Outcome,
  mode: 'dry_run' | 'real',
): FileAnswer {
  const { reading } = file;
  return {
    file: name,
    status: fileStatus(file, outcome, mode),
    province: reading.province,
    round: reading.round,
    agencies: file.agencies.map(({ code }) => ({ agency: code, status: outcome.get(code) ?? 'refused' })),
    projects: reading.projects.map(importedProject),
    problems: [...file.problems, ...file.agencies.flatMap((agency) => agency.problems)].map((problem) => ({
      ...problem,
      readings: problem.readings === undefined ? undefined : [...problem.readings],
    })),
    totals: partTotals(reading.projects).map((total) => ({
      ...total,
      budget: baht(total.budget),
      disbursed: baht(total.disbursed),
    })),
  };
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

function fileStatus(file: CheckedFile, outcome: Outcome, mode: 'dry_run' | 'real'): FileStatus {
  const status = storedStatus(file, outcome);
  return status === 'stored' && mode === 'dry_run' ? 'checked' : status;
}

/** What becomes of a file whose agencies came to `outcome`. */
export function storedStatus(file: CheckedFile, outcome: Outcome): 'stored' | 'partly' | 'refused' {
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
