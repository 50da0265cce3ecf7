import type { Capacity } from '@tidtam/domain/person';
import type { ReportVersion } from '@tidtam/domain/report';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import { dressVersion } from './dress-version.ts';
import { loadStanding, loadVersions } from './load-versions.ts';

/** Versions that stand in a province's round (withdrawn ones left out), by agency code, first part, title. */
export async function currentVersions(
  transaction: Transaction,
  place: { readonly province: string; readonly round: string; readonly agencyId?: string },
): Promise<readonly ReportVersion[]> {
  const ofAgency = place.agencyId === undefined ? sql`` : sql`and r.agency_id = ${place.agencyId}`;
  const loaded = await loadStanding(
    transaction,
    sql`r.province_code = ${place.province} and r.round_id = ${place.round} ${ofAgency}`,
  );
  return loaded.map(dressVersion).sort(byAgencyPartTitle);
}

/** The versions that are named, in the order in which they are. */
export async function versionsOf(
  transaction: Transaction,
  named: readonly { readonly agencyId: string; readonly version: string }[],
): Promise<readonly ReportVersion[]> {
  const loaded = await loadVersions(
    transaction,
    sql`(v.agency_id, v.id) in (select * from unnest(
      ${named.map(({ agencyId }) => agencyId)}::uuid[], ${named.map(({ version }) => version)}::uuid[]))`,
  );
  const byId = new Map(loaded.map((version) => [version.id, dressVersion(version)]));
  return named.flatMap(({ version }) => byId.get(version) ?? []);
}

const thai = new Intl.Collator('th');

function byAgencyPartTitle(a: ReportVersion, b: ReportVersion): number {
  return (
    thai.compare(a.agency, b.agency) ||
    (a.funding[0]?.part ?? 3) - (b.funding[0]?.part ?? 3) ||
    thai.compare(a.title, b.title)
  );
}

/** A project with every version of its reports, newest first; `null` when there is none in sight. */
export async function projectHistory(transaction: Transaction, agencyId: string, projectId: string) {
  const loaded = await loadVersions(
    transaction,
    sql`v.agency_id = ${agencyId} and v.project_id = ${projectId}`,
  );
  const ways = await waysOf(transaction, agencyId, projectId);
  const [newest, ...older] = loaded
    .map((version) => ({ ...dressVersion(version), ...getWay(ways, version.id) }))
    .reverse();
  if (newest === undefined) return null;
  const { fiscal_year } = await transaction.row<{ fiscal_year: number }>(
    sql`select fiscal_year from project where agency_id = ${agencyId} and id = ${projectId}`,
  );
  return {
    project: projectId,
    agency: newest.agency,
    agencyName: newest.agencyName,
    agencyNameEn: newest.agencyNameEn,
    fiscalYear: fiscal_year,
    versions: [newest, ...older],
  };
}

/** How each version of a project came, and whether it is the one that was received in its round. */
async function waysOf(transaction: Transaction, agencyId: string, projectId: string) {
  const rows = await transaction.rows<{ id: string; capacity: Capacity; received: boolean }>(
    sql`select v.id, v.capacity, coalesce(r.received_version = v.id, false) as received from report_version v
        join report r on r.agency_id = v.agency_id and r.project_id = v.project_id and r.round_id = v.round_id
        where v.agency_id = ${agencyId} and v.project_id = ${projectId}`,
  );
  return new Map(rows.map(({ id, ...way }) => [id, way]));
}

function getWay<Way>(ways: ReadonlyMap<string, Way>, version: string): Way {
  const way = ways.get(version);
  if (way === undefined) throw new Error(`version ${version} is of no report`);
  return way;
}
