import type { PackModel } from '@tidtam/domain/pack';
import type { Block } from '../paper.ts';
import type { Wording } from '../wording.ts';

/** The driving committee's own report, paragraph by paragraph, or that there is none. */
export function committeeBlocks({ section4 }: PackModel, wording: Wording): readonly Block[] {
  const said = section4 === null || section4 === '' ? wording.say('committeeMissing') : section4;
  return said
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ kind: 'paragraph', tone: 'body', text: line.trim() }));
}
