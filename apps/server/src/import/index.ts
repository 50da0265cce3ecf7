export { annotationsOf } from './annotations.ts';
export { answerOf, foreseen, refusedFile } from './answer.ts';
export { type CheckedFile, checkFile, type ImportOptions } from './check-file.ts';
export { importFile } from './import-file.ts';
export {
  correctDraft,
  dressDraft,
  dryRun,
  type Imports,
  type IncomingFile,
  makeDraft,
  openDraft,
  storeDraft,
} from './import-service.ts';
export type { RecordView } from './record-view.ts';
export { importHandlers } from './routes.ts';
export { withdrawDraft } from './withdraw-draft.ts';
