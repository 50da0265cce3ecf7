export { loadReference } from './load.ts';
export { BrokenReference, readReference } from './read.ts';
export type { Reference } from './tables.ts';
export { referenceView } from './view.ts';
