import { roundsOf } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

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
  const rows = await transaction.rows<{ round_id: string }>(
    sql`select round_id from obligation
        where agency_id = ${agencyId} and province_code = ${province} 
          and round_id = any (${roundsOf(fiscalYear).map(({ id }) => id)}::text[])
        order by agency_id, province_code, round_id
        for update`,
  );
  return new Set(rows.map((row) => row.round_id));
}
