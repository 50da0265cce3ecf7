export {
  AgencySubmitted,
  Revision,
  type SigningShown,
  type Submission,
  type Submissions,
  SubmittedWith,
  submissionRoutes,
} from './contract.ts';
export { CoveringLetter } from './letter.ts';
export { signedAsNames, submissionMessages } from './messages.ts';
export { submissionPolicy } from './policy.ts';
export { type ScanType, scanLimit, scanTypeOf, scanTypes } from './scan.ts';
export { type SignedAs, signedAs } from './signed-as.ts';
export {
  type Cover,
  coverOf,
  isReopened,
  mannerOf,
  type Office,
  type ReportState,
  type ReviewDecision,
  type ReviewRefusal,
  reviewedBy,
  reviewRefusal,
  type Standing,
  type SubmissionState,
  standingOf,
} from './standing.ts';
