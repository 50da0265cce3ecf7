export { replaceRollUps } from './replace-roll-up.ts';
