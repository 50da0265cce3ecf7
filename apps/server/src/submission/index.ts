export { clearScans } from './clear-scans.ts';
export { loadReports } from './queries.ts';
export { type ReadySigning, readySigning, recordSigning } from './record-signing.ts';
export { revisionOf } from './revision.ts';
export { submissionHandlers } from './routes.ts';
