import { roundsOf } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { among, type Transaction } from '../storage/index.ts';

/** An agency's reports to a province. */
export interface AgencyPlace {
  readonly agencyId: string;
  readonly province: string;
}

/**
 * Locks what a command is about: the agency's obligations to the province in the fiscal year, in key order. All
 * rounds of the year, since a project lives in the year. Answers the rounds that the agency owes; none means that
 * it may not report there.
 */
export async function lockObligations(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  fiscalYear: number,
): Promise<ReadonlySet<string>> {
  const owed = await lockEach(transaction, [agencyId], province, fiscalYear);
  return owed.get(agencyId) ?? new Set();
}

/** The same of several agencies of one province by one statement; whoever locks more takes them in the order of ids. */
export async function lockEach(
  transaction: Transaction,
  agencyIds: readonly string[],
  province: string,
  fiscalYear: number,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await transaction.rows<{ agency_id: string; round_id: string }>(
    sql`select agency_id, round_id from obligation
        where ${among(sql`agency_id`, agencyIds)} and province_code = ${province}
          and round_id = any (${roundsOf(fiscalYear).map(({ id }) => id)}::text[]) and owed
        order by agency_id, province_code, round_id
        for update`,
  );
  const byAgency = Map.groupBy(rows, (row) => row.agency_id);
  return new Map([...byAgency].map(([id, own]) => [id, new Set(own.map((row) => row.round_id))]));
}
