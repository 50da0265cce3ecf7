import { type AgencyFamily, type AgencyListed, type ChildState, childState } from '@tidtam/domain/agency';
import { mayActOn, type Scope } from '@tidtam/domain/person';
import { standingOf } from '@tidtam/domain/submission';
import sql from 'sql-template-tag';
import { childrenOf, type FamilyMember, parentOf } from '../agency/index.ts';
import { among, type Transaction } from '../storage/index.ts';
import { loadReports } from '../submission/index.ts';

interface PlaceInRound {
  readonly province: string;
  readonly round: string;
}

/** The agency that an agency is under and those under it; of those in sight, how far each one's report has come. */
export async function readFamily(
  transaction: Transaction,
  reads: Scope,
  agency: AgencyListed,
  place: PlaceInRound,
): Promise<AgencyFamily> {
  const isHome = agency.province === place.province;
  const inSight = (id: string) => mayActOn(reads, id, place.province);
  const parent = await parentOf(transaction, agency.id);
  const children = await childrenOf(transaction, agency.id);
  const seen = children.map(({ id }) => id).filter(inSight);
  const states = await childStates(transaction, seen, place);
  return {
    // That others are under it gives it a page.
    parent: parent === null ? null : { ...named(parent), opens: inSight(parent.id) && isHome },
    children: children.map((child) => {
      const state = states.get(child.id) ?? null;
      return { ...named(child), opens: state !== null && state !== 'not_owed', state };
    }),
  };
}

function named({ code, name, nameEn }: FamilyMember) {
  return { code, name, nameEn };
}

/** By the agencies' ids. */
async function childStates(
  transaction: Transaction,
  agencyIds: readonly string[],
  { province, round }: PlaceInRound,
): Promise<ReadonlyMap<string, ChildState>> {
  if (agencyIds.length === 0) return new Map();
  const rows = await transaction.rows<{ id: string; owed: boolean; begun: boolean }>(
    sql`select a.id,
          exists (select from obligation o
            where o.agency_id = a.id and o.province_code = ${province} and o.round_id = ${round} and o.owed) as owed,
          exists (select from report_form f
            where f.agency_id = a.id and f.province_code = ${province} and f.round_id = ${round})
          or a.code in (select unnest(d.agencies) from import_draft d
            where d.state = 'open' and d.province_code = ${province} and d.round_id = ${round}) as begun
        from agency a where ${among(sql`a.id`, agencyIds)}`,
  );
  const reports = await loadReports(transaction, { province, round, agencyIds });
  return new Map(
    rows.map(({ id, ...known }) => {
      const report = reports.get(id);
      return [id, childState({ ...known, standing: report === undefined ? null : standingOf(report) })];
    }),
  );
}
