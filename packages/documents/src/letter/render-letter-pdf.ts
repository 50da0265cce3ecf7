import { readFileSync } from 'node:fs';
import type { LetterModel } from '@tidtam/domain/letter';
import type { PaperOptions } from '../paper.ts';
import { typeset } from '../pdf/typeset.ts';
import { letterOf } from './letter-of.ts';

const template = readFileSync(new URL('letter.typ', import.meta.url), 'utf8');

/** The letter as PDF, pure from the model: the same model and options give the same bytes. */
export async function renderLetterPdf(model: LetterModel, options: PaperOptions): Promise<Uint8Array> {
  return typeset(template, letterOf(model, options));
}
