import { buddhistOffset, formatFiscalYear } from '@tidtam/domain/calendar';
import { calendarText } from './calendar-text.ts';
import { dateWords } from './date-words.ts';
import { type Candidate, certain, doubtful, empty } from './doubt.ts';
import type { Read } from './reading.ts';
import { yearsOf } from './years.ts';

const longestTitle = 1000;
const year = '([bc]?\\d{4}|[bc]?\\d{2})(?!\\d)';

/**
 * The fiscal year (Buddhist number) that a title, header or sheet name states: `ปีงบประมาณ พ.ศ. ๒๕๖๗`, `ปีงบ 69`, `ปี 64`,
 * `ITA 65`, `2561 2018`, `2023`. Common Era years are turned. A year called fiscal counts before others. Doubtful:
 * a span of years (its first) and two digits of an open era. `empty` when the text names no year.
 */
export function readFiscalYear(text: string): Read<number> {
  const found = writtenYears(text);
  const years = found.map((written) => yearsOf(written, null).map((common) => common + buddhistOffset));
  const readings = [...new Set(years.flat())];
  const [first, ...others] = readings.map(yearCandidate);
  if (first === undefined) return empty;
  return others.length === 0
    ? certain(first.value)
    : doubtful(dateWords.tell, 'fiscal_year_unclear', text, [first, ...others]);
}

/** First and last year of a span of years (`พ.ศ. ๒๕61 – ๒๕๖4`, `(พ.ศ. 2566 - 2570)`), Buddhist numbers, or `null`. */
export function readFiscalYears(text: string): { readonly from: number; readonly to: number } | null {
  const calendar = calendarText(text, longestTitle);
  const match =
    calendar === null ? null : new RegExp(`(?<!\\d)[FY]?([bc]?\\d{4}) ?- ?[FY]?${year}`).exec(calendar);
  const from = yearsOf(match?.[1] ?? '', null)[0];
  const to = yearsOf(match?.[2] ?? '', null)[0];
  if (match === null || from === undefined || to === undefined || from > to) return null;
  return { from: from + buddhistOffset, to: to + buddhistOffset };
}

function writtenYears(text: string): readonly string[] {
  const calendar = calendarText(text, longestTitle);
  if (calendar === null) return [];
  const span = `${year}(?: ?- ?[FY]?${year})?`;
  const fiscal = [...calendar.matchAll(new RegExp(`F${span}`, 'g'))];
  const named =
    fiscal.length > 0
      ? fiscal
      : [...calendar.matchAll(new RegExp(`(?:Y|Q ?[1-4] ?/ ?|(?=[bc]\\d))${span}`, 'g'))];
  const found =
    named.length > 0
      ? named
      : [...calendar.matchAll(/(?<![\d,.])([bc]?\d{4})(?![\d,.])(?: ?- ?(\d{4}|\d{2})(?!\d))?/g)];
  const all = found.flatMap((match) => [match[1], match[2]]).filter((written) => written !== undefined);
  if (all.length > 0 || calendar.length > 20) return all;
  const short = /(?:^|[^\d\s.,/-]) ?(\d{2})$/.exec(calendar)?.[1];
  return short === undefined ? [] : [short];
}

function yearCandidate(fiscalYear: number): Candidate<number> {
  const label = { th: formatFiscalYear(fiscalYear, 'th'), en: formatFiscalYear(fiscalYear, 'en') };
  return { value: fiscalYear, reading: { text: label.th, label } };
}

export interface RoundNamed {
  readonly fiscalYear: number | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
}

const cumulative: Readonly<Record<string, 1 | 2 | 3 | 4>> = { 3: 1, 6: 2, 9: 3, 12: 4 };

/**
 * The round that a title line names: `ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ รอบไตรมาสที่ 2 (รอบ 6 เดือน)`, `รอบ 9 เดือน`, `ไตรมาส 4/2567`, `2567Q2`. In
 * a title a quarter is of the fiscal year, and quarters 1-2 are the cumulative round of the second. Either half
 * is `null` when the line does not say it, or says two.
 */
export function readRound(text: string): RoundNamed {
  const calendar = calendarText(text, longestTitle);
  if (calendar === null) return { fiscalYear: null, quarter: null };
  return { fiscalYear: fiscalYearIn(calendar), quarter: quarterIn(calendar) };
}

function fiscalYearIn(calendar: string): number | null {
  const fiscal = [...calendar.matchAll(new RegExp(`F${year}`, 'g'))];
  const named =
    fiscal.length > 0
      ? fiscal
      : [
          ...calendar.matchAll(
            new RegExp(`(?:Y|Q ?[1-4] ?[/-] ?)${year}|(?:Q ?[1-4] |(?=[bc]?\\d{4} ?Q))([bc]?\\d{4})`, 'g'),
          ),
        ];
  const years = named.map((match) => yearsOf(match[1] ?? match[2] ?? '', null));
  const [first, ...others] = new Set(years.map((one) => (one.length === 1 ? one[0] : undefined)));
  return first === undefined || others.length > 0 ? null : first + buddhistOffset;
}

function quarterIn(calendar: string): 1 | 2 | 3 | 4 | null {
  const lists = [...calendar.matchAll(/Q ?(?:[1-4] ?(?:-|,|และ) ?Q?)?([1-4])(?!\d)/g)].map((match) =>
    Number(match[1]),
  );
  const months = [...calendar.matchAll(/(?:รอบ ?|สะสม ?)(3|6|9|12) ?เดือน( ?หลัง)?/g)].map((match) =>
    match[2] === undefined ? cumulative[match[1] ?? ''] : 4,
  );
  const halves = [...calendar.matchAll(/ครึ่งปี ?(แรก|หลัง)/g)].map((match) => (match[1] === 'แรก' ? 2 : 4));
  const [first, ...others] = new Set([...lists, ...months, ...halves]);
  if (others.length > 0) return null;
  return first === 1 || first === 2 || first === 3 || first === 4 ? first : null;
}
