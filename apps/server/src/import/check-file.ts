import type { Corrections, FileReading, ImportStep } from '@tidtam/domain/import';
import { isError, type Problem } from '@tidtam/domain/problem';
import {
  type AgencyState,
  type Decision,
  decideSubmission,
  isUnchanged,
  type Submission,
} from '@tidtam/domain/report';
import { findRound, type Round, type RoundId } from '@tidtam/domain/round';
import { normaliseName } from '@tidtam/domain/text';
import { agencyCodes, type ReadRequest, readFile, type WorkbookOutline } from '@tidtam/workbook';
import { errorOf } from './errors.ts';
import type { ReadFile } from './reader.ts';
import type { ImportAgency, RecordView } from './record-view.ts';

/** What the sender says about a file, where the file itself need not. */
export interface ImportOptions {
  readonly agency?: string | undefined;
  readonly province?: string | undefined;
  readonly round?: RoundId | undefined;
}

/** One agency's part of a file against the record. */
export interface CheckedAgency {
  readonly code: string;
  /** `null` when the record has no such agency. */
  readonly agency: ImportAgency | null;
  readonly submission: Submission;
  /** What it was decided against, and how; `null` when it could not be: no agency, no obligation. */
  readonly state: AgencyState | null;
  readonly decision: Decision | null;
  /** Its own problems: of its cells, and against the record. */
  readonly problems: readonly Problem[];
}

/** A file, read and checked: what it says, what is doubtful, what storing would do. */
export interface CheckedFile {
  /** `null` when the file could not be read at all. */
  readonly outline: WorkbookOutline | null;
  readonly reading: FileReading;
  readonly round: Round | null;
  readonly agencies: readonly CheckedAgency[];
  /** What would be stored as section 4, and the other text that stands. */
  readonly section4: (NonNullable<FileReading['section4']> & { readonly standing: string | null }) | null;
  /** Problems that belong to no agency. */
  readonly problems: readonly Problem[];
}

/** How a file is read, and who is told how far it is. */
export interface Checking {
  readonly read: ReadFile;
  readonly report: (step: ImportStep) => void;
}

const nothingRead: FileReading = {
  province: null,
  round: null,
  dataDate: null,
  tables: [],
  projects: [],
  noProjects: [],
  section4: null,
  problems: [],
  notes: [],
};

/** Reads a file and checks it against the record; changes nothing. */
export async function checkFile(
  bytes: Uint8Array,
  options: ImportOptions,
  corrections: Corrections,
  record: RecordView,
  { read, report }: Checking = { read: readFile, report: () => undefined },
): Promise<CheckedFile> {
  const known = await record.known();
  const { given, unknown } = knownOptions(options, known);
  const remembered = await record.remembered();
  report({ step: 'reading', done: 0, total: null });
  const file = await read(bytes, { known, remembered, corrections, options: given });
  if ('problem' in file) {
    const nothing = { outline: null, reading: nothingRead, round: null, agencies: [], section4: null };
    return { ...nothing, problems: [file.problem] };
  }
  const { outline, reading } = file;
  const round = reading.round === null ? null : findRound(reading.round);
  const agencies: CheckedAgency[] = [];
  const parts = partsOf(reading);
  for (let from = 0; from < parts.length; from += agenciesAtOnce) {
    report({ step: 'comparing', done: from, total: parts.length });
    agencies.push(...(await checkAgencies(parts.slice(from, from + agenciesAtOnce), reading, round, record)));
  }
  const section4 = await checkSection4(reading, round, corrections, record);
  const problems = [
    ...unknown,
    ...reading.problems.filter((problem) => problem.agency === null),
    ...(section4 === null || section4.standing === null ? [] : [section4Replaces(section4.cell)]),
  ];
  const blank = agencies.length === 0 && !problems.some(isError);
  return {
    outline,
    reading,
    round,
    agencies,
    section4,
    problems: blank ? [...problems, errorOf('nothing_to_store', null, {})] : problems,
  };
}

async function checkSection4(
  { section4, province }: FileReading,
  round: Round | null,
  corrections: Corrections,
  record: RecordView,
): Promise<CheckedFile['section4']> {
  if (section4 === null || corrections.section4 === 'left_out') return null;
  const standing = province === null || round === null ? null : await record.section4(province, round);
  return { ...section4, standing: standing === section4.text ? null : standing };
}

function section4Replaces(cell: string): Problem {
  return { ...errorOf('section4_replaces', null, {}), severity: 'warning', cell };
}

