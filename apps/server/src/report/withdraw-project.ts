import type { Round } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { replaceRollUps } from '../roll-up/index.ts';
import type { AgencyPlace, CommandContext } from '../write/index.ts';
import type { KnownVersion } from './known-versions.ts';
import { type LoadedVersion, loadVersions } from './load-versions.ts';
import { type PlaceInRound, storeVersions } from './store-version.ts';
import { pointReports } from './submit-reports.ts';

export interface WithdrawProject {
  readonly place: AgencyPlace;
  readonly round: Round;
  readonly projectId: string;
  readonly reason: string;
}

/**
 * Withdraws a project's report of a round: a new version that says so and why; nothing is deleted. Inside the
 * agency's lock. `not_found` without a report, `already_withdrawn` when it was.
 */
export async function withdrawProject(
  context: CommandContext,
  { place, round, projectId, reason }: WithdrawProject,
): Promise<'not_found' | 'already_withdrawn' | LoadedVersion> {
  const known = await versionsOf(context, place, projectId);
  const current = known.filter((version) => version.round === round.id).at(-1);
  if (current === undefined) return 'not_found';
  if (current.withdrawn) return 'already_withdrawn';
  const inRound = { ...place, round: round.id, fiscalYear: round.fiscalYear };
  pointReports(context, storeVersions(context, [withdrawalOf(inRound, current, known, reason)]));
  replaceRollUps(context.transaction, [place.agencyId], place.province, round.id);
  const after = await versionsOf(context, place, projectId);
  return after.filter((version) => version.round === round.id).at(-1) ?? 'not_found';
}

function versionsOf(context: CommandContext, place: AgencyPlace, projectId: string) {
  return loadVersions(
    context.transaction,
    sql`v.agency_id = ${place.agencyId} and v.province_code = ${place.province} and v.project_id = ${projectId}`,
  );
}

export function withdrawalOf(
  place: PlaceInRound,
  current: KnownVersion,
  known: readonly KnownVersion[],
  reason: string,
) {
  return {
    place,
    projectId: current.projectId,
    isNewProject: false,
    content: current.content,
    known,
    kind: 'withdrawal' as const,
    importId: null,
    restates: null,
    reason,
    dataDate: null,
  };
}
