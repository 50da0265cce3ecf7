import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';

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
  const [first, ...others] = agencyIds;
  if (first === undefined) return;
  // PostgreSQL carries one agency's `=` down to every table of the view; a list it looks for in one of them.
  const whose =
    others.length === 0 ? sql`agency_id = ${first}` : sql`agency_id = any (${[...agencyIds]}::uuid[])`;
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
