export { knownReports, type LoadedState, loadState, standingStatements } from './load-state.ts';
export { loadStates } from './load-states.ts';
export { currentVersions, projectHistory } from './queries.ts';
export { reportHandlers } from './routes.ts';
export { type SubmitReports, type Submitted, submitReports } from './submit-reports.ts';
export { type WithdrawImport, type WithdrawnImport, withdrawImport } from './withdraw-import.ts';
