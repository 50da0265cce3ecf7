export { compareContents, type FieldChange } from './compare.ts';
export {
  contentOf,
  contentOfVersion,
  noTexts,
  type ReportContent,
  type ReportedFunding,
  textFields,
} from './content.ts';
export { reportRoutes } from './contract.ts';
export { FundingFigures, ReportVersion, Source } from './shape.ts';
export {
  type AgencyState,
  type Decision,
  decideSubmission,
  groupRows,
  isRefused,
  isUnchanged,
  matchedId,
  type ProjectChange,
  type StoredProject,
  type Submission,
} from './submit.ts';
