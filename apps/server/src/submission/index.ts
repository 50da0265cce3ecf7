export { type ReadySigning, readySigning, recordSigning } from './record-signing.ts';
export { submissionHandlers } from './routes.ts';
