export { replaceRollUp } from './replace-roll-up.ts';
