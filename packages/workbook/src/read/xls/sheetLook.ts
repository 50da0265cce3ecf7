import type { Merge } from '../../cells.ts';
import type { CellBudget } from '../cellBudget.ts';
import { limits } from '../limits.ts';
import { type BiffRecord, record, substream } from './biff.ts';

/** How a sheet looks: what the library that reads the values does not tell. Rows and columns from 1. */
export interface SheetLook {
  /** Style index by `row * 256 + column - 1`, for cells with a value and blank ones alike. */
  readonly styleOf: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Merge[];
}

/** .xls has 256 columns. */
export const xlsColumns = 256;

export function readSheetLook(stream: DataView, offset: number, budget: CellBudget): SheetLook {
  const look = new LookReader(budget);
  for (const found of substream(stream, offset)) look.read(found);
  return look;
}

const cellRecords: ReadonlySet<number> = new Set([
  record.formula,
  record.richString,
  record.labelShared,
  record.blank,
  record.number,
  record.label,
  record.booleanOrError,
  record.rk,
]);

class LookReader implements SheetLook {
  readonly styleOf = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merges: Merge[] = [];
  readonly #budget: CellBudget;

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  read({ type, data }: BiffRecord): void {
    if (cellRecords.has(type) && data.byteLength >= 6) {
      this.#style(data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true));
    } else if (type === record.multipleRk) this.#styles(data, 6);
    else if (type === record.multipleBlank) this.#styles(data, 2);
    else if (type === record.row) this.#row(data);
    else if (type === record.columnInfo) this.#columns(data);
    else if (type === record.mergedCells) this.#readMerges(data);
  }

  /** Cells of one row side by side: row, first column, one style index per `step` bytes, last column. */
  #styles(data: DataView, step: number): void {
    if (data.byteLength < 6) return;
    const row = data.getUint16(0, true);
    const first = data.getUint16(2, true);
    for (let at = 4, column = first; at + step <= data.byteLength - 2; at += step, column += 1) {
      this.#style(row, column, data.getUint16(at, true));
    }
  }

  #style(row: number, column: number, style: number): void {
    if (column < xlsColumns) this.styleOf.set((row + 1) * xlsColumns + column, style);
  }

  #row(data: DataView): void {
    if (data.byteLength < 14) return;
    const flat = (data.getUint16(6, true) & 0x7fff) === 0;
    if ((data.getUint16(12, true) & 0x20) !== 0 || flat) this.hiddenRows.add(data.getUint16(0, true) + 1);
  }

  #columns(data: DataView): void {
    if (data.byteLength < 10) return;
    const hidden = (data.getUint16(8, true) & 1) === 1 || data.getUint16(4, true) === 0;
    if (!hidden) return;
    const last = Math.min(data.getUint16(2, true), xlsColumns - 1);
    for (let column = data.getUint16(0, true); column <= last; column += 1)
      this.hiddenColumns.add(column + 1);
  }

  #readMerges(data: DataView): void {
    for (let at = 2; at + 8 <= data.byteLength; at += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map(
        (step) => data.getUint16(at + step, true) + 1,
      );
      if ((top === bottom && left === right) || bottom < top || right < left || right > limits.columns)
        continue;
      this.#budget.takeMerge();
      this.merges.push({ top, left, bottom, right });
    }
  }
}
