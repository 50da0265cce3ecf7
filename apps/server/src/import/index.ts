export { annotationsOf } from './annotations.ts';
export { answerOf, foreseen, refusedFile } from './answer.ts';
export { type CheckedFile, checkFile } from './check-file.ts';
export { importFile } from './import-file.ts';
export { type Imports, makeDraft, storeDraft } from './import-service.ts';
export { createReader, type Reader } from './reader.ts';
export type { RecordView } from './record-view.ts';
export { importHandlers } from './routes.ts';
export { withdrawDraft } from './withdraw-draft.ts';
