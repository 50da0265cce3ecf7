import type { PackModel } from '@tidtam/domain/pack';
import type { PaperOptions } from '../paper.ts';
import { printableDeep } from '../printable.ts';
import { planTitle, provinceName, roundName } from '../sections/title.ts';
import { agencySlides } from './chapters/agencies.ts';
import { ownSlides } from './chapters/agency.ts';
import { closingSlides } from './chapters/closing.ts';
import { committeeSlides, indicatorSlides } from './chapters/committee.ts';
import { coverSlides } from './chapters/cover.ts';
import { guidelineSlides } from './chapters/guidelines.ts';
import { overviewSlides } from './chapters/overview.ts';
import { problemSlides } from './chapters/problems.ts';
import { waitingSlides } from './chapters/waiting.ts';
import type { Deck } from './deck.ts';
import { newTalk } from './talk.ts';

/** The slides of a province's round, in the order in which a chair speaks of them. Pure. */
export function deckOf(frozen: PackModel, options: PaperOptions): Deck {
  const model = printableDeep(frozen);
  const talk = newTalk(model, options);
  const { wording, say } = talk;
  const chapters = [
    coverSlides,
    overviewSlides,
    waitingSlides,
    agencySlides,
    guidelineSlides,
    problemSlides,
    committeeSlides,
    indicatorSlides,
    ownSlides,
    closingSlides,
  ];
  return {
    options,
    document: {
      title: `${say('deckKind')} ${provinceName(model, wording)} ${roundName(model, wording)}`,
      subject: planTitle(model, wording),
      keywords: [model.reference, ...(model.invented ? [wording.say('invented')] : [])],
      created: model.madeOn,
    },
    mark: model.invented ? wording.say('invented') : null,
    footer: say('footer', {
      reference: model.reference,
      date: wording.shortDate(model.dataDate),
      madeOn: wording.instant(model.madeOn),
      leaves: wording.count(model.ledger.leaves),
      root: model.ledger.root.slice(0, 8),
    }),
    slides: chapters.flatMap((chapter) => chapter(talk)),
  };
}
