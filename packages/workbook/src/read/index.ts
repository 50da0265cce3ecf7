export { type ReadWorkbook, readWorkbook } from './readWorkbook.ts';
