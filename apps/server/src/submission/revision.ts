import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { PlaceInRound } from './record-signing.ts';

/**
 * Counts all that was ever recorded of an agency's report of a round: versions, submissions, what was taken back, signed
 * for and reviewed. None of it is ever changed or taken away, so the same count is the same report. Ask for it before what it
 * is to be of.
 */
export async function revisionOf(
  transaction: Transaction,
  { agencyId, province, round }: PlaceInRound,
): Promise<number> {
  const there = sql`agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}`;
  const { revision } = await transaction.row<{ revision: number }>(
    sql`select ((select count(*) from report_version where ${there})
          + (select count(*) from import where ${there})
          + (select count(*) from import_withdrawal w join import using (agency_id) where import.id = w.import_id
              and import.agency_id = ${agencyId} and import.province_code = ${province} and import.round_id = ${round})
          + (select count(*) from form_submission where ${there})
          + (select count(*) from form_withdrawal w join form_submission f using (agency_id) where f.id = w.form_id
              and f.agency_id = ${agencyId} and f.province_code = ${province} and f.round_id = ${round})
          + (select count(*) from agency_statement where ${there})
          + (select count(*) from signing where ${there})
          + (select count(*) from review_event where ${there}))::int as revision`,
  );
  return revision;
}
