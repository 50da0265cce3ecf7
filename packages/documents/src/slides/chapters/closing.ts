import { endNoteBlocks } from '../../sections/end-notes.ts';
import type { Slide } from '../deck.ts';
import { places, textBox } from '../frame.ts';
import { slide, type Talk } from '../talk.ts';

/** How to read the slides, and the whole ledger root. */
export function closingSlides(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const notes = endNoteBlocks(model, wording).flatMap((block) =>
    block.kind === 'table' ? [] : [block.text],
  );
  const title = say('sourcesTitle', { leaves: wording.count(model.ledger.leaves) });
  return [slide(talk, title, [textBox(places.body, notes.join('\n'), { sizes: [18, 16, 14, 12] })], notes)];
}
