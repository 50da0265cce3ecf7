import type { Language } from '@tidtam/domain/message';
import { findRound } from '@tidtam/domain/round';
import { recordMessages } from './messages.ts';

/** `ไตรมาส 2 ปีงบประมาณ 2567`; in English the Common Era year with the Buddhist one beside it. */
export function roundName(id: string, language: Language, length: 'long' | 'short' = 'long'): string {
  const round = findRound(id);
  if (round === null) return id;
  const inFull =
    language === 'th' ? String(round.fiscalYear) : `${round.fiscalYear - 543} (B.E. ${round.fiscalYear})`;
  const year = length === 'short' && language === 'en' ? String(round.fiscalYear - 543) : inFull;
  const key = length === 'short' ? 'round_short' : 'round';
  return recordMessages.tell(language, key, { quarter: round.quarter, year });
}

/** A place's or agency's name in the language of the page; Thai where there is no English one. */
export function nameIn(
  place: { readonly name: string; readonly nameEn: string | null },
  language: Language,
): string {
  return language === 'en' && place.nameEn ? place.nameEn : place.name;
}
