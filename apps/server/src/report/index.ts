export { knownReports, type LoadedState, loadState, loadStates, standingStatements } from './load-state.ts';
export { currentVersions, projectHistory } from './queries.ts';
export { reportHandlers } from './routes.ts';
export { type SubmitReports, type Submitted, submitReports } from './submit-reports.ts';
export { type WithdrawImport, type WithdrawnImport, withdrawImport } from './withdraw-import.ts';
