import { readFileSync } from 'node:fs';
import type { PackModel } from '@tidtam/domain/pack';
import { outlineOf } from '../outline.ts';
import type { PaperOptions } from '../paper.ts';
import { typeset } from './typeset.ts';

const template = readFileSync(new URL('../paper.typ', import.meta.url), 'utf8');

/** The paper as PDF, pure from the frozen model: the same model and options give the same bytes. */
export async function renderPdf(model: PackModel, options: PaperOptions): Promise<Uint8Array> {
  return typeset(template, outlineOf(model, options));
}
