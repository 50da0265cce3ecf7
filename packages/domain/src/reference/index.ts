export { Holiday } from './holiday.ts';
export { type KnownNames, knownNames } from './known-names.ts';
export { type ParsedReference, parseReference, referenceFiles } from './parse-reference.ts';
export type { ReferenceProblem } from './problem.ts';
export type { Reference, TableName } from './tables.ts';
