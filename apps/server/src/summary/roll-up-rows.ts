import type { Part } from '@tidtam/domain/project';
import type { RollUp } from '@tidtam/domain/summary';
import sql, { join, raw } from 'sql-template-tag';
import { nothing, type RollUps } from './place-totals.ts';

const statuses = [
  'not_started',
  'in_progress',
  'completed',
  'delayed',
  'suspended',
  'cancelled',
  'not_stated',
] as const;

/** A roll-up as the database says it; `part` is `null` where nothing is stated. */
export interface RollUpRow extends Record<(typeof statuses)[number], number> {
  part: 0 | Part | null;
  projects: number;
  budget: number | null;
  committed: number | null;
  disbursed: number | null;
  percent_sum: string;
  percent_stated: number;
  data_date: string | null;
}

const counts = ['projects', ...statuses, 'percent_stated'].map((name) => raw(name));
const amounts = ['budget', 'committed', 'disbursed'].map((name) => raw(name));
export const columns = join([...counts, ...amounts, raw('percent_sum')].map((name) => sql`s.${name}`));
export const sums = join([
  ...counts.map((name) => sql`sum(${name})::int as ${name}`),
  ...amounts.map((name) => sql`sum(${name})::bigint as ${name}`),
  sql`sum(percent_sum) as percent_sum`,
]);

/** The same of projects: rows with `status`, `percent_complete` and money, which a cancelled one has none of. */
export const counted = join([
  sql`count(*)::int as projects`,
  ...statuses.map(
    (status) =>
      sql`(count(*) filter (where coalesce(status, 'not_stated') = ${raw(`'${status}'`)}))::int as ${raw(status)}`,
  ),
  ...amounts.map((name) => sql`sum(${name})::bigint as ${name}`),
  sql`coalesce(sum(percent_complete), 0) as percent_sum`,
  sql`count(percent_complete)::int as percent_stated`,
]);

export function rollUpOfRow(row: RollUpRow): RollUp {
  return {
    projects: row.projects,
    budget: row.budget,
    committed: row.committed,
    disbursed: row.disbursed,
    statuses: {
      not_started: row.not_started,
      in_progress: row.in_progress,
      completed: row.completed,
      delayed: row.delayed,
      suspended: row.suspended,
      cancelled: row.cancelled,
      not_stated: row.not_stated,
    },
    percentSum: Math.round(Number(row.percent_sum) * 100),
    percentStated: row.percent_stated,
  };
}

export function rollUpsByPart(rows: readonly RollUpRow[]): RollUps {
  const rollUp = (part: 0 | Part): RollUp => {
    const row = rows.find((one) => one.part === part);
    return row === undefined ? nothing : rollUpOfRow(row);
  };
  return [rollUp(0), rollUp(1), rollUp(2), rollUp(3)];
}