/** What the sender says, as far as the record knows of it; a code that it does not know is an error of its own. */
function knownOptions(
  { agency, province, round }: ImportOptions,
  known: ReadRequest['known'],
): { readonly given: ImportOptions; readonly unknown: readonly Problem[] } {
  const noAgency = agency !== undefined && known.agencies.every(({ code }) => code !== agency);
  const noProvince = province !== undefined && known.provinces.every(({ code }) => code !== province);
  return {
    given: {
      ...(agency === undefined || noAgency ? {} : { agency }),
      ...(province === undefined || noProvince ? {} : { province }),
      ...(round === undefined ? {} : { round }),
    },
    unknown: [
      ...(noAgency ? [errorOf('agency_not_found', null, { code: agency })] : []),
      ...(noProvince ? [errorOf('province_not_found', null, { code: province })] : []),
    ],
  };
}

/** So many agencies' standing reports are loaded at once: few questions, and never a country in memory. */
const agenciesAtOnce = 500;

/** What a file says of one agency, and the problems of its cells. */
interface AgencyPart {
  readonly submission: Submission;
  readonly own: readonly Problem[];
}

/** Parts a file's rows by agency, each row looked at once. */
function partsOf(reading: FileReading): readonly AgencyPart[] {
  const rows = Map.groupBy(reading.projects, (row) => row.agency);
  const noProjects = Map.groupBy(reading.noProjects, (row) => row.agency);
  const problems = Map.groupBy(reading.problems, (problem) => problem.agency);
  return agencyCodes(reading).map((agency) => ({
    submission: { agency, rows: rows.get(agency) ?? [], noProjects: noProjects.get(agency) ?? [] },
    own: problems.get(agency) ?? [],
  }));
}

async function checkAgencies(
  parts: readonly AgencyPart[],
  { province }: FileReading,
  round: Round | null,
  record: RecordView,
): Promise<readonly CheckedAgency[]> {
  const agencies = await record.agencies(parts.map(({ submission }) => submission.agency));
  const place = round === null || province === null ? null : { province, round };
  const states =
    place === null ? null : await record.states([...agencies.values()], place.province, place.round);
  return parts.map((part) => {
    const { agency: code } = part.submission;
    const agency = agencies.get(code) ?? null;
    if (agency !== null && place !== null && !record.sees(agency, place.province)) {
      return outsideScope(part, agency, place.province);
    }
    return checkAgency(part, agency, place, states?.get(code) ?? null);
  });
}

/** What is out of sight of whoever looks: nothing of it is compared, stored or told. */
function outsideScope(
  { submission, own }: AgencyPart,
  agency: ImportAgency,
  province: string,
): CheckedAgency {
  const { code, name } = agency;
  const problems = [...own, errorOf('outside_scope', code, { name, province })];
  return { code, agency, submission, state: null, decision: null, problems };
}

/** `state` is `null` where the agency owes no report. */
function checkAgency(
  { submission, own }: AgencyPart,
  agency: ImportAgency | null,
  place: { readonly province: string; readonly round: Round } | null,
  state: AgencyState | null,
): CheckedAgency {
  const { agency: code } = submission;
  const base = { code, agency, submission, state, decision: null };
  if (agency === null) return { ...base, problems: [...own, errorOf('agency_not_found', code, { code })] };
  if (place === null) return { ...base, problems: own };
  const { province, round } = place;
  if (state === null) {
    const values = { name: agency.name, province, round: round.id };
    return { ...base, problems: [...own, errorOf('agency_owes_nothing', code, values)] };
  }
  const decision = decideSubmission(state, submission, round);
  const open = own.filter((problem) => !isSettled(problem, state));
  return { ...base, decision, problems: [...open, ...decision.problems] };
}

/** That a title in two parts is one project with two funding lines is asked once: the record then says so. */
function isSettled({ code, read }: Problem, { projects }: AgencyState): boolean {
  if (code !== 'same_title_in_parts' || read === null) return false;
  const name = normaliseName(read);
  return projects.some(
    ({ title, current, previous }) =>
      normaliseName(title) === name && (current ?? previous?.content)?.funding.length === 2,
  );
}

/** Rows that nobody owns yet are left out by themselves; every other error without an agency holds the file back. */
export function fileErrors(file: CheckedFile): readonly Problem[] {
  return file.problems.filter((problem) => isError(problem) && problem.code !== 'agency_unknown');
}

/** Whether an agency's part may be stored, given whether a person confirmed the warnings. */
export function isStorable(file: CheckedFile, agency: CheckedAgency, acceptWarnings: boolean): boolean {
  if (agency.decision === null || fileErrors(file).length > 0 || agency.problems.some(isError)) return false;
  const warnings = [...file.problems, ...agency.problems].some((problem) => !isError(problem));
  const changesNothing = isUnchanged(agency.decision) && (file.section4?.standing ?? null) === null;
  return acceptWarnings || !warnings || changesNothing;
}
