import type { CellValue } from '../cells.ts';
import { calendarText } from './calendar-text.ts';
import { dateCandidate, dateWords } from './date-words.ts';
import { certain, doubtful, empty, unreadable } from './doubt.ts';
import { type CalendarContext, readPeriod } from './period.ts';
import { plainText, quoted } from './plain.ts';
import { findSpan } from './points.ts';
import type { Period, Read } from './reading.ts';

const longestDate = 120;

/**
 * One day. For columns of first and last days read `readPeriod` instead and take its first or last: a month is
 * enough there. Doubtful as in `readPeriod`; what covers several days may be its first or its last. A day
 * without a year needs the fiscal year.
 */
export function readDate(value: CellValue, context: CalendarContext): Read<string> {
  const read = readPeriod(value, context);
  switch (read.kind) {
    case 'empty':
      return read;
    case 'unreadable':
      return read.doubt.code === 'cell_error'
        ? read
        : unreadable(dateWords.tell, codeOf(value), quoted(value));
    case 'value':
      return read.value.starts === read.value.ends
        ? certain(read.value.starts)
        : ask('date_not_one_day', quoted(value), [read.value.starts, read.value.ends]);
    case 'doubtful':
      return ofDoubtful(value, context, read.value);
  }
}

function codeOf(value: CellValue): 'date_year_missing' | 'date_unreadable' {
  if (value.kind !== 'text') return 'date_unreadable';
  const calendar = calendarText(value.text, longestDate);
  const inAnyYear = calendar === null ? null : findSpan(calendar, 2567);
  return inAnyYear !== null && !inAnyYear.yearStated ? 'date_year_missing' : 'date_unreadable';
}

type DateCode = 'date_not_one_day' | 'date_partly_read' | 'year_era_unclear' | 'period_number';

function ask(code: DateCode, read: string, days: readonly string[]): Read<string> {
  const [first, ...others] = [...new Set(days)].map(dateCandidate);
  if (first === undefined) return unreadable(dateWords.tell, 'date_unreadable', read);
  return doubtful(dateWords.tell, code, read, [first, ...others]);
}

/** What is doubtful as a period is doubtful as a day too, or its first or last day is meant. */
function ofDoubtful(value: CellValue, context: CalendarContext, { starts, ends }: Period): Read<string> {
  if (value.kind === 'date') return ask('year_era_unclear', value.date, [ends, value.date]);
  if (value.kind === 'number') {
    return starts === ends
      ? ask('period_number', quoted(value), [starts])
      : unreadable(dateWords.tell, 'date_unreadable', quoted(value));
  }
  const calendar = value.kind === 'text' ? calendarText(value.text, longestDate) : null;
  const found = calendar === null ? null : findSpan(calendar, context.fiscalYear);
  if (found === null || !found.isDay) return ask('date_not_one_day', quoted(value), [starts, ends]);
  const days = found.spans.map((span) => span.starts);
  return ask(days.length > 1 ? 'year_era_unclear' : 'date_partly_read', quoted(value), days);
}

/**
 * The date of the data that a title or note states: `ข้อมูล ณ วันที่ 31 มีนาคม 2567`, `ณ สิ้นเดือนมีนาคม 2567`, `as of 31 March
 * 2024`. `empty` when the text states none.
 */
export function readDataDate(text: string): Read<string> {
  const plain = plainText(text.slice(0, 2000));
  const rest =
    /(?:ข้อมูล ?(?:ณ|เมื่อ|ถึง|สิ้นสุด)|(?<![ก-๎])ณ|as (?:of|at)) (.{1,100})|ณ((?:วัน|สิ้น|เดือน).{1,100})/.exec(plain);
  const calendar = calendarText(rest?.[1] ?? rest?.[2] ?? '', longestDate);
  if (calendar === null || !/^(?:สิ้น ?|วัน ?)*[\d{]/.test(calendar)) return empty;
  const found = findSpan(firstDate(calendar), null);
  if (found === null || !found.yearStated) return empty;
  const days = found.spans.map((span) => span.ends);
  return days.length === 1 && days[0] !== undefined ? certain(days[0]) : ask('year_era_unclear', text, days);
}

/** Up to the first year, so that what follows the date is not taken into it. */
function firstDate(calendar: string): string {
  return (
    /^.*?(?:\} ?[bc]?\d{2,4}|\d{1,2}[/.-]\d{1,2}[/.-][bc]?\d{2,4}|\d{4}-\d\d-\d\d)(?!\d)/.exec(
      calendar,
    )?.[0] ?? calendar
  );
}
