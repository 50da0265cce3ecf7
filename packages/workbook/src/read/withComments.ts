import type { Cell, Row } from '../cells.ts';
import type { CellBudget } from './cellBudget.ts';
import { cellAt, Rows, rowAt } from './rows.ts';
import { type Place, parsePlace } from './xlsx/reference.ts';

/** Puts comments (by reference, `B8`) to their cells; a comment on a blank cell makes the cell appear. */
export function withComments(
  rows: readonly Row[],
  comments: ReadonlyMap<string, string>,
  budget: CellBudget,
): readonly Row[] {
  if (comments.size === 0) return rows;
  const result = new Rows();
  for (const row of rows) result.add(row);
  for (const [reference, comment] of comments) {
    const place = parsePlace(reference);
    if (place === null) continue;
    budget.takeCell();
    const row = rowAt(rows, place.row);
    const there = row === null ? null : cellAt(row, place.column);
    result.add({
      number: place.row,
      hidden: row?.hidden ?? false,
      cells: [commented(there, place, comment)],
    });
  }
  return result.take();
}

function commented(there: Cell | null, { column }: Place, comment: string): Cell {
  if (there !== null) return { ...there, comment };
  const value = { kind: 'empty' } as const;
  return { column, value, text: '', fill: null, bold: false, struck: false, comment, formula: null };
}
