import type { Bilingual } from '../message/index.ts';
import { letterMessages } from './messages.ts';
import type { LetterModel } from './model.ts';

export interface LetterRefusal {
  readonly code: 'nothing_missing' | 'nothing_reported';
  readonly text: Bilingual;
}

/** A letter that would say nothing true is not written: `null` when it may be. */
export function refuseLetter({ kind, missing, figures }: LetterModel): LetterRefusal | null {
  if (kind === 'reminder' && missing.length === 0)
    return { code: 'nothing_missing', text: letterMessages.say('nothing_missing', {}) };
  if (kind === 'covering' && figures.state === 'missing')
    return { code: 'nothing_reported', text: letterMessages.say('nothing_reported', {}) };
  return null;
}
