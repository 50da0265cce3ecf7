import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { ProvinceInRound } from './found-projects.ts';

/** The agencies among which a page of a whole list by agency lies. */
export interface Reach {
  /** Ids. */
  readonly agencies: readonly string[];
  /** How many of the list come before these agencies. */
  readonly passed: number;
  /** How many are in the whole list. */
  readonly count: number;
}

/**
 * Finds them by the roll-ups, which know how many each agency has: so a page of what nobody searched reads its own few
 * agencies and not the province. `at` is the code of the agency in which the page begins, or before which it ends;
 * `null` begins with the first.
 */
export async function readReach(
  transaction: Transaction,
  { province, round }: ProvinceInRound,
  page: { readonly at: string | null; readonly isBackwards: boolean; readonly most: number },
): Promise<Reach> {
  const rows = await transaction.rows<AgencyCount>(
    sql`select a.id, s.projects as count,
          case when a.code > ${page.at ?? ''} then 1 when a.code = ${page.at ?? ''} then 0 else -1 end as side
        from summary s join agency a on a.id = s.agency_id
        where s.province_code = ${province} and s.round_id = ${round} and s.part = 0 and s.standing = 'submitted'
        order by a.code`,
  );
  const [from, to] = page.isBackwards ? windowBefore(rows, page.most) : windowAfter(rows, page.most);
  return {
    agencies: rows.slice(from, to).map(({ id }) => id),
    passed: sumOf(rows.slice(0, from)),
    count: sumOf(rows),
  };
}

interface AgencyCount {
  readonly id: string;
  readonly count: number;
  /** Before the page's agency in the order (-1), the agency itself (0) or after it (1): the database's order, not ours. */
  readonly side: -1 | 0 | 1;
}

/** The agency itself, of which nobody knows how many still come, and so many after it that they fill a page. */
function windowAfter(rows: readonly AgencyCount[], most: number): readonly [number, number] {
  const from = rows.findIndex(({ side }) => side >= 0);
  if (from === -1) return [rows.length, rows.length];
  let to = from;
  for (let sum = 0; to < rows.length && sum < most; to += 1) {
    const row = rows[to];
    if (row !== undefined && row.side === 1) sum += row.count;
  }
  return [from, to];
}

function windowBefore(rows: readonly AgencyCount[], most: number): readonly [number, number] {
  const to = rows.findLastIndex(({ side }) => side <= 0) + 1;
  let from = to;
  for (let sum = 0; from > 0 && sum < most; from -= 1) {
    const row = rows[from - 1];
    if (row !== undefined && row.side === -1) sum += row.count;
  }
  return [from, to];
}

function sumOf(rows: readonly AgencyCount[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
