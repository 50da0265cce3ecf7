import type { Cell, Merge, Row } from '../../cells.ts';
import type { CellBudget } from '../cellBudget.ts';
import { limits } from '../limits.ts';
import { Rows } from '../rows.ts';

/** A `w:tc`, read. */
export interface WordCell {
  readonly text: string;
  readonly fill: string | null;
  readonly struck: boolean;
  readonly bold: boolean;
  readonly comment: string | null;
  /** Grid columns that it covers. */
  readonly span: number;
  readonly vertical: 'none' | 'start' | 'continue';
}

interface OpenMerge {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  bottom: number;
}

/** Places a Word table's cells on its grid: spans and vertical merges become merges as a spreadsheet has them. */
export class TableBuilder {
  readonly #budget: CellBudget;
  readonly #rows = new Rows();
  readonly #merges: Merge[] = [];
  /** Vertical merges that the next row may go on with, by first column. */
  readonly #open = new Map<number, OpenMerge>();
  #number = 0;
  #column = 1;
  #cells: Cell[] = [];

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  startRow(): void {
    this.#number += 1;
    this.#column = 1;
    this.#cells = [];
  }

  /** Grid columns that a row leaves out at its start. */
  skipColumns(count: number): void {
    this.#column += clampSpan(count);
  }

  /** A row that was deleted with changes tracked never was there. */
  dropRow(): void {
    this.#number -= 1;
    this.#cells = [];
  }

  endRow(hidden: boolean): void {
    this.#rows.add({ number: this.#number, hidden, cells: this.#cells });
    this.#cells = [];
  }

  addCell(cell: WordCell): void {
    const column = this.#column;
    if (column > limits.columns) return;
    const right = column + clampSpan(cell.span) - 1;
    this.#column = right + 1;
    if (cell.vertical === 'continue' && this.#continues(column)) return;
    this.#close(column);
    const merge = { top: this.#number, left: column, right, bottom: this.#number };
    if (cell.vertical === 'start') this.#open.set(column, merge);
    else this.#keep(merge);
    this.#addContent(column, cell);
  }

  content(): { readonly rows: readonly Row[]; readonly merges: readonly Merge[] } {
    for (const column of [...this.#open.keys()]) this.#close(column);
    return { rows: this.#rows.take(), merges: this.#merges };
  }

  #continues(column: number): boolean {
    const merge = this.#open.get(column);
    if (merge === undefined || merge.bottom !== this.#number - 1) return false;
    merge.bottom = this.#number;
    return true;
  }

  #close(column: number): void {
    const merge = this.#open.get(column);
    if (merge === undefined) return;
    this.#open.delete(column);
    this.#keep(merge);
  }

  #keep(merge: Merge): void {
    if (merge.top === merge.bottom && merge.left === merge.right) return;
    this.#budget.takeMerge();
    this.#merges.push({ ...merge });
  }

  #addContent(column: number, { text, fill, struck, bold, comment }: WordCell): void {
    if (text === '' && fill === null && comment === null) return;
    this.#budget.takeCell();
    const value = text === '' ? ({ kind: 'empty' } as const) : ({ kind: 'text', text } as const);
    this.#cells.push({ column, value, text, fill, bold, struck, comment, formula: null });
  }
}

/** Word ends at 63 columns. */
function clampSpan(span: number): number {
  return Number.isInteger(span) ? Math.min(Math.max(span, 0), 1_000) : 1;
}
