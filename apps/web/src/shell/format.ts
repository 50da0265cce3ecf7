import { formatDate, formatInstant, type IsoDate } from '@tidtam/domain/calendar';
import type { Language } from '@tidtam/domain/message';
import { formatBaht, formatMillions, satangOfBaht } from '@tidtam/domain/money';

/** What stands where a value is missing. Missing is never zero. */
export const missing = '–';

/** `285,700.00` of `285700.00`. */
export function showBaht(baht: string, language: Language): string {
  const satang = satangOfBaht(baht);
  return satang === null ? baht : formatBaht(satang, language);
}

/** `3.60` of `3600000.00`: the number of millions alone. */
export function showMillionsNumber(baht: string): string {
  return showMillions(baht, 'en').replace(/ .*/, '');
}

/** `3.60 ล้านบาท` of `3600000.00`. */
export function showMillions(baht: string, language: Language): string {
  const satang = satangOfBaht(baht);
  return satang === null ? baht : formatMillions(satang, language);
}

/** One decimal, half up: `41.1` of 41.08. The contract's percents have at most two decimals. */
export function showPercent(percent: number): string {
  const tenths = Math.round(Math.round(percent * 100) / 10);
  return (tenths / 10).toFixed(1);
}

export function showDate(date: IsoDate, language: Language): string {
  return formatDate(date, language, { month: 'short' });
}

export function showInstant(instant: string, language: Language): string {
  // The clock's time stays on one line.
  return formatInstant(instant, language, { month: 'short' }).replace(/ (?=\d\d?[.:]\d\d|น\.)/g, '\u00a0');
}

/** Thousands separated: `1,234`. */
export function showCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
