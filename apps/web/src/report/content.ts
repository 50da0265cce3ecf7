import {
  compareContents,
  contentOfVersion,
  type FieldChange,
  type ReportVersion,
} from '@tidtam/domain/report';

/** Field by field, what a version changed of an earlier one; by the same rule as an import's differences. */
export function changesBetween(before: ReportVersion, after: ReportVersion): readonly FieldChange[] {
  return compareContents(contentOfVersion(before), contentOfVersion(after));
}
