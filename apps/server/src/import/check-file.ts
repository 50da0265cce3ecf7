import type { Corrections, ImportStep, PartTotal, ReadNoProjects } from '@tidtam/domain/import';
import { isError, type Problem } from '@tidtam/domain/problem';
import { type AgencyState, type Decision, decideSubmission, isUnchanged } from '@tidtam/domain/report';
import { findRound, type Round, type RoundId } from '@tidtam/domain/round';
import { normaliseName } from '@tidtam/domain/text';
import { partTotals, type ReadRequest, type WorkbookOutline } from '@tidtam/workbook';
import { errorOf } from './errors.ts';
import { type FileFacts, type ReadFile, readHere } from './file-read.ts';
import { FileRows } from './file-rows.ts';
import type { ImportAgency, RecordView } from './record-view.ts';

/** What the sender says about a file, where the file itself need not. */
export interface ImportOptions {
  readonly agency?: string | undefined;
  readonly province?: string | undefined;
  readonly round?: RoundId | undefined;
}

/** What a file says of one agency beside its rows, and the problems of its cells. */
export interface AgencyPart {
  readonly code: string;
  readonly noProjects: readonly ReadNoProjects[];
  readonly own: readonly Problem[];
}

/** A file that was read, and what is doubtful of it as a whole; its agencies are not compared with the record yet. */
export interface OpenFile {
  /** `null` when the file could not be read at all. */
  readonly outline: WorkbookOutline | null;
  readonly reading: FileFacts;
  readonly rows: FileRows;
  readonly totals: readonly PartTotal[];
  readonly round: Round | null;
  /** In the file's order. */
  readonly parts: readonly AgencyPart[];
  /** What would be stored as section 4, and the other text that stands. */
  readonly section4: (NonNullable<FileFacts['section4']> & { readonly standing: string | null }) | null;
  /** Problems that belong to no agency. */
  readonly problems: readonly Problem[];
}

/** One agency's part of a file against the record. */
export interface CheckedAgency {
  readonly code: string;
  /** `null` when the record has no such agency. */
  readonly agency: ImportAgency | null;
  /** What was decided; `null` when nothing could be: no agency, no obligation. */
  readonly decision: Decision | null;
  /** Its own problems: of its cells, and against the record. */
  readonly problems: readonly Problem[];
}

/** A file, read and checked: what it says, what is doubtful, what storing would do. */
export interface CheckedFile extends OpenFile {
  readonly agencies: readonly CheckedAgency[];
}

/** How a file is read, and who is told how far it is. */
export interface Checking {
  readonly read: ReadFile;
  readonly report: (step: ImportStep) => void;
}

const nothingRead: Omit<OpenFile, 'problems'> = {
  outline: null,
  reading: {
    province: null,
    round: null,
    dataDate: null,
    tables: [],
    noProjects: [],
    section4: null,
    problems: [],
    notes: [],
  },
  rows: new FileRows(),
  totals: partTotals([]),
  round: null,
  parts: [],
  section4: null,
};

/** Reads a file and checks it against the record; changes nothing. */
export async function checkFile(
  bytes: Uint8Array,
  options: ImportOptions,
  corrections: Corrections,
  record: RecordView,
  checking: Checking = { read: readHere, report: () => undefined },
): Promise<CheckedFile> {
  const file = await openFile(bytes, options, corrections, record, checking);
  const agencies: CheckedAgency[] = [];
  for (let from = 0; from < file.parts.length; from += agenciesAtOnce) {
    checking.report({ step: 'comparing', done: from, total: file.parts.length });
    agencies.push(...(await checkAgencies(file, file.parts.slice(from, from + agenciesAtOnce), record)));
  }
  return { ...file, agencies };
}

