export type { Known } from './known.ts';
export { partTotals } from './partTotals.ts';
export { type RecogniseOptions, recognise } from './recognise.ts';
export { recogniseTemplate } from './recogniseTemplate.ts';
export { headerKey } from './words.ts';
