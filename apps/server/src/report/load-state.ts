import type { KnownReport } from '@tidtam/domain/form';
import type { Part } from '@tidtam/domain/project';
import type { AgencyState, StoredProject } from '@tidtam/domain/report';
import { findRound, type Round, type RoundId, roundsOf } from '@tidtam/domain/round';
import sql, { type Sql } from 'sql-template-tag';
import { among, type Transaction } from '../storage/index.ts';
import type { AgencyPlace } from '../write/index.ts';
import { dressVersion } from './dress-version.ts';
import { type KnownVersion, loadKnown, newestOf } from './known-versions.ts';
import { type LoadedVersion, loadVersions } from './load-versions.ts';

/** What the record knows of an agency's projects in a province and fiscal year, as one round sees it. */
export interface LoadedState<Version extends KnownVersion = KnownVersion> extends AgencyState {
  /** Every version that stands or stood, newest last, by project. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
}

/** Of an agency of which the record knows nothing. */
export const noState: LoadedState = { projects: [], noProjects: [], versions: new Map() };

export async function loadState(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  round: Round,
): Promise<LoadedState> {
  const states = await loadStates(transaction, [agencyId], province, round);
  return states.get(agencyId) ?? noState;
}

/** The same of several agencies, each by its id. */
export async function loadStates(
  transaction: Transaction,
  agencyIds: readonly string[],
  province: string,
  round: Round,
): Promise<ReadonlyMap<string, LoadedState>> {
  const reported = agencyIds.length > 1 ? await findReported(transaction, agencyIds) : agencyIds;
  const [loaded, noProjects] = await Promise.all([
    reported.length === 0 ? [] : loadKnown(transaction, ofYear(reported, province, round)),
    standingStatements(transaction, agencyIds, province, round.id),
  ]);
  const versions = Map.groupBy(loaded, (version) => version.agencyId);
  return new Map(
    agencyIds.map((id) => [id, stateOf(versions.get(id) ?? [], noProjects.get(id) ?? [], round)]),
  );
}

/** The same of one agency, with all that its page says of each version. */
export async function loadShownState(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  round: Round,
): Promise<LoadedState<LoadedVersion>> {
  const [versions, noProjects] = await Promise.all([
    loadVersions(transaction, ofYear([agencyId], province, round)),
    standingStatements(transaction, [agencyId], province, round.id),
  ]);
  return stateOf(versions, noProjects.get(agencyId) ?? [], round);
}

/** Versions of agencies' reports to a province in the fiscal year. */
function ofYear(agencyIds: readonly string[], province: string, round: Round): Sql {
  return sql`${among(sql`v.agency_id`, agencyIds)} and v.province_code = ${province}
    and v.round_id = any (${roundsOf(round.fiscalYear).map(({ id }) => id)}::text[])`;
}

/**
 * Those that ever reported. Of a file of thousands most may come for the first time, and PostgreSQL, which has no
 * statistics of what the same transaction has just added, would look through all of it for their versions.
 */
async function findReported(
  transaction: Transaction,
  agencyIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await transaction.rows<{ id: string }>(
    sql`select wanted.id from unnest(${[...agencyIds]}::uuid[]) as wanted (id)
        where exists (select from report r where r.agency_id = wanted.id)`,
  );
  return rows.map(({ id }) => id);
}

/** The state that an agency's versions, oldest first, and its statements come to. */
function stateOf<Version extends KnownVersion>(
  loaded: readonly Version[],
  noProjects: readonly Part[],
  round: Round,
): LoadedState<Version> {
  const versions = Map.groupBy(loaded, (version) => version.projectId);
  return {
    projects: [...versions].map(([id, ofProject]) => storedProject(id, ofProject, round)),
    noProjects,
    versions,
  };
}

function storedProject(id: string, versions: readonly KnownVersion[], round: Round): StoredProject {
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
export function knownReports({ versions }: LoadedState<LoadedVersion>, round: Round): KnownReport[] {
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
function standing<Version extends KnownVersion>(versions: readonly Version[], round: string): Version | null {
  const last = versions.filter((version) => version.round === round).at(-1);
  return last === undefined || last.withdrawn ? null : last;
}

function previousOf<Version extends KnownVersion>(
  versions: readonly Version[],
  round: Round,
): Version | null {
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

/** Parts that stand as "ไม่มีโครงการ", by the agency's id. */
export async function standingStatements(
  transaction: Transaction,
  agencyIds: readonly string[],
  province: string,
  round: string,
): Promise<ReadonlyMap<string, readonly Part[]>> {
  const rows = await transaction.rows<{ agency_id: string; part: Part; no_projects: boolean }>(
    sql`select distinct on (agency_id, part) agency_id, part, no_projects from agency_statement
        where ${among(sql`agency_id`, agencyIds)} and province_code = ${province} and round_id = ${round}
        order by agency_id, part, number desc`,
  );
  const standing = Map.groupBy(
    rows.filter((row) => row.no_projects),
    (row) => row.agency_id,
  );
  return new Map([...standing].map(([agency, own]) => [agency, own.map(({ part }) => part)]));
}
