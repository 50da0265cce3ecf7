import type { PackModel } from '@tidtam/domain/pack';
import type { PaperOptions } from './paper.ts';

export type PaperFormat = 'docx' | 'pdf' | 'pptx' | 'xlsx';

type Render = (model: PackModel, options: PaperOptions) => Promise<Uint8Array>;

/** Each with the library that writes it, loaded when a paper of its kind is asked for. */
const renders: Readonly<Record<PaperFormat, () => Promise<Render>>> = {
  docx: async () => (await import('./word/render-docx.ts')).renderDocx,
  pdf: async () => (await import('./pdf/render-pdf.ts')).renderPdf,
  pptx: async () => (await import('./slides/render-pptx.ts')).renderPptx,
  xlsx: async () => (await import('./annex-workbook/render-xlsx.ts')).renderXlsx,
};

/** A meeting's paper as a file, pure from the frozen model: the same model and options give the same bytes. */
export async function renderPaper(
  model: PackModel,
  format: PaperFormat,
  options: PaperOptions,
): Promise<Uint8Array> {
  const render = await renders[format]();
  return render(model, options);
}
