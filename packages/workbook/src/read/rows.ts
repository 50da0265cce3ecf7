import type { Cell, Row } from '../cells.ts';

/**
 * Gathers a sheet's rows as they come and hands them over in order. Well-made files come sorted and cost nothing;
 * rows and cells out of order are sorted, a row that comes twice is joined, and of a cell that comes twice the
 * last one stays.
 */
export class Rows {
  #rows: Row[] = [];
  #sorted = true;

  add(row: Row): void {
    if (row.cells.length === 0) return;
    const last = this.#rows.at(-1);
    if (last !== undefined && last.number >= row.number) this.#sorted = false;
    if (!isAscending(row.cells)) this.#sorted = false;
    // A list that grew has room to spare; a copy has not.
    this.#rows.push({ ...row, cells: row.cells.slice() });
  }

  take(): readonly Row[] {
    this.#order();
    return this.#rows;
  }

  #order(): void {
    if (this.#sorted) return;
    const byNumber = new Map<number, { hidden: boolean; readonly cells: Cell[] }>();
    for (const { number, hidden, cells } of this.#rows) {
      const before = byNumber.get(number);
      if (before === undefined) byNumber.set(number, { hidden, cells: [...cells] });
      else {
        before.hidden ||= hidden;
        for (const cell of cells) before.cells.push(cell);
      }
    }
    this.#rows = [...byNumber]
      .map(([number, { hidden, cells }]) => ({ number, hidden, cells: sortedCells(cells) }))
      .sort((a, b) => a.number - b.number);
    this.#sorted = true;
  }
}

function isAscending(cells: readonly Cell[]): boolean {
  for (let i = 1; i < cells.length; i += 1) {
    if ((cells[i]?.column ?? 0) <= (cells[i - 1]?.column ?? 0)) return false;
  }
  return true;
}

function sortedCells(cells: readonly Cell[]): readonly Cell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

/** The row of a number, found by halving. */
export function rowAt(rows: readonly Row[], number: number): Row | null {
  const row = rows[firstFrom(rows.length, (index) => (rows[index]?.number ?? 0) >= number)];
  return row?.number === number ? row : null;
}

/** The row's cell in a column, found by halving. */
export function cellAt({ cells }: Row, column: number): Cell | null {
  const cell = cells[firstFrom(cells.length, (index) => (cells[index]?.column ?? 0) >= column)];
  return cell?.column === column ? cell : null;
}

/** The first index that holds, `length` when none does; once it holds it must hold on. */
function firstFrom(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
