export type * from './cells.ts';
export { cellAddress, columnName } from './cells.ts';
