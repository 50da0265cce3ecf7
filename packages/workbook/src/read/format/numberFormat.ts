import { SSF } from '@e965/xlsx';
import type { CellValue } from '../../cells.ts';
import { dateText, toThaiDigits } from './dateText.ts';
import { serialDate } from './serialDate.ts';

/** Value and shown text of a number in one format. Compile once per format, use for every cell. */
export interface NumberFormat {
  value(number: number): CellValue;
  text(number: number): string;
}

/** Excel takes no longer format; a longer one would only make long texts out of nothing. */
const longestFormat = 255;

/**
 * @param code a format code as a spreadsheet stores it: `#,##0.00`, `0%`, `[$-107041E]d mmm yy`.
 * @param date1904 which day serial number 0 is.
 */
export function numberFormat(code: string, date1904: boolean): NumberFormat {
  const format = code.length > longestFormat ? 'General' : code;
  const bare = bareFormat(format);
  if (isDateFormat(bare)) return dateFormat(format, date1904);
  const percent = bare.includes('%');
  const show = shower(format);
  return { value: (number) => ({ kind: 'number', number, percent }), text: show };
}

/** Without literals, colours, conditions and padding, so that only what is formatted stays. */
function bareFormat(format: string): string {
  return format
    .replace(/"[^"]*"?|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .replace(/General|Standard/giu, '');
}

/** Names a day. A bare time of day (`h:mm`) stays a number. */
function isDateFormat(bare: string): boolean {
  const section = bare.split(';', 1)[0] ?? '';
  if (/[yb]|d/i.test(section)) return true;
  // A month alone; `m` beside hours or seconds is minutes.
  return /m/i.test(section) && !/[hs]/i.test(section);
}

function dateFormat(code: string, date1904: boolean): NumberFormat {
  return {
    value(number) {
      const date = serialDate(number, date1904);
      return date === null ? { kind: 'number', number, percent: false } : { kind: 'date', date };
    },
    text(number) {
      const date = serialDate(number, date1904);
      return date === null ? generalText(number) : dateText(code, date, number - Math.floor(number));
    },
  };
}

function shower(format: string): (number: number) => string {
  if (format === '' || format === '@' || /^general$/i.test(format)) return generalText;
  const simple = /^(t?)(#,##)?0(?:\.(0+))?(%?)$/.exec(format);
  if (simple !== null) {
    const [, thaiDigits, groups, decimals = '', percent] = simple;
    const show = plainText(groups !== undefined, decimals.length, percent === '%');
    return thaiDigits === 't' ? (number) => toThaiDigits(show(number)) : show;
  }
  return formatted(format);
}

/** Up to the 15 digits that a spreadsheet holds, so that 0.1 + 0.2 shows as 0.3; never with an exponent below 1e15. */
export function generalText(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  return String(Number(number.toPrecision(15)));
}

function plainText(groups: boolean, decimals: number, percent: boolean): (number: number) => string {
  const style = new Intl.NumberFormat('en-US', {
    useGrouping: groups,
    minimumFractionDigits: Math.min(decimals, 20),
    maximumFractionDigits: Math.min(decimals, 20),
  });
  // Through 15 digits first: 0.285 % of something must not show its binary tail, and 1.005 rounds as it reads.
  return (number) => {
    const shown = Number((percent ? number * 100 : number).toPrecision(15));
    return style.format(shown === 0 ? 0 : shown) + (percent ? '%' : '');
  };
}

function formatted(format: string): (number: number) => string {
  return (number) => {
    try {
      return SSF.format(format, number).trim();
    } catch {
      // A format that the library cannot follow: the number as it is.
      return generalText(number);
    }
  };
}
