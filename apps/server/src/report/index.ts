export {
  knownReports,
  type LoadedState,
  loadShownState,
  loadState,
  loadStates,
  noState,
  standingStatements,
} from './load-state.ts';
export { currentVersions, projectHistory, versionsOf } from './queries.ts';
export { reportHandlers } from './routes.ts';
export {
  type DecidedSubmission,
  type SubmitReports,
  type Submitted,
  submitEach,
  submitReports,
} from './submit-reports.ts';
export { type WithdrawnSubmission, withdrawSubmission } from './withdraw-submission.ts';
