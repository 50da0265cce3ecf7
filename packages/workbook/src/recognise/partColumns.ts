import { isPart, type Part } from '@tidtam/domain/project';
import type { Column } from './columns.ts';
import { partOfHeading, partOfWords } from './headings.ts';
import type { Entry, ProjectRecord } from './record.ts';
import { entryAt } from './record.ts';
import type { HeaderField } from './synonyms.ts';
import { isBlank } from './words.ts';

/** A row's money in one part, where each part has a column: "งบบูรณาการ | งบปกติ | ไม่ใช้งบ". */
export interface Share {
  readonly part: Part;
  readonly record: ProjectRecord;
}

/** The part that a header of its own column names. */
function partOfHeader(label: string): Part | null {
  const part = partOfHeading(label);
  return part !== null && isPart(part) ? part : null;
}

/** Whether texts beside each other name different parts: columns of a table, not a band over its rows. */
export function nameParts(labels: readonly string[]): boolean {
  return new Set(labels.map(partOfHeader).filter((part) => part !== null)).size >= 2;
}

/** Gives the columns that stand for a part each their part; a table where only one does has none. */
export function withParts(columns: readonly (Column & { readonly lowest: string })[]): readonly Column[] {
  const parts = columns.map(partOf);
  const isParted = new Set(parts.filter((part) => part !== null)).size >= 2;
  return columns.map(({ lowest, ...column }, at) => {
    const part = isParted ? (parts[at] ?? null) : null;
    return part === null ? column : { ...column, fields: [], schedule: null, confidence: 1, part };
  });
}

/** By its own words, or by looser ones under a heading of sources: "แหล่งงบประมาณ", below it "บูรณาการ". */
function partOf({ lowest, fields }: Column & { readonly lowest: string }): Part | null {
  return partOfHeader(lowest) ?? (fields.includes('source') ? partOfWords(lowest) : null);
}

/**
 * What a row states in the columns of parts: a tick says the part; an amount is its budget too. Empty when the
 * row states nothing there, `null` when it ticks two parts, which tells no part.
 */
export function sharesOf(record: ProjectRecord, columns: readonly Column[]): readonly Share[] | null {
  const stated = columns.flatMap(({ part, column, unit }) => {
    const located = part === null ? null : record.grid.at(record.row, column);
    if (part === null || located === null || isBlank(located.cell.text)) return [];
    return [{ part, entry: entryAt(record.grid, record.row, located, unit) }];
  });
  const [first, ...others] = stated;
  if (first === undefined) return [];
  if (others.length > 0 && stated.some(({ entry }) => isTick(entry))) return null;
  return stated.map(({ part, entry }, at) => ({
    part,
    record: isTick(entry) ? record : withBudget(record, entry, at === 0),
  }));
}

function isTick({ text }: Entry): boolean {
  return /^\s*(?:[/✓✔√☑●•*xXvV1๑]|ใช่)\s*$/.test(text);
}

const budgets: readonly HeaderField[] = ['budget', 'budgetTransferred', 'budgetAllocated'];
const once: readonly HeaderField[] = ['committed', 'disbursed', 'remaining'];

/** The row with its part's own budget. What it states once for all its parts stays with the first. */
function withBudget(record: ProjectRecord, budget: Entry, isFirst: boolean): ProjectRecord {
  return {
    ...record,
    entries: (field) => {
      if (budgets.includes(field)) return field === 'budget' ? [budget] : [];
      return once.includes(field) && !isFirst ? [] : record.entries(field);
    },
  };
}
