import type { Corrections } from '@tidtam/domain/import';
import { findRound, type RoundId } from '@tidtam/domain/round';
import type { Findings } from './findings.ts';
import { roundOfDate, roundOfSheetName, type StatedRound, statedDataDate, statedRound } from './titles.ts';
import type { Line } from './walk.ts';

/** What one sheet says of its year and quarter. */
export interface SheetPeriod {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly fiscalYear: number | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
}

export interface Period {
  readonly round: RoundId | null;
  readonly fiscalYear: number | null;
  readonly dataDate: string | null;
  /** Names of the sheets that are of another year or quarter. */
  readonly leftOut: ReadonlySet<string>;
}

/** The sheet's own titles say its period, then its name. */
export function sheetPeriod(name: string, lines: readonly Line[]): SheetPeriod {
  const stated = statedRound(lines);
  const named = roundOfSheetName(name);
  return {
    name,
    lines,
    fiscalYear: stated.fiscalYear?.value ?? named.fiscalYear,
    quarter: stated.quarter?.value ?? named.quarter,
  };
}

/**
 * Settles the round that a file reports. `expected` is the round that whoever brings the file named, `said` what
 * a person corrected. Sheets of another year or quarter are left out, as long as one remains.
 */
export function settlePeriod(
  sheets: readonly SheetPeriod[],
  around: readonly Line[],
  expected: RoundId | null,
  said: Corrections['round'],
  findings: Findings,
): Period {
  const target = findRound(said ?? expected ?? '');
  const leftOut = new Set<string>();
  const ofYear = keepYear(sheets, target?.fiscalYear ?? null, leftOut, findings);
  const kept = keepQuarter(ofYear, target?.quarter ?? null, leftOut, findings);
  const lines = [...around, ...kept.flatMap((sheet) => sheet.lines)];
  const stated = statedRound(lines);
  const dataDate = statedDataDate(lines)?.value ?? null;
  const told = fromFile(stated, kept, dataDate);
  if (said === undefined && target !== null) sayDiffers(stated, kept, target, findings);
  const round = said ?? expected ?? roundId(told.fiscalYear, told.quarter);
  if (round === null) findings.error('round_unknown', { cell: null, read: null });
  return { round, fiscalYear: target?.fiscalYear ?? told.fiscalYear, dataDate, leftOut };
}

function roundId(fiscalYear: number | null, quarter: 1 | 2 | 3 | 4 | null): RoundId | null {
  return fiscalYear === null || quarter === null ? null : (`${fiscalYear}Q${quarter}` as const);
}

function fromFile(stated: StatedRound, kept: readonly SheetPeriod[], dataDate: string | null) {
  const ofDate = dataDate === null ? null : roundOfDate(dataDate);
  return {
    fiscalYear:
      stated.fiscalYear?.value ?? first(kept.map((sheet) => sheet.fiscalYear)) ?? ofDate?.fiscalYear ?? null,
    quarter: stated.quarter?.value ?? first(kept.map((sheet) => sheet.quarter)) ?? ofDate?.quarter ?? null,
  };
}

function first<Value>(values: readonly (Value | null)[]): Value | null {
  return values.find((value) => value !== null) ?? null;
}

/** Without a year to look for, the latest year is the file's. */
function keepYear(
  sheets: readonly SheetPeriod[],
  target: number | null,
  leftOut: Set<string>,
  findings: Findings,
): readonly SheetPeriod[] {
  const years = sheets.flatMap((sheet) => sheet.fiscalYear ?? []);
  const wanted = target ?? (years.length === 0 ? null : Math.max(...years));
  const isOther = (sheet: SheetPeriod) => sheet.fiscalYear !== null && sheet.fiscalYear !== wanted;
  if (sheets.every(isOther)) return sheets;
  for (const sheet of sheets.filter(isOther)) {
    leftOut.add(sheet.name);
    findings.note('sheet_of_other_year', null, { sheet: sheet.name, year: String(sheet.fiscalYear) });
  }
  return sheets.filter((sheet) => !isOther(sheet));
}

/** Reports are cumulative: of several quarters in one file the last one says it all. */
function keepQuarter(
  sheets: readonly SheetPeriod[],
  target: number | null,
  leftOut: Set<string>,
  findings: Findings,
): readonly SheetPeriod[] {
  const quarters = sheets.flatMap((sheet) => sheet.quarter ?? []);
  if (new Set(quarters).size < 2) return sheets;
  const wanted =
    target !== null && quarters.some((quarter) => quarter === target) ? target : Math.max(...quarters);
  const isOther = (sheet: SheetPeriod) => sheet.quarter !== null && sheet.quarter !== wanted;
  for (const sheet of sheets.filter(isOther)) {
    leftOut.add(sheet.name);
    findings.note('sheet_of_other_quarter', null, { sheet: sheet.name, quarter: String(sheet.quarter) });
  }
  return sheets.filter((sheet) => !isOther(sheet));
}

function sayDiffers(
  stated: StatedRound,
  kept: readonly SheetPeriod[],
  target: { id: RoundId; fiscalYear: number; quarter: number },
  findings: Findings,
): void {
  const { fiscalYear, quarter } = stated;
  const line =
    fiscalYear !== null && fiscalYear.value !== target.fiscalYear
      ? fiscalYear.line
      : quarter !== null && quarter.value !== target.quarter
        ? quarter.line
        : null;
  if (line !== null) {
    findings.error(
      'round_differs',
      { cell: line.cell, read: line.text },
      { read: line.text, expected: target.id },
    );
    return;
  }
  const other = kept.find(
    (sheet) =>
      (sheet.fiscalYear !== null && sheet.fiscalYear !== target.fiscalYear) ||
      (sheet.quarter !== null && sheet.quarter !== target.quarter),
  );
  if (other === undefined) return;
  findings.error(
    'round_differs',
    { cell: null, read: other.name },
    { read: other.name, expected: target.id },
  );
}
