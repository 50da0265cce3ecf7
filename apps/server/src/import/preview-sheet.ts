import type { SheetPreview } from '@tidtam/domain/import';
import { outlineOfSheet, type Sheet } from '@tidtam/workbook';

/** Rows `from` to `from + count - 1` of a sheet as the office typed it; rows that hold nothing are left out. */
export function previewSheet(sheet: Sheet, from: number, count: number): SheetPreview {
  const to = from + count - 1;
  const outline = outlineOfSheet(sheet);
  const rows = sheet.rows.filter((row) => row.number >= from && row.number <= to);
  return {
    name: sheet.name,
    from,
    to,
    rowCount: outline.rows,
    columns: outline.columns,
    hiddenColumns: [...sheet.hiddenColumns],
    merges: sheet.merges.filter((merge) => merge.top <= to && merge.bottom >= from),
    rows: rows.map((row) => ({
      row: row.number,
      hidden: row.hidden,
      cells: row.cells.map(({ column, text, value, fill, bold, struck, comment }) => ({
        column,
        text,
        number: value.kind === 'number',
        fill,
        bold,
        struck,
        comment,
      })),
    })),
  };
}
