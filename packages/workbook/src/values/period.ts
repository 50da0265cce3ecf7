import {
  buddhistOffset,
  fiscalYearSpan,
  isoDate,
  monthSpan,
  quarterSpan,
  type Span,
} from '@tidtam/domain/calendar';
import type { CellValue } from '../cells.ts';
import { calendarText } from './calendar-text.ts';
import { dateWords, periodCandidate } from './date-words.ts';
import { certain, doubtful, empty, unreadable } from './doubt.ts';
import { cellError, plainText, quoted, statesNothing } from './plain.ts';
import { type FoundSpan, findSpan } from './points.ts';
import { findQuarters, type Quarters, spansOfQuarters } from './quarters.ts';
import type { Period, Read } from './reading.ts';

export interface CalendarContext {
  /** Buddhist number of the report's fiscal year, which fills in missing years; `null` when it is not known. */
  readonly fiscalYear: number | null;
}

type PeriodCode = keyof typeof dateWords.texts & string;

const longestPeriod = 200;

/**
 * A period in words, months, quarters or dates; a single day or month is a period too. A quarter or month
 * without a year is one of `fiscalYear`.
 *
 * Doubtful, the likelier first: a year of an open era (see `yearsOf`; in date cells also years from 2400, typed
 * in the Buddhist Era, and 1930–1989, which spreadsheets make of two Buddhist digits); a quarter or whole year
 * with a year that may be fiscal or calendar (`ไตรมาส 4/68`: fiscal); an end before its start (swapped, or ending
 * a year later); quarter and months that disagree (the months); a deadline (its month, or from the fiscal
 * year's start); an open end (`เป็นต้นไป`: to the fiscal year's end, or its month); other words beside a date; a bare number (a quarter, or a month).
 */
export function readPeriod(value: CellValue, context: CalendarContext): Read<Period> {
  switch (value.kind) {
    case 'empty':
      return empty;
    case 'error':
      return cellError(value.code);
    case 'date':
      return readDateCell(value.date);
    case 'number':
      return value.percent || !Number.isInteger(value.number)
        ? unreadable(dateWords.tell, 'period_unreadable', quoted(value))
        : readNumberCell(value.number, context);
    case 'text':
      return readPeriodText(value.text, context);
    default:
      return unreadable(dateWords.tell, 'period_unreadable', quoted(value));
  }
}

function ask(code: PeriodCode, read: string, spans: readonly [Span, ...Span[]]): Read<Period> {
  const [first, ...others] = spans;
  return doubtful(dateWords.tell, code, read, [periodCandidate(first), ...others.map(periodCandidate)]);
}

function settle(code: PeriodCode, read: string, spans: readonly Span[]): Read<Period> {
  const [first, ...others] = spans;
  if (first === undefined) return unreadable(dateWords.tell, 'period_unreadable', read);
  return others.length === 0
    ? certain({ starts: first.starts, ends: first.ends })
    : ask(code, read, [first, ...others]);
}

function readDateCell(date: string): Read<Period> {
  const years = yearsOfCell(Number(date.slice(0, 4)));
  const days = years.map((year) => isoDate(year, Number(date.slice(5, 7)), Number(date.slice(8, 10))));
  const spans = days.filter((day) => day !== null).map((day) => ({ starts: day, ends: day }));
  return settle('year_era_unclear', date, spans);
}

/** What the year of a date cell can have been meant as. */
function yearsOfCell(year: number): readonly number[] {
  if (year >= 2400) return [year - buddhistOffset, year];
  const twoDigits = 2500 + (year - 1900) - buddhistOffset;
  return year >= 1930 && year < 1990 ? [twoDigits, year] : [year];
}

/** A serial date that lost its format, a year, or a bare quarter or month. */
function readNumberCell(number: number, context: CalendarContext): Read<Period> {
  const read = String(number);
  if (number >= 32_874 && number <= 69_763) {
    const day = new Date((number - 25_569) * 86_400_000).toISOString().slice(0, 10);
    return ask('period_number', read, [{ starts: day, ends: day }]);
  }
  return readPeriodText(read, context);
}

function readPeriodText(text: string, context: CalendarContext): Read<Period> {
  const plain = plainText(text);
  if (statesNothing(plain) || statesNoDates(plain)) return empty;
  const calendar = calendarText(text, longestPeriod);
  if (calendar === null) return unreadable(dateWords.tell, 'period_unreadable', text);
  if (/^\d{1,2}$/.test(calendar)) return readBareNumber(Number(calendar), text, context);
  return readYearMonthQuarter(calendar, text) ?? readParts(calendar, text, context);
}

