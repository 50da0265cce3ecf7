import { fiscalYearOf, fiscalYearSpan } from '@tidtam/domain/calendar';
import type { ReportVersion } from '@tidtam/domain/report';
import { findRound } from '@tidtam/domain/round';

export interface PlannedMonth {
  /** `2024-01` */
  readonly month: string;
  readonly planned: boolean;
  /** Whether it has ended when the round ends. */
  readonly passed: boolean;
}

/** The twelve months of the report's fiscal year, October first; `null` when the report states no time at all. */
export function scheduleMonths(version: ReportVersion): readonly PlannedMonth[] | null {
  const round = findRound(version.round);
  const { starts, ends, months } = version;
  if (round === null || (months.length === 0 && (starts === null || ends === null))) return null;
  const first = fiscalYearSpan(fiscalYearOf(round.ends)).starts;
  return Array.from({ length: 12 }, (_, index) => {
    const month = monthAfter(first, index);
    return { month, planned: isPlanned(month, version), passed: month <= round.ends.slice(0, 7) };
  });
}

function isPlanned(month: string, { starts, ends, months }: ReportVersion): boolean {
  if (months.length > 0) return months.includes(month);
  return starts !== null && ends !== null && starts.slice(0, 7) <= month && month <= ends.slice(0, 7);
}

function monthAfter(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
