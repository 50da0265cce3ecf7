import type { ReportField } from '@tidtam/domain/import';
import { amountReading, amountText } from './amountText.ts';
import type { Findings } from './findings.ts';
import type { DraftProject } from './readProject.ts';
import { spanOfMonths } from './schedule.ts';

const fields = ['budget', 'committed', 'disbursed'] as const;

/**
 * Settles a project with its activities: what the project does not state and its activities do is their sum,
 * their months, their first and last day; where both state an amount they are compared.
 */
export function settleActivities(draft: DraftProject, findings: Findings): void {
  if (draft.activities.length === 0 && draft.project.months.length === 0) return;
  for (const field of fields) settleAmount(draft, field, findings);
  settleTime(draft);
  draft.project = { ...draft.project, activities: draft.activities.map(({ activity }) => activity) };
}

function settleAmount(draft: DraftProject, field: (typeof fields)[number], findings: Findings): void {
  const stated = draft.activities.flatMap(({ amounts }) => amounts[field] ?? []);
  const first = stated[0];
  if (first === undefined) return;
  const sum = stated.reduce((total, amount) => total + amount.satang, 0);
  const own = draft.amounts[field];
  const title = draft.project.title;
  if (own === undefined) {
    draft.amounts[field] = { ...first, satang: sum };
    draft.project = { ...draft.project, [field]: sum, cells: withCell(draft, field, first.cell) };
    findings.note('sum_of_activities', first.cell, { title, field, sum: amountText(sum) });
    return;
  }
  const isWhole = stated.length === draft.activities.length;
  if (sum === own.satang || (!isWhole && sum < own.satang)) return;
  const where = { cell: own.cell, read: own.read, agency: draft.project.agency };
  const values = { title, field, stated: amountText(own.satang), sum: amountText(sum) };
  findings.warning('activities_differ', where, values, [amountReading(own.satang), amountReading(sum)]);
}

function withCell(draft: DraftProject, field: ReportField, cell: string) {
  return { ...draft.project.cells, [field]: cell };
}

function settleTime(draft: DraftProject): void {
  const { project } = draft;
  const own = project.months;
  const months = own.length > 0 ? own : [...new Set(draft.activities.flatMap((one) => one.months))].sort();
  const spans = draft.activities.flatMap(({ span }) => span ?? []);
  const shown = spanOfMonths(months);
  const starts = project.starts ?? shown?.starts ?? least(spans.map((span) => span.starts));
  const ends =
    project.ends ??
    shown?.ends ??
    least(
      spans.map((span) => span.ends),
      -1,
    );
  draft.project = { ...project, months, starts, ends };
}

/** The first of ISO dates, or with `sign` −1 the last. */
function least(dates: readonly (string | null)[], sign: 1 | -1 = 1): string | null {
  const sorted = dates.filter((date) => date !== null).sort();
  return (sign === 1 ? sorted[0] : sorted.at(-1)) ?? null;
}
