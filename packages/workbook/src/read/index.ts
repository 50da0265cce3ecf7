export { isCompoundFile } from './kind.ts';
export { type ReadWorkbook, readWorkbook } from './readWorkbook.ts';
