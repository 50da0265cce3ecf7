import type { Row, Sheet } from '../cells.ts';

const narrowest = 8;
const widest = 40;
const rowsLookedAt = 500;

const lineHeight = 15;
/** Excel's limit, in points. */
const highestRow = 409;

/** Marks above and below take no room of their own in Thai. */
const unspaced = /\p{Mn}/gu;

/** Widths in characters by column, enough for the texts, never wider than a person reads well. */
export function columnWidths(sheet: Sheet): ReadonlyMap<number, number> {
  const spanned = spannedCells(sheet);
  const widths = new Map<number, number>();
  for (const row of sheet.rows.slice(0, rowsLookedAt)) {
    for (const { column, text } of row.cells) {
      if (spanned.has(`${row.number}:${column}`)) continue;
      widths.set(column, Math.max(widths.get(column) ?? narrowest, textWidth(text)));
    }
  }
  return widths;
}

/** Height of each row, in points, that shows wrapped text whole. Programs differ in working it out themselves. */
export function rowHeights(sheet: Sheet, widths: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const spanned = spannedCells(sheet);
  return new Map(sheet.rows.map((row) => [row.number, rowHeight(row, widths, spanned)]));
}

/** Height in points of texts in columns of such widths. */
export function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.reduce((most, [text, width]) => Math.max(most, linesOf(text, width)), 1);
  return Math.min(highestRow, lines * lineHeight);
}

function rowHeight(row: Row, widths: ReadonlyMap<number, number>, spanned: ReadonlySet<string>): number {
  const own = row.cells.filter(({ column }) => !spanned.has(`${row.number}:${column}`));
  return heightOf(own.map(({ column, text }) => [text, widths.get(column) ?? narrowest]));
}

/** First cells of areas merged over several columns: their text has more room than their column. */
function spannedCells({ merges }: Sheet): ReadonlySet<string> {
  return new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`));
}

function textWidth(text: string): number {
  const lines = text.split('\n', 20);
  const longest = lines.reduce((most, line) => Math.max(most, visibleLength(line.slice(0, 200))), 0);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

function linesOf(text: string, width: number): number {
  return text
    .slice(0, 4_000)
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(visibleLength(line) / width)), 0);
}

function visibleLength(line: string): number {
  return line.replace(unspaced, '').length;
}
