import type { Sheet } from '../cells.ts';

const narrowest = 8;
const widest = 40;
const rowsLookedAt = 500;

/** Marks above and below take no room of their own in Thai. */
const unspaced = /\p{Mn}/gu;

/** Widths in characters by column, enough for the texts, never wider than a person reads well. */
export function columnWidths(sheet: Sheet): ReadonlyMap<number, number> {
  const spanned = new Set(
    sheet.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`),
  );
  const widths = new Map<number, number>();
  for (const row of sheet.rows.slice(0, rowsLookedAt)) {
    for (const { column, text } of row.cells) {
      if (spanned.has(`${row.number}:${column}`)) continue;
      widths.set(column, Math.max(widths.get(column) ?? narrowest, textWidth(text)));
    }
  }
  return widths;
}

function textWidth(text: string): number {
  const longest = Math.max(
    ...text.split('\n', 20).map((line) => line.slice(0, 200).replace(unspaced, '').length),
  );
  return Math.min(widest, Math.max(narrowest, longest + 2));
}
