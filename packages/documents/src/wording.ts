import { formatDate, formatFiscalYear, formatInstant, formatMonth } from '@tidtam/domain/calendar';
import { formatBaht, formatMillions, satangOfBaht } from '@tidtam/domain/money';
import { toThaiDigits } from '@tidtam/domain/text';
import { paperTexts } from './messages.ts';
import type { PaperOptions } from './paper.ts';

export type TextKey = keyof typeof paperTexts.texts;

/** Stands where a report states nothing; a missing value is never zero. */
export const missing = '–';

const million = 100_000_000;

/** Keeps what belongs together on one line. */
const fixedSpace = '\u00A0';

/** The one place where a paper's words and figures are put into a language and its digits. */
export type Wording = ReturnType<typeof wordingOf>;

export function wordingOf({ language, digits }: PaperOptions) {
  const inDigits = (text: string): string => (digits === 'thai' ? toThaiDigits(text) : text);

  function say(key: TextKey, values?: Readonly<Record<string, string>>): string {
    return paperTexts.tell(language, key, values);
  }

  /** Baht with satang: `285,700.00`. */
  function money(baht: string | null): string {
    return baht === null ? missing : formatBaht(satangOf(baht), language, { digits });
  }

  /** For a sentence: `3.60 ล้านบาท`, below one million the exact amount with its word. */
  function spokenMoney(baht: string): string {
    const satang = satangOf(baht);
    if (Math.abs(satang) >= million) return together(formatMillions(satang, language, { digits }));
    return say('bahtAmount', { amount: money(baht) });
  }

  return {
    language,
    say,
    money,
    spokenMoney,
    /** A name of the plan or the directory: its digits follow the paper's, free text keeps its own. */
    name: inDigits,
    count: (number: number): string => inDigits(String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')),
    /** A computed percent, always with two decimals: `41.10`. */
    rate: (percent: number | null): string => (percent === null ? missing : inDigits(percent.toFixed(2))),
    /** A percent as the agency stated it: `40`, `62.5`. */
    percent: (percent: number | null): string => (percent === null ? missing : inDigits(String(percent))),
    date: (day: string): string => formatDate(day, language, { digits }),
    shortDate: (day: string): string => together(formatDate(day, language, { digits, month: 'short' })),
    shortMonth: (day: string): string => together(formatMonth(day, language, { digits, month: 'short' })),
    instant: (instant: string): string => formatInstant(instant, language, { digits }),
    fiscalYear: (year: number): string => formatFiscalYear(year, language, { digits }),
    /** A Buddhist year in the paper's era. */
    year: (buddhist: number): string => inDigits(String(language === 'th' ? buddhist : buddhist - 543)),
  };
}

function satangOf(baht: string): number {
  const satang = satangOfBaht(baht);
  if (satang === null) throw new RangeError(`not an amount in baht: ${baht}`);
  return satang;
}

function together(text: string): string {
  return text.replaceAll(' ', fixedSpace);
}
