import { catalogue, type Language } from '../message/index.ts';
import { findRound } from './round.ts';

const words = catalogue({
  round: { th: 'ไตรมาส {quarter} ปีงบประมาณ {year}', en: 'Quarter {quarter}, fiscal year {year}' },
  round_choice: { th: 'ไตรมาส {quarter} ปีงบประมาณ {year}', en: 'Quarter {quarter}, FY {year}' },
  round_short: { th: 'ไตรมาส {quarter}/{year}', en: 'Q{quarter}/{year}' },
});

/**
 * `ไตรมาส 2 ปีงบประมาณ 2567`; in English the Common Era year with the Buddhist one beside it. `choice` fits a
 * list to choose from on a telephone.
 */
export function roundName(
  id: string,
  language: Language,
  length: 'long' | 'choice' | 'short' = 'long',
): string {
  const round = findRound(id);
  if (round === null) return id;
  const inFull =
    language === 'th' ? String(round.fiscalYear) : `${round.fiscalYear - 543} (B.E. ${round.fiscalYear})`;
  const year = length === 'short' && language === 'en' ? String(round.fiscalYear - 543) : inFull;
  return words.tell(language, length === 'long' ? 'round' : `round_${length}`, {
    quarter: round.quarter,
    year,
  });
}
