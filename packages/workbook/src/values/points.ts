import { buddhistOffset, isoDate, monthSpan, type Span } from '@tidtam/domain/calendar';
import { yearsOf } from './years.ts';

/** A day or month as written; `year` as in `b2567`, `67`, or `null` when the text leaves it to its neighbours. */
interface Point {
  readonly day: number | null;
  readonly lastDay: number | null;
  readonly month: number;
  readonly year: string | null;
  /** `10/2566`, which elsewhere is the number of a letter or code. */
  readonly isMonthOverYear: boolean;
  readonly from: number;
  readonly to: number;
}

/** Days and months found in a calendar text. */
export interface FoundSpan {
  /** What it can mean, the likelier first: more than one when a year's era is open. */
  readonly spans: readonly [Span, ...Span[]];
  /** False when the fiscal year had to fill in the year. */
  readonly yearStated: boolean;
  readonly reversed: boolean;
  /** What of the text was no part of it. */
  readonly rest: string;
  /** Whether a single day or a single month was written. */
  readonly isDay: boolean;
}

const year = '(?:[bc]?\\d{4}|[bc]?\\d{2})(?!\\d)(?! ?[{/])';
const pointPattern = new RegExp(
  [
    '(?<y1>\\d{4})-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})(?!\\d)',
    `(?<d2>\\d{1,2}) ?(?<sep>[/.-]) ?(?<m2>\\d{1,2}) ?\\k<sep> ?(?<y2>${year})`,
    `(?:(?:(?<d3>\\d{1,2}) ?(?:[-,]|และ) ?(?:\\d{1,2} ?(?:,|และ) ?)*)?(?<e3>\\d{1,2}) ?[-/.]? ?)?\\{(?<m3>\\d{1,2})\\}(?: ?[-/.,]? ?Y?(?<y3>${year}))?`,
    '(?<!\\d)(?<m4>\\d{1,2})/(?<y4>[bc]?\\d{4}|[3-9]\\d)(?!\\d)',
  ].join('|'),
  'g',
);

/**
 * The days and months of a calendar text (see `calendarText`) as one span, first to last; `null` when there are
 * none, a day does not exist or a year is implausible. A missing year comes from the other end, so that the
 * span does not run backwards, else from the fiscal year.
 */
export function findSpan(text: string, fiscalYear: number | null): FoundSpan | null {
  const points = [...text.matchAll(pointPattern)].map(pointOf);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length > 12) return null;
  if (points.some((point) => point.isMonthOverYear !== first.isMonthOverYear)) return null;
  const rest = restOf(text, points);
  if (first.isMonthOverYear && rest !== '') return null;
  const spans = spansOf(points, fiscalYear);
  const [likeliest, ...others] = spans;
  if (likeliest === undefined) return null;
  return {
    spans: [likeliest, ...others],
    yearStated: points.some((point) => point.year !== null),
    reversed: likeliest.starts > likeliest.ends,
    rest,
    isDay: points.length === 1 && first.day !== null && first.lastDay === null,
  };
}

function pointOf(match: RegExpMatchArray): Point {
  const { d1, d2, d3, e3, m1, m2, m3, m4, y1, y2, y3, y4 } = match.groups ?? {};
  const written = y1 ?? y2 ?? y3 ?? y4 ?? null;
  const day = d1 ?? d2 ?? d3 ?? e3;
  const [a, b] = [day === undefined ? null : Number(day), Number(m1 ?? m2 ?? m3 ?? m4)];
  const isAmerican = d2 !== undefined && a !== null && b > 12 && a <= 12;
  const from = match.index ?? 0;
  return {
    day: isAmerican ? b : a,
    lastDay: d3 === undefined ? null : Number(e3),
    month: isAmerican ? (a ?? 0) : b,
    year: written,
    isMonthOverYear: m4 !== undefined,
    from,
    to: from + match[0].length,
  };
}

/** One span per era that the years can be of; all years of a text are of the same era. */
function spansOf(points: readonly Point[], fiscalYear: number | null): readonly Span[] {
  const eras = Math.max(
    1,
    ...points.map((point) => (point.year === null ? 0 : yearsOf(point.year, fiscalYear).length)),
  );
  const found: Span[] = [];
  for (let era = 0; era < eras; era++) {
    const years = points.map((point) => {
      if (point.year === null) return null;
      const known = yearsOf(point.year, fiscalYear);
      return known[Math.min(era, known.length - 1)] ?? Number.NaN;
    });
    const span = spanOf(points, fill(points, years, fiscalYear));
    if (span !== null) found.push(span);
  }
  return found;
}

/** Missing years from the right, then from the left, then from the fiscal year. */
function fill(points: readonly Point[], stated: readonly (number | null)[], fiscalYear: number | null) {
  const years = [...stated];
  const missesAll = years.every((one) => one === null);
  if (missesAll) return points.map(({ month }) => yearInFiscal(month, fiscalYear));
  for (let at = points.length - 2; at >= 0; at--) {
    const next = years[at + 1] ?? null;
    if (years[at] === null && next !== null)
      years[at] = isAfter(points[at], points[at + 1]) ? next - 1 : next;
  }
  for (let at = 1; at < points.length; at++) {
    const previous = years[at - 1] ?? null;
    if (years[at] === null && previous !== null)
      years[at] = isAfter(points[at - 1], points[at]) ? previous + 1 : previous;
  }
  return years;
}

function isAfter(a: Point | undefined, b: Point | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.month > b.month || (a.month === b.month && a.day !== null && b.day !== null && a.day > b.day);
}

function yearInFiscal(month: number, fiscalYear: number | null): number | null {
  if (fiscalYear === null) return null;
  return fiscalYear - buddhistOffset - (month >= 10 ? 1 : 0);
}

function spanOf(points: readonly Point[], years: readonly (number | null)[]): Span | null {
  const ends = points.map((point, at) => spanOfPoint(point, years[at] ?? null));
  const first = ends[0];
  const last = ends.at(-1);
  if (!first || !last || ends.includes(null)) return null;
  return { starts: first.starts, ends: last.ends };
}

function spanOfPoint(point: Point, inYear: number | null): Span | null {
  if (inYear === null || Number.isNaN(inYear)) return null;
  if (point.day === null)
    return isoDate(inYear, point.month, 1) === null ? null : monthSpan(inYear, point.month);
  const starts = isoDate(inYear, point.month, point.day);
  const ends = point.lastDay === null ? starts : isoDate(inYear, point.month, point.lastDay);
  return starts === null || ends === null ? null : { starts, ends };
}

function restOf(text: string, points: readonly Point[]): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of points) {
    rest += text.slice(at, from);
    at = to;
  }
  return `${rest} ${text.slice(at)}`
    .replace(/[-–,()|;:./\s]+|และ|&/g, ' ')
    .replace(/\d+ (?:วัน|เดือน) ?$/, '')
    .trim();
}
