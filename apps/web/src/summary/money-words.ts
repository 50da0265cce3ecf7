import type { Language } from '@tidtam/domain/message';
import { satangOfBaht } from '@tidtam/domain/money';
import { showBaht, showMillionsNumber } from '../shell/format.ts';
import { summaryMessages } from './messages.ts';

const million = 100_000_000;

/** Whether a headline says an amount in millions of baht. */
export function isInMillions(baht: string): boolean {
  return Math.abs(satangOfBaht(baht) ?? 0) >= million;
}

/** An amount for a sentence: the number alone, in millions or to the satang. */
export function amountNumber(baht: string, inMillions: boolean, language: Language): string {
  return inMillions ? showMillionsNumber(baht) : showBaht(baht, language);
}

/** With its unit: `3.60 ล้านบาท`, `39,700.00 บาท`. */
export function amountWords(baht: string, language: Language, inMillions = isInMillions(baht)): string {
  const amount = amountNumber(baht, inMillions, language);
  return summaryMessages.tell(language, inMillions ? 'million' : 'baht', { amount });
}
