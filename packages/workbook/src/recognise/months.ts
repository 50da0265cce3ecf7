import { monthNames } from '@tidtam/domain/calendar';
import type { CellValue } from '../cells.ts';
import { compact } from './words.ts';

/** A month as a header names it; `buddhistYear` where the header states the year. */
export interface NamedMonth {
  readonly month: number;
  readonly buddhistYear: number | null;
}

const numbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((name) =>
    [name.th, name.thShort, name.en, name.enShort, name.th.replace(/คม$|ยน$|พันธ์$/, '')].map(
      (word) => [compact(word), name.number] as const,
    ),
  ),
);

/** `ต.ค.`, `ตค`, `ตุลาคม`, `ต.ค.66`, `ต.ค. 2566`, `Oct`, or a date cell that stands for its month. */
export function namedMonth(value: CellValue): NamedMonth | null {
  if (value.kind === 'date') {
    const year = Number(value.date.slice(0, 4));
    return { month: Number(value.date.slice(5, 7)), buddhistYear: year >= 2400 ? year : year + 543 };
  }
  if (value.kind !== 'text' || value.text.length > 24) return null;
  const found = /^(\D+?)(\d{2}|\d{4})?$/.exec(compact(value.text));
  const month = numbers.get((found?.[1] ?? '').replace(/^เดือน/, ''));
  if (month === undefined) return null;
  return { month, buddhistYear: found?.[2] === undefined ? null : inBuddhistEra(Number(found[2])) };
}

/** A quarter that stands above or instead of months: `ไตรมาส 2`, `Q2`. */
export function namedQuarter(text: string): 1 | 2 | 3 | 4 | null {
  const found = /^(?:ไตรมาส(?:ที่)?|q)([1-4])(?:\D{0,12})$/.exec(compact(text));
  return found === null ? null : (Number(found[1]) as 1 | 2 | 3 | 4);
}

/** `พ.ศ. 2566`, `ปี 66`, `2566`, `ปีงบประมาณ 2567`: the year that stands above months. */
export function namedYear(text: string): { readonly year: number; readonly fiscal: boolean } | null {
  const found = /^(พศ|ปีพศ|ปีงบประมาณพศ|ปีงบประมาณ|ปีงบ|ปี|fy|คศ)?(\d{4}|\d{2})$/.exec(compact(text));
  if (found === null || (found[1] === undefined && found[2]?.length === 2)) return null;
  const fiscal = /งบ|fy/.test(found[1] ?? '');
  const year = inBuddhistEra(Number(found[2]));
  return year < 2500 || year > 2650 ? null : { year, fiscal };
}

function inBuddhistEra(year: number): number {
  if (year < 100) return year + 2500;
  return year < 2200 ? year + 543 : year;
}

/** Months of a quarter of the fiscal year, 1–12. */
export function monthsOfQuarter(quarter: 1 | 2 | 3 | 4): readonly number[] {
  const first = [10, 1, 4, 7][quarter - 1] ?? 10;
  return [first, first + 1, first + 2];
}

/** `2023-10`: a month of a Buddhist year in the Common Era. */
export function isoMonth(buddhistYear: number, month: number): string {
  return `${buddhistYear - 543}-${String(month).padStart(2, '0')}`;
}
