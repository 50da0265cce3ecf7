export { loadReference } from './load.ts';
export { readReference } from './read.ts';
export { referenceView } from './view.ts';
