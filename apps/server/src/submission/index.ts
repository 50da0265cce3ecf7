export { loadReports } from './queries.ts';
export { type ReadySigning, readySigning, recordSigning } from './record-signing.ts';
export { submissionHandlers } from './routes.ts';
