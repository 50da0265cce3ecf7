import type { Part } from '@tidtam/domain/project';
import {
  type Decision,
  decideSubmission,
  isRefused,
  isUnchanged,
  matchedId,
  type ReportContent,
  type Submission,
} from '@tidtam/domain/report';
import type { Round } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { appendEntries } from '../ledger/index.ts';
import { replaceRollUps } from '../roll-up/index.ts';
import { among } from '../storage/index.ts';
import { type AgencyPlace, type CommandContext, insertRows, recordedBy } from '../write/index.ts';
import type { LoadedState } from './load-state.ts';
import { type NewVersion, type PlaceInRound, type StoredVersion, storeVersions } from './store-version.ts';

/** One agency's submission to a province in a round, with where it came from. */
export interface SubmitReports extends SubmittedFrom {
  readonly submission: Submission;
}

interface SubmittedFrom {
  readonly place: AgencyPlace;
  readonly round: Round;
  /** `null` for what was typed in the page: its values stand in no cell. */
  readonly importId: string | null;
  readonly dataDate: string | null;
  /** Why what looks odd is right, where a person gave the reason. */
  readonly reason: string | null;
  /** Warnings not confirmed hold the submission back. */
  readonly acceptWarnings: boolean;
}

export type Submitted =
  | { readonly kind: 'stored' | 'unchanged'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly decision: Decision };

/** What was decided of a submission against the state of its agency, inside the agency's lock. */
export interface DecidedSubmission extends SubmittedFrom {
  readonly state: LoadedState;
  readonly decision: Decision;
}

/**
 * Decides against the record and stores all of a submission, or nothing. Inside the agency's lock, and so is `state`
 * read. `beforeStore` adds what the versions refer to (the import) once it is certain that something is stored.
 */
export async function submitReports(
  context: CommandContext,
  { submission, ...command }: SubmitReports,
  state: LoadedState,
  beforeStore: (decision: Decision) => void,
): Promise<Submitted> {
  const decision = decideSubmission(state, submission, command.round);
  const [kind] = await submitEach(context, [{ ...command, state, decision }], () => beforeStore(decision));
  if (kind === undefined) throw new Error('a submission has no answer');
  return { kind, decision };
}

/**
 * Stores what was decided of several agencies of one province and round, each whole or not at all and all together:
 * one statement a table, however many they are. Answers in their order.
 */
export async function submitEach<Decided extends DecidedSubmission>(
  context: CommandContext,
  submissions: readonly Decided[],
  beforeStore: (stored: readonly Decided[]) => void,
): Promise<readonly Submitted['kind'][]> {
  const kinds = submissions.map(kindOf);
  const stored = submissions.filter((_, at) => kinds[at] === 'stored');
  const [first] = stored;
  if (first === undefined) return kinds;
  beforeStore(stored);
  pointReports(
    context,
    storeVersions(
      context,
      stored.flatMap((submission) => versionsOf(context, submission)),
    ),
  );
  await storeStatements(
    context,
    stored.flatMap(({ decision, place, round, importId }) =>
      decision.statements.map((statement) => ({ ...statement, ...placeInRound({ place, round }), importId })),
    ),
  );
  const agencyIds = stored.map(({ place }) => place.agencyId);
  replaceRollUps(context.transaction, agencyIds, first.place.province, first.round.id);
  return kinds;
}

function kindOf({ decision, acceptWarnings }: DecidedSubmission): Submitted['kind'] {
  if (isUnchanged(decision)) return 'unchanged';
  const isHeldBack = isRefused(decision) || (decision.problems.length > 0 && !acceptWarnings);
  return isHeldBack ? 'refused' : 'stored';
}

function versionsOf(context: CommandContext, submission: DecidedSubmission): readonly NewVersion[] {
  const place = placeInRound(submission);
  return submission.decision.changes
    .filter((change) => change.kind !== 'unchanged')
    .map((change): NewVersion => {
      const known = matchedId(change.match);
      return {
        place,
        projectId: known ?? context.newId(),
        isNewProject: known === null,
        content: submission.importId === null ? withoutCells(change.content) : change.content,
        known: (known === null ? undefined : submission.state.versions.get(known)) ?? [],
        kind: 'report',
        importId: submission.importId,
        restates: null,
        reason: submission.reason,
        dataDate: submission.dataDate,
      };
    });
}

function withoutCells(content: ReportContent): ReportContent {
  return { ...content, funding: content.funding.map((line) => ({ ...line, cells: {} })) };
}

export function placeInRound({ place, round }: Pick<SubmitReports, 'place' | 'round'>): PlaceInRound {
  const { agencyId, province } = place;
  return { agencyId, province, round: round.id, fiscalYear: round.fiscalYear };
}

/** Lets reports point at the versions that stand from now on. */
export function pointReports({ transaction }: CommandContext, stored: readonly StoredVersion[]): void {
  if (stored.length === 0) return;
  transaction.send(
    sql`insert into report (agency_id, project_id, round_id, province_code, current_version)
        select * from unnest(${stored.map(({ place }) => place.agencyId)}::uuid[],
          ${stored.map(({ projectId }) => projectId)}::uuid[], ${stored.map(({ place }) => place.round)}::text[],
          ${stored.map(({ place }) => place.province)}::text[], ${stored.map(({ versionId }) => versionId)}::uuid[])
        on conflict (agency_id, project_id, round_id) do update set current_version = excluded.current_version`,
  );
}

export interface NewStatement extends PlaceInRound {
  readonly part: Part;
  readonly noProjects: boolean;
  readonly cell: string | null;
  readonly importId: string | null;
}

/** Stores changes of "ไม่มีโครงการ", numbered after those that stand; all of one province and round. */
export async function storeStatements(
  context: CommandContext,
  statements: readonly NewStatement[],
): Promise<void> {
  const [first] = statements;
  if (first === undefined) return;
  const agencyIds = [...new Set(statements.map(({ agencyId }) => agencyId))];
  const numbers = await context.transaction.rows<{ agency_id: string; part: number; number: number }>(
    sql`select agency_id, part, max(number) as number from agency_statement
        where ${among(sql`agency_id`, agencyIds)} and province_code = ${first.province}
          and round_id = ${first.round}
        group by agency_id, part`,
  );
  const last = new Map(numbers.map((row) => [`${row.agency_id} ${row.part}`, row.number]));
  const rows = statements.map(({ agencyId, province, round, part, noProjects, cell, importId }) => ({
    ...recordedBy(context),
    agency_id: agencyId,
    id: context.newId(),
    province_code: province,
    round_id: round,
    part,
    number: (last.get(`${agencyId} ${part}`) ?? 0) + 1,
    no_projects: noProjects,
    import_id: importId,
    cell: importId === null ? null : cell,
  }));
  insertRows(context.transaction, 'agency_statement', rows);
  appendEntries(
    context,
    rows.map((row) => ({
      agencyId: row.agency_id,
      province: row.province_code,
      kind: 'agency_statement' as const,
      subject: row.id,
      body: {
        round: row.round_id,
        part: row.part,
        number: row.number,
        noProjects: row.no_projects,
        import: row.import_id,
      },
      texts: [],
    })),
  );
}
