export { loadReference } from './load.ts';
export { readReference } from './read.ts';
export type { Reference } from './tables.ts';
export { referenceView } from './view.ts';
