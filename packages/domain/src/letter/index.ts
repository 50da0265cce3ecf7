export { letterRoutes } from './contract.ts';
export { LetterKind, LetterModel } from './model.ts';
export { refuseLetter } from './refuse.ts';
