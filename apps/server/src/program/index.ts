export { programFolder, programVersion } from './program.ts';
