import { fiscalQuarterOf, fiscalYearOf } from '@tidtam/domain/calendar';
import { readDataDate, readRound } from '../values/index.ts';
import { type AgencyFinder, looksLikeBody } from './agencies.ts';
import { agencyNamed } from './headings.ts';
import type { Known } from './known.ts';
import type { Line } from './walk.ts';
import { plainWords } from './words.ts';

/** A fact with the line that states it. */
export interface Told<Value> {
  readonly value: Value;
  readonly line: Line;
}

/** The reporting period as lines state it; each half may be missing. */
export interface StatedRound {
  readonly fiscalYear: Told<number> | null;
  readonly quarter: Told<1 | 2 | 3 | 4> | null;
}

/** Fiscal year and quarter that title lines state; the first line that names each wins. */
export function statedRound(lines: readonly Line[]): StatedRound {
  let fiscalYear: Told<number> | null = null;
  let quarter: Told<1 | 2 | 3 | 4> | null = null;
  for (const line of lines) {
    if (line.text.length > 400) continue;
    const read = readRound(line.text);
    if (read.fiscalYear !== null) fiscalYear ??= { value: read.fiscalYear, line };
    if (read.quarter !== null) quarter ??= { value: read.quarter, line };
  }
  return { fiscalYear, quarter };
}

/** Fiscal year and quarter that a sheet's name states: `ปี 2567`, `Q2-67`, `2567`. */
export function roundOfSheetName(name: string): { fiscalYear: number | null; quarter: 1 | 2 | 3 | 4 | null } {
  const plain = plainWords(name);
  const read = readRound(plain);
  const year = /(?:^|[^\d])(25\d\d)(?:[^\d]|$)/.exec(plain)?.[1];
  const short = /(?:^|\s)(?:ปี|ปีงบ|fy|งบปี)\s*\.?\s*(\d{2})(?:[^\d]|$)/.exec(plain)?.[1];
  const named = year === undefined ? (short === undefined ? null : 2500 + Number(short)) : Number(year);
  return { fiscalYear: read.fiscalYear ?? named, quarter: read.quarter };
}

/** The latest date that lines state as "ข้อมูล ณ วันที่ …". */
export function statedDataDate(lines: readonly Line[]): Told<string> | null {
  let latest: Told<string> | null = null;
  for (const line of lines) {
    if (!/ข้อมูล|as of|สิ้นสุด|ณ\s*วันที่/i.test(line.text)) continue;
    const read = readDataDate(line.text);
    if (read.kind !== 'value' && read.kind !== 'doubtful') continue;
    if (latest === null || read.value > latest.value) latest = { value: read.value, line };
  }
  return latest;
}

/** The round of a date. */
export function roundOfDate(date: string): { fiscalYear: number; quarter: 1 | 2 | 3 | 4 } {
  return { fiscalYear: fiscalYearOf(date), quarter: fiscalQuarterOf(date) };
}

/** The province that title lines name, apart from the names of agencies. */
export function statedProvince(
  lines: readonly Line[],
  known: Known,
  agencies: AgencyFinder,
): Told<string> | null {
  for (const line of lines) {
    const words = plainWords(line.text);
    const rest = /(?:จังหวัด|จ\.)\s*(\S.*)$/.exec(words)?.[1];
    const named = known.provinces.find(({ name }) => rest?.startsWith(plainWords(name)) ?? false);
    if (named === undefined || isAgency(line.text, agencies)) continue;
    return { value: named.code, line };
  }
  return null;
}

function isAgency(text: string, agencies: AgencyFinder): boolean {
  if (agencyNamed(text, agencies) !== null || agencies.isName(text)) return true;
  // A likeness is looked for among all agencies of the country: only for what begins as their names do.
  return looksLikeBody(text) && agencies.find(text).kind !== 'unknown';
}
