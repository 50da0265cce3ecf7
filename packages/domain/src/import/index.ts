export { importRoutes } from './contract.ts';
export type * from './reading.ts';
export { noCorrections, reportFields } from './reading.ts';
export {
  AgencyStatus,
  CorrectionsShape,
  Difference,
  FileAnswer,
  FileStatus,
  ImportAnswer,
  ImportDraft,
  ImportedProject,
  ImportListed,
  ImportStep,
  SheetPreview,
} from './shape.ts';
