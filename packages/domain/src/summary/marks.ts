import { satangOfBaht } from '../money/index.ts';
import type { ReportVersion } from '../report/index.ts';
import { figuresOfVersions } from './versions.ts';

/** What makes a person look twice at a report. */
export const markNames = ['spent_without_progress', 'spent_over_budget', 'behind', 'nothing_stated'] as const;
export type MarkName = (typeof markNames)[number];

/** Whether a report has a mark; a cancelled project has none. */
export function isMarked(version: ReportVersion, mark: MarkName): boolean {
  if (version.status === 'cancelled') return false;
  const { budget, disbursed } = figuresOfVersions([version]);
  const spent = amount(disbursed);
  switch (mark) {
    case 'spent_without_progress':
      return spent > 0 && (version.percentComplete ?? 0) === 0;
    case 'spent_over_budget':
      return budget !== null && spent > amount(budget);
    case 'behind':
      return version.status === 'delayed' || version.status === 'suspended';
    case 'nothing_stated':
      return version.status === null && version.percentComplete === null;
  }
}

function amount(baht: string | null): number {
  return baht === null ? 0 : (satangOfBaht(baht) ?? 0);
}
