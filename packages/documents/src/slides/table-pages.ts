import { linesOf, shortened } from '../type/lines.ts';
import { lineHeight } from '../type/text-width.ts';
import type { Area, TableBox, TableRow } from './deck.ts';

export interface ColumnPlan {
  readonly header: string;
  /** Of the table's width; all add up to 1. */
  readonly share: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface RowPlan {
  readonly look?: 'plain' | 'total';
  readonly cells: readonly string[];
}

/** Inside a cell, in points. */
export const cellSpace = { beside: 6, above: 3 } as const;

/** A text longer than this is cut with an ellipsis: the annex and the Word paper have it whole. */
const mostLines = 5;

/** Rows in as many tables as they need, each as high as its area at most, the header on each. */
export function tablePages(
  area: Area,
  columns: readonly ColumnPlan[],
  rows: readonly RowPlan[],
  wished: number,
): readonly TableBox[] {
  const widths = columns.map(({ share }) => share * area.w);
  const size = sizeFor(columns, widths, rows, wished);
  const header = rowOf({ cells: columns.map((column) => column.header) }, 'header', widths, size);
  const pages: TableRow[][] = [[header]];
  let height = header.height;
  for (const plan of rows) {
    const row = rowOf(plan, plan.look ?? 'plain', widths, size);
    if (height + row.height > area.h) {
      pages.push([header]);
      height = header.height;
    }
    pages.at(-1)?.push(row);
    height += row.height;
  }
  return pages.map((page) => tableBox(area, columns, widths, page, size));
}

/** The size at which no figure is broken over two lines, 9 points at least. */
function sizeFor(
  columns: readonly ColumnPlan[],
  widths: readonly number[],
  rows: readonly RowPlan[],
  wished: number,
): number {
  const figures = columns.flatMap(({ align }, column) =>
    align !== 'right'
      ? []
      : rows.map(({ cells }) => ({ text: cells[column] ?? '', width: widths[column] ?? 0 })),
  );
  const sizes = [wished, 14, 13, 12, 11, 10, 9].filter((size) => size <= wished);
  const fits = (size: number) =>
    figures.every(
      ({ text, width }) => linesOf(text, width - 2 * cellSpace.beside, { size, bold: true }).length === 1,
    );
  return sizes.find(fits) ?? 9;
}

function tableBox(
  { x, y, w }: Area,
  columns: readonly ColumnPlan[],
  widths: readonly number[],
  rows: readonly TableRow[],
  size: number,
): TableBox {
  return {
    kind: 'table',
    area: { x, y, w, h: rows.reduce((sum, row) => sum + row.height, 0) },
    size,
    columns: columns.map(({ align }, index) => ({ align, width: widths[index] ?? 0 })),
    rows,
  };
}

function rowOf(
  { cells }: RowPlan,
  look: TableRow['look'],
  widths: readonly number[],
  size: number,
): TableRow {
  const type = { size, bold: look !== 'plain' };
  const rooms = widths.map((width) => width - 2 * cellSpace.beside);
  const texts = cells.map((text, index) => shortened(text, rooms[index] ?? 0, type, mostLines));
  const lines = texts.map((text, index) => linesOf(text, rooms[index] ?? 0, type).length);
  const height = Math.max(1, ...lines) * size * lineHeight + 2 * cellSpace.above;
  return { look, height, cells: texts };
}
