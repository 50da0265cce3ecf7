import type { Part } from '@tidtam/domain/project';
import type { Round } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { appendEntries, saltText } from '../ledger/index.ts';
import { replaceRollUps } from '../roll-up/index.ts';
import { type AgencyPlace, type CommandContext, insertRows, recordedBy } from '../write/index.ts';
import type { KnownVersion } from './known-versions.ts';
import { loadState } from './load-state.ts';
import { loadSources, type Sources } from './sources.ts';
import { type NewVersion, storeVersions } from './store-version.ts';
import { placeInRound, pointReports, storeStatements } from './submit-reports.ts';
import { withdrawalOf } from './withdraw-project.ts';

export interface WithdrawSubmission {
  readonly place: AgencyPlace;
  readonly round: Round;
  readonly kind: 'import' | 'form';
  /** Of the import, or of the form that was sent. */
  readonly id: string;
  readonly reason: string;
}

/** How many reports were withdrawn, brought back to their version before, or kept since a later submission changed them. */
export interface WithdrawnSubmission {
  readonly withdrawn: number;
  readonly restored: number;
  readonly kept: number;
}

/**
 * Takes one agency's part of an import back, or a form that it sent: each report whose standing version came from it
 * returns to the version before that nobody took back (as a new version), or is withdrawn when there was none. Inside
 * the agency's lock.
 */
export async function withdrawSubmission(
  context: CommandContext,
  command: WithdrawSubmission,
): Promise<WithdrawnSubmission> {
  const { place, round } = command;
  const sources = await loadSources(context.transaction, { ...place, round: round.id });
  const state = await loadState(context.transaction, place, round);
  const plans = [...state.versions.values()].map((versions) => planFor(command, sources, versions));
  const changes = plans.filter((plan) => plan !== null && plan !== 'kept');
  pointReports(context, storeVersions(context, changes));
  await takeBackStatements(context, command, sources);
  recordWithdrawal(context, command);
  replaceRollUps(context.transaction, [place.agencyId], place.province, round.id);
  return {
    withdrawn: changes.filter((change) => change.kind === 'withdrawal').length,
    restored: changes.filter((change) => change.kind === 'report').length,
    kept: plans.filter((plan) => plan === 'kept').length,
  };
}

/** What becomes of one project: a new version, `kept` for a later change, `null` when the submission did not touch it. */
function planFor(
  command: WithdrawSubmission,
  sources: Sources,
  versions: readonly KnownVersion[],
): NewVersion | 'kept' | null {
  const inRound = versions.filter((version) => version.round === command.round.id);
  const touched = inRound.some((version) => sources.of(version.id) === command.id);
  const current = inRound.at(-1);
  if (!touched || current === undefined || current.withdrawn) return null;
  if (sources.of(current.id) !== command.id) return 'kept';
  const before = inRound.findLast(({ id }) => isStanding(sources, sources.of(id), command));
  const place = placeInRound(command);
  if (before === undefined || before.withdrawn) return withdrawalOf(place, current, versions, command.reason);
  return {
    ...withdrawalOf(place, before, versions, command.reason),
    kind: 'report',
    importId: before.importId,
    restates: before.id,
    dataDate: before.dataDate,
  };
}

/** Whether what came from there stands once the command is done. */
function isStanding(sources: Sources, source: string | null, { id }: WithdrawSubmission): boolean {
  return source !== id && (source === null || !sources.withdrawn.has(source));
}

/** Lets each part of which the submission spoke last say what it said before; "ไม่มีโครงการ" only where none stands. */
async function takeBackStatements(
  context: CommandContext,
  command: WithdrawSubmission,
  sources: Sources,
): Promise<void> {
  const reported = await reportedParts(context, command);
  const restored = [...Map.groupBy(sources.statements, ({ part }) => part)].flatMap(([part, ofPart]) => {
    const last = ofPart.at(-1);
    if (last === undefined || last.source !== command.id) return [];
    const before = ofPart.findLast(({ source }) => isStanding(sources, source, command));
    const noProjects = (before?.noProjects ?? false) && !reported.has(part);
    if (noProjects === last.noProjects) return [];
    const said = { part, noProjects, cell: before?.cell ?? null, importId: before?.importId ?? null };
    return [{ ...placeInRound(command), ...said }];
  });
  await storeStatements(context, restored);
}

/** Parts in which a report stands. */
async function reportedParts(
  { transaction }: CommandContext,
  { place, round }: WithdrawSubmission,
): Promise<ReadonlySet<Part>> {
  const rows = await transaction.rows<{ part: Part }>(
    sql`select distinct unnest(v.parts) as part from report r
        join report_version v on v.agency_id = r.agency_id and v.id = r.current_version and v.kind = 'report'
        where r.agency_id = ${place.agencyId} and r.province_code = ${place.province} and r.round_id = ${round.id}`,
  );
  return new Set(rows.map((row) => row.part));
}

function recordWithdrawal(
  context: CommandContext,
  { place, round, kind, id, reason }: WithdrawSubmission,
): void {
  const own = { agency_id: place.agencyId, province_code: place.province, ...recordedBy(context) };
  insertRows(context.transaction, `${kind}_withdrawal`, [{ ...own, [`${kind}_id`]: id }]);
  appendEntries(context, [
    {
      ...place,
      kind: `${kind}_withdrawal`,
      subject: id,
      body: { round: round.id },
      texts: saltText(context, 'withdrawal_reason', reason),
    },
  ]);
}
