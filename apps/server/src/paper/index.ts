export { createPaperMaker, type PaperMaker } from './paper-maker.ts';
