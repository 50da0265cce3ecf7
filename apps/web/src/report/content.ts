import { satangOfBaht } from '@tidtam/domain/money';
import {
  compareContents,
  type FieldChange,
  type ReportContent,
  type ReportVersion,
} from '@tidtam/domain/report';

/** Field by field, what a version changed of an earlier one; by the same rule as an import's differences. */
export function changesBetween(before: ReportVersion, after: ReportVersion): readonly FieldChange[] {
  return compareContents(contentOfVersion(before), contentOfVersion(after));
}

function contentOfVersion(version: ReportVersion): ReportContent {
  return {
    ...version,
    funding: version.funding.map((line) => ({
      ...line,
      budget: satang(line.budget),
      committed: satang(line.committed),
      disbursed: satang(line.disbursed),
    })),
    activities: version.activities.map((activity) => ({ ...activity, budget: satang(activity.budget) })),
  };
}

function satang(baht: string | null): number | null {
  return baht === null ? null : satangOfBaht(baht);
}
