import type { Part } from '@tidtam/domain/project';
import { readAmount } from '../values/index.ts';
import { amountText } from './amountText.ts';
import type { Findings } from './findings.ts';
import type { DraftProject } from './readProject.ts';
import { recordOfRow } from './record.ts';
import { isGrandTotal, partOfTotal } from './rowWords.ts';
import type { TableReading, TableTotal } from './table.ts';

const fields = ['budget', 'committed', 'disbursed', 'remaining'] as const;
type Field = (typeof fields)[number];

/** A group of projects that a total may be the sum of. */
type Group = readonly DraftProject[];

/**
 * Compares every total of the file with the rows it covers; a total that none of the groups ending there adds
 * up to is a warning. Cancelled projects may be in a total or not.
 */
export function checkTotals(tables: readonly TableReading[], findings: Findings): void {
  const before: DraftProject[] = [];
  let sheet: string | null = null;
  let onSheet: DraftProject[] = [];
  for (const table of tables) {
    const name = table.section.grid.sheet.name;
    if (sheet !== name) onSheet = [];
    sheet = name;
    checkTable(table, onSheet, before, findings);
    onSheet.push(...table.drafts);
    before.push(...table.drafts);
  }
  checkHeadSums(tables, findings);
}

function checkTable(table: TableReading, onSheet: Group, before: Group, findings: Findings): void {
  if (table.totals.length === 0) return;
  let since = 0;
  for (const total of table.totals) {
    const above = table.drafts.slice(0, total.after);
    const last = above.slice(since);
    const sheet = [...onSheet, ...above];
    const file = [...before, ...above];
    checkTotal(table, total, () => groupsOf(total, last, above, sheet, file), findings);
    since = total.after;
  }
}

/** The groups that a total may add up, the likeliest first; made only as far as they are needed. */
function* groupsOf(total: TableTotal, last: Group, table: Group, sheet: Group, file: Group): Iterable<Group> {
  const part = partOfTotal(total.reading.label);
  if (sheet.length === 0) yield [];
  if (part !== null) yield* [only(part, sheet), only(part, file)];
  const narrow = [last, table].filter((group) => group.length > 0);
  if (!isGrandTotal(total.reading.label)) yield* narrow;
  yield* [sheet, file];
  const agency = table.at(-1)?.project.agency ?? null;
  yield file.filter((draft) => draft.project.agency === agency);
  yield* narrow;
}

function only(part: Part, group: Group): Group {
  return group.filter((draft) => draft.project.part === part);
}

function checkTotal(
  table: TableReading,
  total: TableTotal,
  groups: () => Iterable<Group>,
  findings: Findings,
): void {
  const { grid } = table.section;
  const { reading } = total;
  const record = recordOfRow(grid, reading.row, table.columns);
  const isUnlabelled = reading.label === '';
  for (const field of fields) {
    const stated = statedTotal(table, record, field);
    if (stated === null || any(groups(), (group) => fits(stated, group, field))) continue;
    const where = { cell: stated.cell, read: stated.read, agency: table.agency };
    if (isUnlabelled) findings.error('title_missing', where, { amount: amountText(stated.satang) });
    else {
      const sum = amountText(sumOf(firstOf(groups()), field, true));
      const values = { label: reading.label, field, stated: amountText(stated.satang), sum };
      findings.warning('total_differs', where, values);
    }
    if (isUnlabelled) return;
  }
}

function any(groups: Iterable<Group>, isFit: (group: Group) => boolean): boolean {
  for (const group of groups) if (isFit(group)) return true;
  return false;
}

function firstOf(groups: Iterable<Group>): Group {
  for (const group of groups) return group;
  return [];
}

interface StatedTotal {
  readonly satang: number;
  readonly cell: string;
  readonly read: string;
  readonly unit: number;
}

const columnsOf = {
  budget: ['budgetTransferred', 'budget', 'budgetAllocated'],
  committed: ['committed'],
  disbursed: ['disbursed'],
  remaining: ['remaining'],
} as const;

/** What a total row states; totals are compared and never stored, so one that cannot be read is passed over. */
function statedTotal(
  table: TableReading,
  record: ReturnType<typeof recordOfRow>,
  field: Field,
): StatedTotal | null {
  for (const entry of columnsOf[field].flatMap((column) => record.entries(column))) {
    const unit = entry.unit ?? table.section.unit ?? 1;
    const read = readAmount(entry.value, unit);
    if (read.kind === 'value' && read.value.kind === 'money') {
      return { satang: read.value.satang, cell: entry.address, read: entry.text, unit };
    }
  }
  return null;
}

function fits(stated: StatedTotal, group: Group, field: Field): boolean {
  // Amounts in thousands or millions are rounded one by one: their sum may differ by as much.
  const tolerance = stated.unit === 1 ? 0 : stated.unit * Math.max(1, group.length);
  return [true, false].some((withCancelled) =>
    [...sums(group, field, withCancelled)].some((sum) => Math.abs(sum - stated.satang) <= tolerance),
  );
}

/** The sum of what is taken, and where the unit guard took another reading, of what stands there. */
function sums(group: Group, field: Field, withCancelled: boolean): readonly number[] {
  return [sumOf(group, field, withCancelled), sumOf(group, field, withCancelled, 'raw')];
}

function sumOf(group: Group, field: Field, withCancelled: boolean, which: 'taken' | 'raw' = 'taken'): number {
  return group.reduce((sum, draft) => {
    if (!withCancelled && draft.project.status === 'cancelled') return sum;
    const amount =
      which === 'raw' ? (draft.raw[field] ?? draft.amounts[field]?.satang) : draft.amounts[field]?.satang;
    return sum + (amount ?? 0);
  }, 0);
}

/** Headings that state the sums of what follows: "งบปกติ … 500,000". */
function checkHeadSums(tables: readonly TableReading[], findings: Findings): void {
  for (const table of tables) {
    const { sums: row } = table.section;
    if (row === null) continue;
    const label = table.section.grid.textsOf(row)[0]?.text ?? '';
    const total: TableTotal = {
      reading: { kind: 'total', row, label, column: table.columns.title },
      after: table.drafts.length,
    };
    checkTotal(table, total, () => [table.drafts], findings);
  }
}
