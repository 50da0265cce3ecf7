import type { ReportField } from '@tidtam/domain/import';
import type { ProjectStatus } from '@tidtam/domain/project';
import { readPercent, readStatus } from '../values/index.ts';
import type { Findings } from './findings.ts';
import type { Entry, ProjectRecord } from './record.ts';
import { isBlank } from './words.ts';

/** How far a project is: percent 0–100 as stated, status as words state it. */
export interface Standing {
  readonly percent: number | null;
  readonly status: ProjectStatus | null;
  readonly cells: Partial<Record<ReportField, string>>;
}

/**
 * Percent and status of a record. Words come first, in this order: the status column, words in the percent
 * column, how note and result begin. A struck-through row is taken for cancelled, with a question unless the
 * words say so too.
 */
export function readStanding(
  record: ProjectRecord,
  isStruck: boolean,
  agency: string | null,
  findings: Findings,
): Standing {
  const cells: Partial<Record<ReportField, string>> = {};
  const percent = percentOf(record, cells, agency, findings);
  const stated = statusOf(record, cells, agency, findings) ?? percent.status;
  const worded = stated ?? statusInProse(record, percent.percent, cells);
  if (!isStruck || worded === 'cancelled') return { percent: percent.percent, status: worded, cells };
  sayStruck(record, worded, percent.percent, agency, findings);
  return { percent: percent.percent, status: 'cancelled', cells };
}

interface PercentRead {
  readonly percent: number | null;
  readonly status: ProjectStatus | null;
}

function percentOf(
  record: ProjectRecord,
  cells: Partial<Record<ReportField, string>>,
  agency: string | null,
  findings: Findings,
): PercentRead {
  for (const entry of record.entries('percentComplete')) {
    const read = readPercent(entry.value);
    if (read.kind === 'empty') continue;
    const where = { cell: entry.address, read: entry.text, agency };
    cells.percentComplete = entry.address;
    if (read.kind === 'unreadable') {
      findings.doubt('error', read.doubt, where);
      return { percent: null, status: null };
    }
    if (read.kind === 'doubtful') findings.doubt('warning', read.doubt, where);
    return read.value;
  }
  return { percent: null, status: null };
}

function statusOf(
  record: ProjectRecord,
  cells: Partial<Record<ReportField, string>>,
  agency: string | null,
  findings: Findings,
): ProjectStatus | null {
  for (const entry of record.entries('status').filter(({ value }) => value.kind !== 'error')) {
    const read = readStatus(entry.text);
    if (read.kind === 'empty') {
      if (!isBlank(entry.text)) findings.note('status_not_known', entry.address, { read: entry.text });
      continue;
    }
    const where = { cell: entry.address, read: entry.text, agency };
    cells.status = entry.address;
    if (read.kind !== 'value') findings.doubt('warning', read.doubt, where);
    return read.kind === 'unreadable' ? null : read.value;
  }
  return null;
}

/**
 * A title marked as cancelled; a note or result that begins with a status. Sentences that only mention one say
 * nothing, nor does "ยังไม่ได้รับจัดสรร" of a project that states how far it is.
 */
function statusInProse(
  record: ProjectRecord,
  percent: number | null,
  cells: Partial<Record<ReportField, string>>,
): ProjectStatus | null {
  const title = record.entries('title')[0];
  if (title !== undefined && /\(\s*(?:ขอ)?ยกเลิก[^)]*\)\s*$/.test(title.text)) {
    cells.status ??= title.address;
    return 'cancelled';
  }
  for (const entry of [...record.entries('note'), ...record.entries('result')]) {
    const status = statusIn(entry);
    if (status === null || (status === 'not_started' && (percent ?? 0) > 0)) continue;
    cells.status ??= entry.address;
    return status;
  }
  return null;
}

function statusIn(entry: Entry): ProjectStatus | null {
  const read = readStatus(entry.text);
  return read.kind === 'value' ? read.value : null;
}

function sayStruck(
  record: ProjectRecord,
  worded: ProjectStatus | null,
  percent: number | null,
  agency: string | null,
  findings: Findings,
): void {
  const title = record.entries('title')[0];
  const other = worded ?? (percent === null ? 'not_stated' : 'from_percent');
  findings.warning(
    'row_struck',
    { cell: title?.address ?? null, read: title?.text ?? null, agency },
    { other, percent: percent ?? 0 },
  );
}
