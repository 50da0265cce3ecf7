import { catalogue, type Language } from '../message/index.ts';
import { toThaiDigits } from '../text/index.ts';
import { buddhistOffset, type IsoDate, partsOf } from './iso-date.ts';
import { monthNames } from './months.ts';

export interface DateStyle {
  /** Arabic unless said; Thai digits for official papers in Thai. */
  readonly digits?: 'thai' | 'arabic';
  /** `long` unless said: `23 เมษายน 2567`; `short`: `23 เม.ย. 2567`. */
  readonly month?: 'long' | 'short';
}

const words = catalogue({
  instant: { th: '{date} เวลา {hour}.{minute} น.', en: '{date}, {hour}:{minute}' },
  fiscalYear: { th: 'ปีงบประมาณ พ.ศ. {buddhist}', en: 'FY {common} (B.E. {buddhist})' },
});

/** A day in the Buddhist Era in Thai, in the Common Era in English: `23 เมษายน 2567`, `23 April 2024`. */
export function formatDate(date: IsoDate, language: Language, style: DateStyle = {}): string {
  const { year, day } = partsOf(date);
  return inDigits(`${day} ${monthOf(date, language, style)} ${yearIn(year, language)}`, style);
}

/** `เมษายน 2567`, `April 2024`: the month of a day. */
export function formatMonth(date: IsoDate, language: Language, style: DateStyle = {}): string {
  return inDigits(`${monthOf(date, language, style)} ${yearIn(partsOf(date).year, language)}`, style);
}

/**
 * An instant (`2024-04-23T07:05:00Z`) as the clock in Bangkok shows it, to the minute: `23 เมษายน 2567 เวลา
 * 14.05 น.`, `23 April 2024, 14:05`. Thailand keeps UTC+7 all year (since 1 April 1920). Throws a RangeError
 * on anything but an instant.
 */
export function formatInstant(instant: string, language: Language, style: DateStyle = {}): string {
  const here = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  const date = formatDate(here.slice(0, 10), language, style);
  return inDigits(
    words.tell(language, 'instant', { date, hour: here.slice(11, 13), minute: here.slice(14, 16) }),
    style,
  );
}

/** `ปีงบประมาณ พ.ศ. 2567`, `FY 2024 (B.E. 2567)`. */
export function formatFiscalYear(fiscalYear: number, language: Language, style: DateStyle = {}): string {
  const years = { buddhist: String(fiscalYear), common: String(fiscalYear - buddhistOffset) };
  return inDigits(words.tell(language, 'fiscalYear', years), style);
}

function monthOf(date: IsoDate, language: Language, style: DateStyle): string {
  const name = monthNames[partsOf(date).month - 1];
  if (name === undefined) return '';
  if (style.month === 'short') return language === 'th' ? name.thShort : name.enShort;
  return language === 'th' ? name.th : name.en;
}

function yearIn(year: number, language: Language): number {
  return language === 'th' ? year + buddhistOffset : year;
}

function inDigits(text: string, style: DateStyle): string {
  return style.digits === 'thai' ? toThaiDigits(text) : text;
}
