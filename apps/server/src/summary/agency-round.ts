import type { AgencyListed } from '@tidtam/domain/agency';
import { findRound, type RoundId } from '@tidtam/domain/round';
import type { AgencyFigures } from '@tidtam/domain/summary';
import sql from 'sql-template-tag';
import { childrenOf, findContact } from '../agency/index.ts';
import { currentVersions, standingStatements } from '../report/index.ts';
import type { Transaction } from '../storage/index.ts';
import { revisionOf } from '../submission/index.ts';
import { findAgencyFigures, noFigures } from './queries.ts';

/**
 * An agency's report to a province in a round, with the round before beside it; `null` where it owes nothing and
 * reported nothing.
 */
export async function readAgencyRound(
  transaction: Transaction,
  agency: AgencyListed,
  province: string,
  round: RoundId,
) {
  const figures = await findAgencyFigures(transaction, { province, agencyId: agency.id }, round);
  return figures === null ? null : readAround(transaction, agency, province, round, figures);
}

/** The same of an agency that need not report itself, and others are under it: its page is where those are found. */
export async function readParentRound(
  transaction: Transaction,
  agency: AgencyListed,
  province: string,
  round: RoundId,
) {
  const own = await readAgencyRound(transaction, agency, province, round);
  if (own !== null || agency.province !== province) return own;
  const children = await childrenOf(transaction, agency.id);
  return children.length === 0 ? null : readAround(transaction, agency, province, round, noFigures(agency));
}

async function readAround(
  transaction: Transaction,
  agency: AgencyListed,
  province: string,
  round: RoundId,
  figures: AgencyFigures,
) {
  const place = { province, agencyId: agency.id };
  const statements = await standingStatements(transaction, [place.agencyId], province, round);
  return {
    agency,
    owed: await owes(transaction, place, round),
    revision: await revisionOf(transaction, { ...place, round }),
    figures,
    projects: [...(await currentVersions(transaction, { ...place, round }))],
    noProjects: [...(statements.get(place.agencyId) ?? [])],
    previous: await previousRound(transaction, place, round),
    contact: await findContact(transaction, agency.id, province),
    closes: await closingDay(transaction, round),
  };
}

async function closingDay(transaction: Transaction, round: RoundId): Promise<string | null> {
  const [row] = await transaction.rows<{ closes: string | null }>(
    sql`select closes from round where id = ${round}`,
  );
  return row?.closes ?? null;
}

type Place = { readonly province: string; readonly agencyId: string };

async function owes(
  transaction: Transaction,
  { agencyId, province }: Place,
  round: string,
): Promise<boolean> {
  const rows = await transaction.rows(
    sql`select 1 from obligation
        where agency_id = ${agencyId} and province_code = ${province} and round_id = ${round} and owed`,
  );
  return rows.length > 0;
}

async function previousRound(transaction: Transaction, place: Place, round: RoundId) {
  const [earlier] = await transaction.rows<{ round_id: string }>(
    sql`select r.round_id from report r
        join report_version v on v.agency_id = r.agency_id and v.id = r.current_version and v.kind = 'report'
        where r.agency_id = ${place.agencyId} and r.province_code = ${place.province} and r.round_id < ${round}
        order by r.round_id desc limit 1`,
  );
  const previous = earlier === undefined ? null : findRound(earlier.round_id);
  if (previous === null) return null;
  const projects = await currentVersions(transaction, { ...place, round: previous.id });
  return { round: previous.id, projects: [...projects] };
}
