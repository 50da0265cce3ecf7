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
import { replaceRollUp } from '../roll-up/index.ts';
import { type AgencyPlace, type CommandContext, insertRows, recordedBy } from '../write/index.ts';
import type { LoadedState } from './load-state.ts';
import { type NewVersion, storeVersions } from './store-version.ts';

/** One agency's submission to a province in a round, with where it came from. */
export interface SubmitReports {
  readonly place: AgencyPlace;
  readonly round: Round;
  readonly submission: Submission;
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

/**
 * Decides against the record and stores all of a submission, or nothing. Inside the agency's lock, and so is `state`
 * read. `beforeStore` adds what the versions refer to (the import) once it is certain that something is stored.
 */
export async function submitReports(
  context: CommandContext,
  command: SubmitReports,
  state: LoadedState,
  beforeStore: (decision: Decision) => void,
): Promise<Submitted> {
  const { place, round, submission } = command;
  const decision = decideSubmission(state, submission, round);
  if (isUnchanged(decision)) return { kind: 'unchanged', decision };
  if (isRefused(decision) || (decision.problems.length > 0 && !command.acceptWarnings)) {
    return { kind: 'refused', decision };
  }
  beforeStore(decision);
  storeChanges(context, command, state, decision);
  await storeStatements(
    context,
    command,
    decision.statements.map((statement) => ({ ...statement, importId: command.importId })),
  );
  replaceRollUp(context.transaction, place, round.id);
  return { kind: 'stored', decision };
}

function storeChanges(
  context: CommandContext,
  command: SubmitReports,
  state: LoadedState,
  decision: Decision,
): void {
  const versions = decision.changes
    .filter((change) => change.kind !== 'unchanged')
    .map((change): NewVersion => {
      const known = matchedId(change.match);
      return {
        projectId: known ?? context.newId(),
        isNewProject: known === null,
        content: command.importId === null ? withoutCells(change.content) : change.content,
        known: (known === null ? undefined : state.versions.get(known)) ?? [],
        kind: 'report',
        importId: command.importId,
        restates: null,
        reason: command.reason,
        dataDate: command.dataDate,
      };
    });
  const stored = storeVersions(context, placeInRound(command), versions);
  pointReports(context, placeInRound(command), stored);
}

function withoutCells(content: ReportContent): ReportContent {
  return { ...content, funding: content.funding.map((line) => ({ ...line, cells: {} })) };
}

export function placeInRound({ place, round }: Pick<SubmitReports, 'place' | 'round'>) {
  return { ...place, round: round.id, fiscalYear: round.fiscalYear };
}

/** Lets reports point at the versions that stand from now on. */
export function pointReports(
  { transaction }: CommandContext,
  place: AgencyPlace & { readonly round: string },
  stored: readonly { readonly projectId: string; readonly versionId: string }[],
): void {
  if (stored.length === 0) return;
  transaction.send(
    sql`insert into report (agency_id, project_id, round_id, province_code, current_version)
        select ${place.agencyId}::uuid, project_id, ${place.round}, ${place.province}, version_id
        from unnest(${stored.map((one) => one.projectId)}::uuid[], ${stored.map((one) => one.versionId)}::uuid[])
          as stored (project_id, version_id)
        on conflict (agency_id, project_id, round_id) do update set current_version = excluded.current_version`,
  );
}

export interface NewStatement {
  readonly part: Part;
  readonly noProjects: boolean;
  readonly cell: string | null;
  readonly importId: string | null;
}

/** Stores changes of "ไม่มีโครงการ", numbered after those that stand. */
export async function storeStatements(
  context: CommandContext,
  command: Pick<SubmitReports, 'place' | 'round'>,
  statements: readonly NewStatement[],
): Promise<void> {
  if (statements.length === 0) return;
  const { place, round } = command;
  const numbers = await context.transaction.rows<{ part: number; number: number }>(
    sql`select part, max(number) as number from agency_statement
        where agency_id = ${place.agencyId} and province_code = ${place.province} and round_id = ${round.id}
        group by part`,
  );
  const last = new Map(numbers.map((row) => [row.part, row.number]));
  const rows = statements.map(({ part, noProjects, cell, importId }) => ({
    ...recordedBy(context),
    agency_id: place.agencyId,
    id: context.newId(),
    province_code: place.province,
    round_id: round.id,
    part,
    number: (last.get(part) ?? 0) + 1,
    no_projects: noProjects,
    import_id: importId,
    cell: importId === null ? null : cell,
  }));
  insertRows(context.transaction, 'agency_statement', rows);
  appendEntries(
    context,
    rows.map((row) => ({
      agencyId: place.agencyId,
      province: place.province,
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
