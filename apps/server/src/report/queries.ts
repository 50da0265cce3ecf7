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
  const [newest, ...older] = loaded.map(dressVersion).reverse();
  if (newest === undefined) return null;
  const { fiscal_year } = await transaction.row<{ fiscal_year: number }>(
    sql`select fiscal_year from project where agency_id = ${agencyId} and id = ${projectId}`,
  );
  return {
    project: projectId,
    agency: newest.agency,
    agencyName: newest.agencyName,
    fiscalYear: fiscal_year,
    versions: [newest, ...older],
  };
}
