export type * from './cells.ts';
export { cellAddress, columnName } from './cells.ts';
export { outlineOfSheet, type SheetOutline, type WorkbookOutline } from './outline.ts';
export { isCompoundFile, type ReadWorkbook, readWorkbook } from './read/index.ts';
export { agencyCodes, type FileRead, type ReadRequest, readFile, understand } from './readFile.ts';
export { headerKey, type Known, partTotals, type RecogniseOptions, recognise } from './recognise/index.ts';
export { type TemplatePlace, writeTemplate } from './template/index.ts';
export { type Note, writeAnnotated } from './write/index.ts';
