import { readAmount } from '../values/index.ts';
import { amountText } from './amountText.ts';
import type { Findings } from './findings.ts';
import { type ProjectRecord, recordOfRow } from './record.ts';
import { isGrandTotal, partOfTotal } from './rowWords.ts';
import { addDraft, emptySums, fitsSums, type Sums, type TotalField, totalFields, wholeSum } from './sums.ts';
import type { TableReading, TableTotal } from './table.ts';

/** Running sums of the projects read so far, by what a total may cover. */
interface Running {
  readonly file: Sums;
  readonly sheet: Sums;
  readonly table: Sums;
  /** Since the last total of the table. */
  readonly group: Sums;
  /** By part on the sheet, by part in the file, by agency. */
  readonly named: ReadonlyMap<string, Sums>;
}

/**
 * Compares every total of the file with the rows it covers; a total that none of the groups ending there adds
 * up to is a warning. Cancelled projects may be in a total or not.
 */
export function checkTotals(tables: readonly TableReading[], findings: Findings): void {
  const file = emptySums();
  const named = new Map<string, Sums>();
  let sheet = emptySums();
  let sheetName: string | null = null;
  for (const table of tables) {
    const name = table.section.grid.sheet.name;
    if (name !== sheetName) {
      sheet = emptySums();
      for (const key of named.keys()) if (key.startsWith('sheet part')) named.delete(key);
    }
    sheetName = name;
    checkTable(table, { file, sheet, named }, findings);
  }
}

function checkTable(
  table: TableReading,
  outer: { readonly file: Sums; readonly sheet: Sums; readonly named: Map<string, Sums> },
  findings: Findings,
): void {
  const own = emptySums();
  let group = emptySums();
  let read = 0;
  const readUpTo = (end: number) => {
    for (const draft of table.drafts.slice(read, end)) {
      const { part, agency } = draft.project;
      const names = [`sheet part ${part}`, `file part ${part}`, `agency ${agency}`];
      const sums = names.map((key) => outer.named.get(key) ?? newSums(outer.named, key));
      for (const one of [own, group, outer.file, outer.sheet, ...sums]) addDraft(one, draft);
    }
    read = Math.max(read, end);
  };
  const agency = agencyOf(table);
  for (const total of table.totals) {
    readUpTo(total.after);
    checkTotal(
      table,
      { ...total, agency },
      groupsOf(total, table, { ...outer, table: own, group }),
      findings,
    );
    group = emptySums();
  }
  readUpTo(table.drafts.length);
  checkHeadSums(table, agency, own, findings);
}

function newSums(named: Map<string, Sums>, key: string): Sums {
  const sums = emptySums();
  named.set(key, sums);
  return sums;
}

/** The groups that a total may add up, the likeliest first. */
function groupsOf(total: TableTotal, table: TableReading, running: Running): readonly Sums[] {
  const { file, sheet, group, named } = running;
  if (sheet.count === 0) return [emptySums(), file];
  const narrow = [group, running.table].filter((sums) => sums.count > 0);
  const agency = named.get(`agency ${table.drafts[total.after - 1]?.project.agency ?? null}`);
  const wide = [sheet, file, ...(agency === undefined ? [] : [agency])];
  if (isGrandTotal(total.reading.label)) return [...wide, ...narrow];
  const part = partOfTotal(total.reading.label);
  const ofPart = part === null ? [] : [named.get(`sheet part ${part}`), named.get(`file part ${part}`)];
  return [...ofPart.filter((sums) => sums !== undefined), ...narrow, ...wide];
}

/** A total and whose it is. */
type OwnedTotal = TableTotal & { readonly agency: string | null };

function checkTotal(
  table: TableReading,
  total: OwnedTotal,
  groups: readonly Sums[],
  findings: Findings,
): void {
  const { label, row } = total.reading;
  const record = recordOfRow(table.section.grid, row, table.columns);
  for (const field of totalFields) {
    const stated = statedTotal(table, record, field);
    if (stated === null || groups.some((sums) => fitsSums(sums, field, stated))) continue;
    const where = { cell: stated.cell, read: stated.read, agency: total.agency };
    if (label === '') {
      findings.error('title_missing', where, { amount: amountText(stated.satang) });
      return;
    }
    const sum = amountText(groups[0] === undefined ? 0 : wholeSum(groups[0], field));
    findings.warning('total_differs', where, { label, field, stated: amountText(stated.satang), sum });
  }
}

/** Whose total it is: nobody's alone where the table holds several agencies. */
function agencyOf(table: TableReading): string | null {
  const agencies = new Set(table.drafts.map(({ project }) => project.agency));
  return agencies.size > 1 ? null : table.agency;
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
function statedTotal(table: TableReading, record: ProjectRecord, field: TotalField): StatedTotal | null {
  for (const entry of columnsOf[field].flatMap((column) => record.entries(column))) {
    const unit = entry.unit ?? table.section.unit ?? 1;
    const read = readAmount(entry.value, unit);
    if (read.kind === 'value' && read.value.kind === 'money') {
      return { satang: read.value.satang, cell: entry.address, read: entry.text, unit };
    }
  }
  return null;
}

/** A heading that states the sums of what follows: "งบปกติ … 500,000". */
function checkHeadSums(table: TableReading, agency: string | null, own: Sums, findings: Findings): void {
  const { sums: row, grid } = table.section;
  if (row === null) return;
  const label = grid.textsOf(row)[0]?.text ?? '';
  const reading = { kind: 'total', row, label, column: table.columns.title } as const;
  checkTotal(table, { reading, after: table.drafts.length, agency }, [own], findings);
}
