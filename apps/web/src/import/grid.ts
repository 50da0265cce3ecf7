import type { SheetPreview } from '@tidtam/domain/import';

type Cell = SheetPreview['rows'][number]['cells'][number];

/** One place of a sheet's table: where it stands, what is in it, how far it reaches. */
export interface GridCell {
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Nothing else is typed in its row: a title or a signature, which runs over the empty cells beside it. */
  readonly alone: boolean;
}

export interface GridRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly GridCell[];
}

/** A sheet's rows as a table has them: blank rows included, merged cells once, cut to the rows at hand. */
export function gridOf(preview: SheetPreview): readonly GridRow[] {
  const last = Math.min(preview.to, preview.rowCount);
  const rows = new Map(preview.rows.map((row) => [row.row, row]));
  const merges = mergesByPlace(preview, last);
  return Array.from({ length: Math.max(0, last - preview.from + 1) }, (_, index) => {
    const row = preview.from + index;
    const cells = new Map(rows.get(row)?.cells.map((cell) => [cell.column, cell]));
    const alone = [...cells.values()].filter(({ text }) => text !== '').length === 1;
    const places: GridCell[] = [];
    for (let column = 1; column <= preview.columns; column += 1) {
      const merge = merges.get(`${row}:${column}`);
      if (merge === 'covered') continue;
      places.push({
        column,
        cell: merge?.cell ?? cells.get(column),
        rowSpan: 1,
        columnSpan: 1,
        alone,
        ...merge?.span,
      });
    }
    return { row, hidden: rows.get(row)?.hidden ?? false, cells: places };
  });
}

type Merged =
  | 'covered'
  | {
      readonly span: { readonly rowSpan: number; readonly columnSpan: number };
      readonly cell: Cell | undefined;
    };

function mergesByPlace(preview: SheetPreview, last: number): ReadonlyMap<string, Merged> {
  const places = new Map<string, Merged>();
  for (const merge of preview.merges) {
    const top = Math.max(merge.top, preview.from);
    const bottom = Math.min(merge.bottom, last);
    const right = Math.min(merge.right, preview.columns);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= right; column += 1) places.set(`${row}:${column}`, 'covered');
    }
    if (bottom < top || right < merge.left) continue;
    const anchor = preview.rows
      .find(({ row }) => row === merge.top)
      ?.cells.find(({ column }) => column === merge.left);
    const span = { rowSpan: bottom - top + 1, columnSpan: right - merge.left + 1 };
    places.set(`${top}:${merge.left}`, { span, cell: anchor });
  }
  return places;
}

export type Width = 'narrow' | 'medium' | 'broad';

/** How broad each column should be for what is typed in it; merged cells and lone titles do not count. */
export function widthsOf(rows: readonly GridRow[]): ReadonlyMap<number, Width> {
  const longest = new Map<number, number>();
  for (const { cells } of rows) {
    for (const { column, columnSpan, alone, cell } of cells) {
      const length = columnSpan > 1 || alone ? 0 : (cell?.text.length ?? 0);
      longest.set(column, Math.max(longest.get(column) ?? 0, length));
    }
  }
  return new Map([...longest].map(([column, length]) => [column, widthFor(length)]));
}

function widthFor(length: number): Width {
  if (length > 32) return 'broad';
  return length > 6 ? 'medium' : 'narrow';
}
