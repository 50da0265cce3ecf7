import type { PackModel } from '@tidtam/domain/pack';
import type { PaperOptions } from '../paper.ts';
import { drawn } from './draw.ts';
import { deckOf } from './make-deck.ts';
import { mended } from './mended.ts';

/**
 * The pack as PowerPoint slides (.pptx, ECMA-376) that a chair speaks from, pure from the frozen model: the same
 * model and options give the same bytes. Charts are native and can be edited; notes say where figures come from.
 */
export async function renderPptx(model: PackModel, options: PaperOptions): Promise<Uint8Array> {
  const deck = deckOf(model, options);
  const written = await drawn(deck).write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error('the slides were not written as bytes');
  return mended(written, deck.document, options);
}
