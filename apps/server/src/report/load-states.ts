import type { Part } from '@tidtam/domain/project';
import type { Round } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { type LoadedState, stateOf } from './load-state.ts';
import { loadVersions } from './load-versions.ts';

/** What the record knows of several agencies' projects in a province and fiscal year, by the agency's id. */
export async function loadStates(
  transaction: Transaction,
  agencyIds: readonly string[],
  province: string,
  round: Round,
): Promise<ReadonlyMap<string, LoadedState>> {
  const loaded = await loadVersions(
    transaction,
    sql`v.agency_id = any (${[...agencyIds]}::uuid[]) and v.province_code = ${province}
        and v.round_id like ${`${round.fiscalYear}Q%`}`,
  );
  const statements = await transaction.rows<{ agency_id: string; part: Part; no_projects: boolean }>(
    sql`select distinct on (agency_id, part) agency_id, part, no_projects from agency_statement
        where agency_id = any (${[...agencyIds]}::uuid[]) and province_code = ${province} and round_id = ${round.id}
        order by agency_id, part, number desc`,
  );
  const versions = Map.groupBy(loaded, (version) => version.agencyId);
  const none = Map.groupBy(
    statements.filter((row) => row.no_projects),
    (row) => row.agency_id,
  );
  return new Map(
    agencyIds.map((id) => {
      const noProjects = (none.get(id) ?? []).map((row) => row.part);
      return [id, stateOf(versions.get(id) ?? [], noProjects, round)];
    }),
  );
}