/** `รอกำหนด`, `ตามความเหมาะสม`, `๙๐ วัน`: when it will be is open, or only how long it takes is said. */
function statesNoDates(plain: string): boolean {
  const words = plain.replace(/[\s().]/g, '');
  return (
    openWords.test(words) ||
    /^(?:ประมาณ|ภายใน|ระยะเวลา|รวม|จำนวน|ไม่เกิน)?\d{1,4}(?:วัน|สัปดาห์|เดือน|ปี|ชั่วโมง|ชม)(?:ทำการ|ทำงาน)?$/.test(
      words,
    )
  );
}

const openWords =
  /^(?:รอ|ยังไม่(?:ได้|มี)?|อยู่ระหว่าง|ไม่ได้|ไม่มี)(?:การ)?(?:กำหนด|ระบุ|แจ้ง|ยืนยัน|นัดหมาย)(?:การ|กำหนดการ|กำหนด|วัน|วันที่|วันเวลา|ระยะเวลา|ช่วงเวลา|เวลา|แผน|จัดกิจกรรม|อีกครั้ง|จากส่วนกลาง|จากจังหวัด|ภายหลัง|ดำเนินการ|ดำเนินงาน)*$|^(?:จะ)?(?:กำหนด|แจ้ง)(?:ให้ทราบ)?(?:ภายหลัง|อีกครั้ง)$|^ตามความ(?:เหมาะสม|จำเป็น)$|^ตาม(?:แผน|กำหนด|สถานการณ์|โอกาส)$|^(?:tba|tbd|tobeconfirmed|tobeannounced)$/;

function readBareNumber(number: number, text: string, { fiscalYear }: CalendarContext): Read<Period> {
  if (fiscalYear === null || number < 1 || number > 4)
    return unreadable(dateWords.tell, 'period_unreadable', text);
  const quarter = number === 1 ? 1 : number === 2 ? 2 : number === 3 ? 3 : 4;
  return ask('period_number', text, [
    quarterSpan(fiscalYear, quarter),
    monthSpan(fiscalYear - buddhistOffset, number),
  ]);
}

/** `2554 / พฤษภาคม / 3`: fiscal year, month and quarter in one cell. */
function readYearMonthQuarter(calendar: string, text: string): Read<Period> | null {
  const match = /^(2[45]\d\d) ?\/ ?\{(\d+)\} ?\/ ?([1-4])$/.exec(calendar);
  if (match === null) return null;
  const [year, month, quarter] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const span = monthSpan(year - buddhistOffset - (month >= 10 ? 1 : 0), month);
  if (Math.floor(((month + 2) % 12) / 3) + 1 === quarter) return certain(span);
  return ask('period_parts_differ', text, [
    span,
    quarterSpan(year, quarter === 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4),
  ]);
}

function readParts(calendar: string, text: string, context: CalendarContext): Read<Period> {
  const quarters = findQuarters(calendar.replace(/\([^()]*\)/g, ' ').trim());
  const inYear = quarters?.yearKind === 'fiscal' ? yearOfQuarters(quarters, context) : context.fiscalYear;
  const found = findSpan(quarters === null ? calendar : withoutQuarters(calendar), inYear);
  if (quarters === null) {
    return found === null
      ? unreadable(dateWords.tell, 'period_unreadable', text)
      : readFound(found, text, context);
  }
  const spans = spansOfQuarters(quarters, context.fiscalYear).filter(({ starts, ends }) => starts <= ends);
  if (found === null) return readQuarters(quarters, spans, text, context);
  return readBoth(quarters, spans, found, text, context);
}

/** What stands in brackets, or behind the quarter and its year. */
function withoutQuarters(calendar: string): string {
  const inBrackets = /\(([^()]*)\)/.exec(calendar)?.[1];
  return (
    inBrackets ??
    calendar.replace(
      /Q ?[1-4](?: ?(?:-|,|และ|&) ?Q? ?[1-4])*(?: ?\/? ?[FY]?[bc]?\d{2,4})?|F[bc]?\d{2,4}|12 เดือน/g,
      ' ',
    )
  );
}

function yearOfQuarters(quarters: Quarters, context: CalendarContext): number | null {
  const span = spansOfQuarters({ ...quarters, first: 1, last: 4 }, context.fiscalYear)[0];
  return span === undefined ? context.fiscalYear : Number(span.ends.slice(0, 4)) + buddhistOffset;
}

/** `ไตรมาส 2-1`: swapped, or ending a year later. */
function readReversedQuarters(quarters: Quarters, text: string, context: CalendarContext): Read<Period> {
  const swapped = spansOfQuarters(
    { ...quarters, first: quarters.last, last: quarters.first },
    context.fiscalYear,
  )[0];
  const [from] = spansOfQuarters({ ...quarters, last: quarters.first }, context.fiscalYear);
  const [to] = spansOfQuarters({ ...quarters, first: quarters.last }, context.fiscalYear);
  if (swapped === undefined || from === undefined || to === undefined)
    return settle('period_reversed', text, []);
  const ends = `${Number(to.ends.slice(0, 4)) + 1}${to.ends.slice(4)}`;
  return ask('period_reversed', text, [swapped, { starts: from.starts, ends }]);
}

