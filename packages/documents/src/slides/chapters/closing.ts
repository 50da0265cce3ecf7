import { inGroups } from '../../sections/title.ts';
import type { Slide } from '../deck.ts';
import { places, textBox } from '../frame.ts';
import { slide, type Talk } from '../talk.ts';

/** How to read the slides, and the whole ledger root. */
export function closingSlides(talk: Talk): readonly Slide[] {
  const { model, wording, say } = talk;
  const { programVersion: version, reference, madeOn, ledger } = model;
  const notes = [
    wording.say('budgetNote'),
    wording.say('cumulativeNote'),
    wording.say('cancelledNote'),
    wording.say('countsNote'),
    wording.say('dashNote'),
    say('wholeTextNote'),
    wording.say('versionNote', { version, reference, madeOn: wording.instant(madeOn) }),
    wording.say('rootNote', { leaves: wording.count(ledger.leaves) }),
    inGroups(ledger.root),
  ];
  const title = say('sourcesTitle', { leaves: wording.count(ledger.leaves) });
  return [slide(talk, title, [textBox(places.body, notes.join('\n'), { sizes: [18, 16, 14, 12] })], notes)];
}
