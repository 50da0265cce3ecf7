export { renderXlsx } from './annex-workbook/render-xlsx.ts';
export { renderLetterDocx } from './letter/render-letter-docx.ts';
export { renderLetterPdf } from './letter/render-letter-pdf.ts';
export type { PaperOptions } from './paper.ts';
export { renderPdf } from './pdf/render-pdf.ts';
export { renderPptx } from './slides/render-pptx.ts';
export { renderDocx } from './word/render-docx.ts';
