import { roundOf } from '../round/index.ts';
import { buddhistOffset, daysInMonth, type IsoDate, isoDate, partsOf } from './iso-date.ts';

/** First and last day, both included. */
export interface Span {
  readonly starts: IsoDate;
  readonly ends: IsoDate;
}

/**
 * The fiscal year (Buddhist number) a day belongs to: 1 October – 30 September, named by the year of its end
 * (Budget Procedures Act B.E. 2561, section 4). `2023-10-01` → 2567.
 */
export function fiscalYearOf(date: IsoDate): number {
  const { year, month } = partsOf(date);
  return year + buddhistOffset + (month >= 10 ? 1 : 0);
}

/** Quarter of the fiscal year a day belongs to: October–December is 1. */
export function fiscalQuarterOf(date: IsoDate): 1 | 2 | 3 | 4 {
  const quarter = Math.floor(((partsOf(date).month + 2) % 12) / 3) + 1;
  return quarter === 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
}

export function fiscalYearSpan(fiscalYear: number): Span {
  return { starts: quarterSpan(fiscalYear, 1).starts, ends: quarterSpan(fiscalYear, 4).ends };
}

export function quarterSpan(fiscalYear: number, quarter: 1 | 2 | 3 | 4): Span {
  const { starts, ends } = roundOf(fiscalYear, quarter);
  return { starts, ends };
}

/** A month (1–12) of a Common Era year; a RangeError when there is none. */
export function monthSpan(year: number, month: number): Span {
  const starts = isoDate(year, month, 1);
  const ends = isoDate(year, month, daysInMonth(year, month));
  if (starts === null || ends === null) throw new RangeError(`no month ${month} of ${year}`);
  return { starts, ends };
}