function readQuarters(
  quarters: Quarters,
  spans: readonly Span[],
  text: string,
  context: CalendarContext,
): Read<Period> {
  if (quarters.first > quarters.last) return readReversedQuarters(quarters, text, context);
  const code = quarters.first === 1 && quarters.last === 4 ? 'period_year_unclear' : 'period_quarter_unclear';
  if (/\d/.test(quarters.rest) && spans[0] !== undefined)
    return ask('period_partly_read', text, [spans[0], ...spans.slice(1)]);
  return settle(code, text, spans);
}

/** Months beside a quarter confirm it and tell which year it counts in; else they are asked about. */
function readBoth(
  quarters: Quarters,
  spans: readonly Span[],
  found: FoundSpan,
  text: string,
  context: CalendarContext,
) {
  const [written] = found.spans;
  const agrees = spans.some((span) => span.starts === written.starts && span.ends === written.ends);
  const calendarQuarters = spansOfQuarters({ ...quarters, year: null, yearKind: 'none' }, context.fiscalYear);
  if (agrees || found.reversed || quarters.isRound || spans.length === 0)
    return readFound(found, text, context);
  if (quarters.year === null && found.yearStated && sameMonths(written, calendarQuarters[0])) {
    return readFound(found, text, context);
  }
  return ask('period_parts_differ', text, [written, ...spans]);
}

function sameMonths(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.starts.slice(5) === b.starts.slice(5) && a.ends.slice(5) === b.ends.slice(5);
}

const deadline = /ภายใน|ก่อน|ไม่เกิน|สิ้นสุด|แล้วเสร็จ|by$/;
const harmless =
  /^(?:(?:ใน|รวม|ประจำ|ดำเนินการ|ดำเนินงาน|จัดกิจกรรม|ของ|เดือน|ปี|พ\.?ศ\.?|สิ้น|ต้น|น|นี้|F|Y|b|c)\s?)*$/;

function readFound(found: FoundSpan, text: string, { fiscalYear }: CalendarContext): Read<Period> {
  const [written] = found.spans;
  if (found.reversed) {
    const readings = found.spans.flatMap(mended);
    const [likeliest = written, ...others] = withinFirst(readings, fiscalYear);
    return ask('period_reversed', text, [likeliest, ...others]);
  }
  if (deadline.test(found.rest) && fiscalYear !== null) {
    const { starts } = fiscalYearSpan(fiscalYear);
    const upTo = starts <= written.ends ? [{ starts, ends: written.ends }] : [];
    return ask('period_partly_read', text, [written, ...upTo]);
  }
  if (/เป็นต้นไป/.test(found.rest) && fiscalYear !== null) {
    const { ends } = fiscalYearSpan(fiscalYear);
    const { starts } = written;
    return ask('period_partly_read', text, starts <= ends ? [{ starts, ends }, written] : [written]);
  }
  // Of two eras the one in which it would run backwards is none: `ม.ค.67-ม.ค.24` ends in 2024 and not in พ.ศ. 2524.
  const forwards = found.spans.filter(({ starts, ends }) => starts <= ends);
  if (forwards.length > 1) return settle('year_era_unclear', text, forwards);
  return harmless.test(found.rest) ? certain(written) : ask('period_partly_read', text, [written]);
}

/** A span that runs backwards: its ends swapped, or its end a year later. One that runs forwards is right as it is. */
function mended(span: Span): readonly Span[] {
  const { starts, ends } = span;
  if (starts <= ends) return [span];
  const swapped = wholeMonths(ends, starts);
  const later = `${Number(ends.slice(0, 4)) + 1}${ends.slice(4)}`.replace(/-02-29$/, '-02-28');
  return later > starts ? [swapped, { starts, ends: later }] : [swapped];
}

/** What lies within the fiscal year is likelier: a year is mistyped more often than two days change places. */
function withinFirst(spans: readonly Span[], fiscalYear: number | null): readonly Span[] {
  if (fiscalYear === null) return spans;
  const year = fiscalYearSpan(fiscalYear);
  const isWithin = ({ starts, ends }: Span) => year.starts <= starts && ends <= year.ends;
  return [...spans.filter(isWithin), ...spans.filter((span) => !isWithin(span))];
}

/** Swapping whole months keeps them whole: the new first day is the month's first. */
function wholeMonths(first: string, last: string): Span {
  const from = monthSpan(Number(first.slice(0, 4)), Number(first.slice(5, 7)));
  const to = monthSpan(Number(last.slice(0, 4)), Number(last.slice(5, 7)));
  const areWhole = first === from.ends && last === to.starts;
  return areWhole ? { starts: from.starts, ends: to.ends } : { starts: first, ends: last };
}
