import { fiscalYearSpan } from '@tidtam/domain/calendar';
import type { ReportField } from '@tidtam/domain/import';
import { readPeriod } from '../values/index.ts';
import type { Findings } from './findings.ts';
import type { Entry, ProjectRecord } from './record.ts';
import { isBlank } from './words.ts';

/** When a project runs, as its columns state it; either end may be missing. ISO dates, both included. */
export interface StatedSpan {
  readonly starts: string | null;
  readonly ends: string | null;
  readonly cells: Partial<Record<ReportField, string>>;
}

/** Reads the period's column, or the columns of first and last day. `null` when none states anything. */
export function readSpan(
  record: ProjectRecord,
  fiscalYear: number | null,
  agency: string | null,
  findings: Findings,
): StatedSpan | null {
  const cells: Partial<Record<ReportField, string>> = {};
  let starts: string | null = null;
  let ends: string | null = null;
  for (const field of ['period', 'starts', 'ends'] as const) {
    for (const entry of record.entries(field)) {
      const period = readEntry(entry, fiscalYear, agency, findings);
      if (period === null) continue;
      cells[field] ??= entry.address;
      if (field !== 'ends') starts ??= period.starts;
      if (field !== 'starts') ends ??= period.ends;
    }
  }
  if (starts === null && ends === null) return null;
  sayReversed(starts, ends, cells, record, agency, findings);
  sayOutside({ starts, ends, cells }, fiscalYear, agency, record, findings);
  return { starts, ends, cells };
}

function readEntry(entry: Entry, fiscalYear: number | null, agency: string | null, findings: Findings) {
  const read = readPeriod(entry.value, { fiscalYear });
  if (read.kind === 'empty') {
    if (!isBlank(entry.text) && findings.isFirst(`period ${entry.address}`))
      findings.note('period_open', entry.address, { read: entry.text });
    return null;
  }
  const where = { cell: entry.address, read: entry.text, agency };
  // A block merged over several rows is read for each of them and doubted once.
  const isFirst = read.kind !== 'value' && findings.isFirst(`period ${entry.address}`);
  if (read.kind === 'unreadable') {
    if (isFirst) findings.doubt('error', read.doubt, where);
    return null;
  }
  if (read.kind === 'doubtful' && isFirst) findings.doubt('warning', read.doubt, where);
  return read.value;
}

/** A whole period in another fiscal year is rather a slip of the year, unless the cell is asked about already. */
function sayOutside(
  { starts, ends, cells }: StatedSpan,
  fiscalYear: number | null,
  agency: string | null,
  record: ProjectRecord,
  findings: Findings,
): void {
  const cell = cells.period ?? cells.starts ?? cells.ends;
  if (fiscalYear === null || cell === undefined) return;
  const year = fiscalYearSpan(fiscalYear);
  const [from, to] = [starts ?? ends ?? year.starts, ends ?? starts ?? year.ends];
  if ((to >= year.starts && from <= year.ends) || !findings.isFirst(`period ${cell}`)) return;
  const read = [...record.entries('period'), ...record.entries('starts')][0]?.text ?? '';
  findings.warning(
    'period_outside_year',
    { cell, read, agency },
    { read, starts: from, ends: to, year: fiscalYear },
  );
}

function sayReversed(
  starts: string | null,
  ends: string | null,
  cells: Partial<Record<ReportField, string>>,
  record: ProjectRecord,
  agency: string | null,
  findings: Findings,
): void {
  if (starts === null || ends === null || starts <= ends || cells.ends === undefined) return;
  const read = record.entries('ends')[0]?.text ?? '';
  findings.error('ends_before_start', { cell: cells.ends, read, agency }, { starts, ends });
}
