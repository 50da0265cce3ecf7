import { formatMonth, monthNames } from '@tidtam/domain/calendar';
import type { Language } from '@tidtam/domain/message';

/** `2024-01` as `ม.ค. 2567`. */
export function monthWords(month: string, language: Language): string {
  return formatMonth(`${month}-01`, language, { month: 'short' });
}

export function monthsWords(months: readonly string[], language: Language): string {
  return months.map((month) => monthWords(month, language)).join(', ');
}

/** The short name of a month alone: `ม.ค.` of `2024-01`. */
export function monthShort(month: string, language: Language): string {
  const name = monthNames[Number(month.slice(5)) - 1];
  return (language === 'th' ? name?.thShort : name?.enShort) ?? month;
}
