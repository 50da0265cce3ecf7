import type { PackModel } from '@tidtam/domain/pack';
import type { Block } from '../paper.ts';
import type { Wording } from '../wording.ts';
import { inGroups } from './title.ts';

/** How to read the paper, and the whole ledger root that its figures were computed from. */
export function endNoteBlocks(model: PackModel, wording: Wording): readonly Block[] {
  const { ledger, programVersion: version, reference, madeOn } = model;
  const notes = [
    wording.say('budgetNote'),
    wording.say('cumulativeNote'),
    wording.say('cancelledNote'),
    wording.say('sourceNote'),
    wording.say('dashNote'),
    wording.say('versionNote', { version, reference, madeOn: wording.instant(madeOn) }),
    wording.say('rootNote', { leaves: wording.count(ledger.leaves) }),
  ];
  return [
    ...notes.map((note): Block => ({ kind: 'paragraph', tone: 'note', text: note })),
    { kind: 'paragraph', tone: 'code', text: inGroups(ledger.root) },
  ];
}
