import { buddhistOffset, fiscalYearSpan, quarterSpan, type Span } from '@tidtam/domain/calendar';
import { yearsOf } from './years.ts';

type Quarter = 1 | 2 | 3 | 4;

/** A stretch of whole quarters that words name, before it is known which year they count in. */
export interface Quarters {
  readonly first: Quarter;
  readonly last: Quarter;
  /** As written, `null` when there is none. */
  readonly year: string | null;
  /** `fiscal`: the text says so; `open`: a year stands there that may be of either kind; `none`: no year. */
  readonly yearKind: 'fiscal' | 'open' | 'none';
  /** A cumulative round (`รอบ 12 เดือน`), whose dates in brackets may be the office's own. */
  readonly isRound: boolean;
  readonly rest: string;
}

const list = /Q ?([1-4])(?: ?(?:-|,|และ|&| ) ?Q? ?([1-4])(?!\d| ?[{.]|\/\d{1,2}\/))*(?!\d)/;
const quarterYear = /^ ?(?:\/|of|ของ)? ?(?:(F|Y)|\/)? ?([bc]?\d{4}|[bc]?\d{2})(?!\d)/;
const whole =
  /(?:ต่อเนื่อง)?(?:ตลอด|ทั้ง|ทุก)(?:ทั้ง)?(?: ?(?=[FY])| ?ปี ?งบ(?:ประมาณ)?| ?(?:ปี|12 เดือน|Q|เดือน))|รอบ ?12 ?เดือน|^12 ?เดือน$|all year|whole year/;
const halves: readonly (readonly [pattern: RegExp, first: Quarter, last: Quarter])[] = [
  [/(?:รอบ ?)?(?:6 ?เดือน ?หลัง|ครึ่งปี ?หลัง)/, 3, 4],
  [/(?:รอบ ?)?(?:6 ?เดือน ?แรก|ครึ่งปี ?แรก)|รอบ ?6 ?เดือน/, 1, 2],
  [/รอบ ?9 ?เดือน/, 1, 3],
  [/รอบ ?3 ?เดือน/, 1, 1],
];

/** Quarters, halves and whole years in a calendar text (see `calendarText`), or `null`. */
export function findQuarters(text: string): Quarters | null {
  return findList(text) ?? findNamed(text) ?? findYear(text);
}

function quarterOf(text: string | undefined): Quarter {
  return text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : 4;
}

function findList(text: string): Quarters | null {
  const match = list.exec(text);
  if (match === null) return null;
  const first = quarterOf(match[1]);
  const last = match[2] === undefined ? first : quarterOf(match[2]);
  const behind = text.slice(match.index + match[0].length);
  const before = text.slice(0, match.index).replace(/สะสม|รอบ|ในQ?|ภายใน/g, ' ');
  return { first, last, ...yearBehind(behind, before), isRound: false };
}

function findNamed(text: string): Quarters | null {
  const half = halves.find(([pattern]) => pattern.test(text));
  const [pattern, first, last]: readonly [RegExp, Quarter, Quarter] = half ?? [whole, 1, 4];
  const match = pattern.exec(text);
  if (match === null) return null;
  const isFiscal = /งบ/.test(match[0]);
  const named = yearBehind(text.slice(match.index + match[0].length), text.slice(0, match.index));
  const yearKind = isFiscal && named.year !== null ? 'fiscal' : named.yearKind;
  return { first, last, ...named, yearKind, isRound: true };
}

/** `F2567`, `Y2567`, or a bare year. */
function findYear(text: string): Quarters | null {
  const match = /^(F|Y)?([bc]?\d{4}|(?<=[FY])\d{2})$/.exec(text);
  if (match === null) return null;
  return {
    first: 1,
    last: 4,
    year: match[2] ?? null,
    yearKind: match[1] === 'F' ? 'fiscal' : 'open',
    isRound: false,
    rest: '',
  };
}

function yearBehind(behind: string, before: string): Pick<Quarters, 'year' | 'yearKind' | 'rest'> {
  const match = quarterYear.exec(behind);
  const rest = (text: string) => `${before} ${text}`.replace(/[-–,()|;:./\s]+/g, ' ').trim();
  if (match === null) {
    const ahead = /F([bc]?\d{4}|\d{2}) ?$/.exec(before);
    if (ahead !== null)
      return { year: ahead[1] ?? null, yearKind: 'fiscal', rest: before.slice(0, ahead.index).trim() };
    return { year: null, yearKind: 'none', rest: rest(behind.replace(/^ ?ปีงบ(?:ประมาณ)?/, '')) };
  }
  return {
    year: match[2] ?? null,
    yearKind: match[1] === 'F' ? 'fiscal' : 'open',
    rest: rest(behind.slice(match[0].length)),
  };
}

/** The spans the quarters can be: of the fiscal year first, then of the calendar year where that is open. */
export function spansOfQuarters(quarters: Quarters, fiscalYear: number | null): readonly Span[] {
  const { first, last, year, yearKind } = quarters;
  if (year === null) return fiscalYear === null ? [] : [fiscalSpan(fiscalYear, first, last)];
  return yearsOf(year, fiscalYear).flatMap((common) => {
    const fiscal = fiscalSpan(common + buddhistOffset, first, last);
    return yearKind === 'open' ? [fiscal, calendarSpan(common, first, last)] : [fiscal];
  });
}

function fiscalSpan(fiscalYear: number, first: Quarter, last: Quarter): Span {
  if (first === 1 && last === 4) return fiscalYearSpan(fiscalYear);
  return { starts: quarterSpan(fiscalYear, first).starts, ends: quarterSpan(fiscalYear, last).ends };
}

/** Quarters of the calendar year, January–March first: each is the fiscal quarter one further on. */
function calendarSpan(year: number, first: Quarter, last: Quarter): Span {
  return { starts: calendarQuarter(year, first).starts, ends: calendarQuarter(year, last).ends };
}

function calendarQuarter(year: number, quarter: Quarter): Span {
  const fiscalYear = year + buddhistOffset + (quarter === 4 ? 1 : 0);
  return quarterSpan(fiscalYear, quarter === 4 ? 1 : quarterOf(String(quarter + 1)));
}
