import type { FileFormat, Sheet, Workbook } from './cells.ts';

/** What a workbook is without its cells. */
export interface WorkbookOutline {
  readonly format: FileFormat;
  readonly sheets: readonly SheetOutline[];
}

export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  /** The last row, and the last column of any row, that hold a cell; 0 of an empty sheet. */
  readonly rows: number;
  readonly columns: number;
}

export function outlineOf({ format, sheets }: Workbook): WorkbookOutline {
  return { format, sheets: sheets.map(outlineOfSheet) };
}

export function outlineOfSheet({ name, hidden, rows }: Sheet): SheetOutline {
  return {
    name,
    hidden,
    rows: rows.at(-1)?.number ?? 0,
    columns: rows.reduce((widest, row) => Math.max(widest, row.cells.at(-1)?.column ?? 0), 0),
  };
}
