import type { KnownReport } from '@tidtam/domain/form';
import type { Part } from '@tidtam/domain/project';
import type { AgencyState, StoredProject } from '@tidtam/domain/report';
import { findRound, type Round, type RoundId } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { AgencyPlace } from '../write/index.ts';
import { dressVersion } from './dress-version.ts';
import { type LoadedVersion, loadVersions, newestOf } from './load-versions.ts';

/** What the record knows of an agency's projects in a province and fiscal year, as one round sees it. */
export interface LoadedState extends AgencyState {
  /** Every version that stands or stood, newest last, by project. */
  readonly versions: ReadonlyMap<string, readonly LoadedVersion[]>;
}

export async function loadState(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  round: Round,
): Promise<LoadedState> {
  const [loaded, noProjects] = await Promise.all([
    loadVersions(
      transaction,
      sql`v.agency_id = ${agencyId} and v.province_code = ${province} and v.round_id like ${`${round.fiscalYear}Q%`}`,
    ),
    standingStatements(transaction, { agencyId, province }, round.id),
  ]);
  return stateOf(loaded, noProjects, round);
}

/** The state that an agency's versions, oldest first, and its statements come to. */
export function stateOf(
  loaded: readonly LoadedVersion[],
  noProjects: readonly Part[],
  round: Round,
): LoadedState {
  const versions = Map.groupBy(loaded, (version) => version.projectId);
  return {
    projects: [...versions].map(([id, ofProject]) => storedProject(id, ofProject, round)),
    noProjects,
    versions,
  };
}

function storedProject(id: string, versions: readonly LoadedVersion[], round: Round): StoredProject {
  const newest = newestOf(versions);
  const previous = previousOf(versions, round);
  return {
    id,
    title: newest?.content.title ?? '',
    code: newest?.content.code ?? null,
    current: standing(versions, round.id)?.content ?? null,
    previous: previous && { round: roundIdOf(previous.round), content: previous.content },
  };
}

/** The same for a form in the page: whole versions as they travel. */
export function knownReports({ versions }: LoadedState, round: Round): KnownReport[] {
  return [...versions].map(([project, ofProject]) => {
    const newest = newestOf(ofProject);
    const current = standing(ofProject, round.id);
    const previous = previousOf(ofProject, round);
    return {
      project,
      title: newest?.content.title ?? '',
      code: newest?.content.code ?? null,
      current: current && dressVersion(current),
      previous: previous && { round: roundIdOf(previous.round), report: dressVersion(previous) },
    };
  });
}

/** The highest number of a round stands, unless it withdraws. */
function standing(versions: readonly LoadedVersion[], round: string): LoadedVersion | null {
  const last = versions.filter((version) => version.round === round).at(-1);
  return last === undefined || last.withdrawn ? null : last;
}

function previousOf(versions: readonly LoadedVersion[], round: Round): LoadedVersion | null {
  const earlier = [...new Set(versions.map((version) => version.round))].filter((id) => id < round.id).sort();
  for (const id of earlier.reverse()) {
    const found = standing(versions, id);
    if (found !== null) return found;
  }
  return null;
}

function roundIdOf(id: string): RoundId {
  const round = findRound(id);
  if (round === null) throw new Error(`not a round: ${id}`);
  return round.id;
}

/** Parts that stand as "ไม่มีโครงการ". */
export async function standingStatements(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  round: string,
): Promise<readonly Part[]> {
  const rows = await transaction.rows<{ part: Part; no_projects: boolean }>(
    sql`select distinct on (part) part, no_projects from agency_statement
        where agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}
        order by part, number desc`,
  );
  return rows.filter((row) => row.no_projects).map((row) => row.part);
}
