export { countCell, flagCell, listCell, optionalCell, textCell } from './cells.ts';
export { Confidence, isToConfirm, Sourced } from './sourced.ts';
