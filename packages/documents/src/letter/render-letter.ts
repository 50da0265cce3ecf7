import type { LetterModel } from '@tidtam/domain/letter';
import type { PaperOptions } from '../paper.ts';

export type LetterFormat = 'docx' | 'pdf';

type Render = (model: LetterModel, options: PaperOptions) => Promise<Uint8Array>;

const renders: Readonly<Record<LetterFormat, () => Promise<Render>>> = {
  docx: async () => (await import('./render-letter-docx.ts')).renderLetterDocx,
  pdf: async () => (await import('./render-letter-pdf.ts')).renderLetterPdf,
};

/** A letter as a file, pure from its model: the same model and options give the same bytes. */
export async function renderLetter(
  model: LetterModel,
  format: LetterFormat,
  options: PaperOptions,
): Promise<Uint8Array> {
  const render = await renders[format]();
  return render(model, options);
}
