import sql from 'sql-template-tag';
import { among, type Transaction } from '../storage/index.ts';

/**
 * Recomputes agencies' roll-ups of a round from their versions and replaces them. Inside the locks; never a delta,
 * never a row of a province or the country.
 */
export function replaceRollUps(
  transaction: Transaction,
  agencyIds: readonly string[],
  province: string,
  round: string,
): void {
  if (agencyIds.length === 0) return;
  const whose = among(sql`agency_id`, agencyIds);
  transaction.send(
    sql`delete from summary
        where ${whose} and province_code = ${province} and round_id = ${round}
          and standing = 'submitted'`,
  );
  transaction.send(
    sql`insert into summary select * from summary_computed
        where ${whose} and province_code = ${province} and round_id = ${round}`,
  );
}
