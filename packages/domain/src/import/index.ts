export type * from './reading.ts';
export { noCorrections, reportFields } from './reading.ts';
