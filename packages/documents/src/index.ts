export { type LetterFormat, renderLetter } from './letter/render-letter.ts';
export type { PaperOptions } from './paper.ts';
export { type PaperFormat, renderPaper } from './render-paper.ts';