/** Reads a file and says what is doubtful of it as a whole. */
export async function openFile(
  bytes: Uint8Array,
  options: ImportOptions,
  corrections: Corrections,
  record: RecordView,
  { read, report }: Checking,
): Promise<OpenFile> {
  const known = await record.known();
  const { given, unknown } = knownOptions(options, known);
  const remembered = await record.remembered();
  report({ step: 'reading', done: 0, total: null });
  const file = await read(bytes, { known, remembered, corrections, options: given });
  if ('problem' in file) return { ...nothingRead, problems: [file.problem] };
  const { reading } = file;
  const round = reading.round === null ? null : findRound(reading.round);
  const parts = partsOf(reading, file.rows);
  const section4 = await checkSection4(reading, round, corrections, record);
  const problems = [
    ...unknown,
    ...reading.problems.filter((problem) => problem.agency === null),
    ...(section4 === null || section4.standing === null ? [] : [section4Replaces(section4.cell)]),
  ];
  const blank = parts.length === 0 && !problems.some(isError);
  return {
    ...file,
    round,
    parts,
    section4,
    problems: blank ? [...problems, errorOf('nothing_to_store', null, {})] : problems,
  };
}

async function checkSection4(
  { section4, province }: FileFacts,
  round: Round | null,
  corrections: Corrections,
  record: RecordView,
): Promise<OpenFile['section4']> {
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

/** Parts a file by agency. */
function partsOf({ noProjects, problems }: FileFacts, rows: FileRows): readonly AgencyPart[] {
  const none = Map.groupBy(noProjects, (row) => row.agency);
  const own = Map.groupBy(problems, (problem) => problem.agency);
  const codes = new Set([...rows.agencies, ...noProjects.flatMap(({ agency }) => agency ?? [])]);
  return [...codes].map((code) => ({ code, noProjects: none.get(code) ?? [], own: own.get(code) ?? [] }));
}

async function checkAgencies(
  file: OpenFile,
  parts: readonly AgencyPart[],
  record: RecordView,
): Promise<readonly CheckedAgency[]> {
  const agencies = await record.agencies(parts.map(({ code }) => code));
  const place = placeOf(file);
  const states =
    place === null ? null : await record.states([...agencies.values()], place.province, place.round);
  return parts.map((part) => {
    const { code } = part;
    const agency = agencies.get(code) ?? null;
    if (agency !== null && place !== null && !record.sees(agency, place.province)) {
      return outsideScope(part, agency, place.province);
    }
    return checkAgency(file, part, agency, states?.get(code) ?? null);
  });
}

/** A province and round that reports go to. */
export interface ReportPlace {
  readonly province: string;
  readonly round: Round;
}

/** Where a file's reports go; `null` when it says too little. */
export function placeOf({ reading: { province }, round }: OpenFile): ReportPlace | null {
  return round === null || province === null ? null : { province, round };
}

export function outsideScope(
  { code, own }: AgencyPart,
  agency: ImportAgency,
  province: string,
): CheckedAgency {
  const problems = [...own, errorOf('outside_scope', code, { name: agency.name, province })];
  return { code, agency, decision: null, problems };
}

/** An agency's part against what stands of it; `state` is `null` where the agency owes no report. */
export function checkAgency(
  file: OpenFile,
  { code, noProjects, own }: AgencyPart,
  agency: ImportAgency | null,
  state: AgencyState | null,
): CheckedAgency {
  const base = { code, agency, decision: null };
  const place = placeOf(file);
  if (agency === null) return { ...base, problems: [...own, errorOf('agency_not_found', code, { code })] };
  if (place === null) return { ...base, problems: own };
  const { province, round } = place;
  if (state === null) {
    const values = { name: agency.name, province, round: round.id };
    const refusal = agency.closed ? 'agency_closed' : 'agency_owes_nothing';
    return { ...base, problems: [...own, errorOf(refusal, code, values)] };
  }
  const decision = decideSubmission(state, { agency: code, rows: file.rows.of(code), noProjects }, round);
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
export function fileErrors(file: OpenFile): readonly Problem[] {
  return file.problems.filter((problem) => isError(problem) && problem.code !== 'agency_unknown');
}

/** Whether an agency's part may be stored, given whether a person confirmed the warnings. */
export function isStorable(file: OpenFile, agency: CheckedAgency, acceptWarnings: boolean): boolean {
  if (agency.decision === null || fileErrors(file).length > 0 || agency.problems.some(isError)) return false;
  const warnings = [...file.problems, ...agency.problems].some((problem) => !isError(problem));
  const changesNothing = isUnchanged(agency.decision) && (file.section4?.standing ?? null) === null;
  return acceptWarnings || !warnings || changesNothing;
}
