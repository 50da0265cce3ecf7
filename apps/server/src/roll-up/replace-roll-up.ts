import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { AgencyPlace } from '../write/index.ts';

/**
 * Recomputes an agency's roll-up of a round from its versions and replaces it. Inside the lock; never a delta,
 * never a row of a province or the country.
 */
export function replaceRollUp(
  transaction: Transaction,
  { agencyId, province }: AgencyPlace,
  round: string,
): void {
  transaction.send(
    sql`delete from summary
        where agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}
          and standing = 'submitted'`,
  );
  transaction.send(
    sql`insert into summary select * from summary_computed
        where agency_id = ${agencyId} and province_code = ${province} and round_id = ${round}`,
  );
}
