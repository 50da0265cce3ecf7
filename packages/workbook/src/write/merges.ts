import type { Merge, Sheet } from '../cells.ts';

/** The writer makes an object of every merged cell: beyond this, merges are left out of a copy. */
const mostMergedCells = 500_000;

/** The merges that a copy can carry: cut to the rows and columns in use, none over another. */
export function writableMerges(sheet: Sheet): readonly Merge[] {
  const bottom = sheet.rows.at(-1)?.number ?? 0;
  const right = sheet.rows.reduce((widest, row) => Math.max(widest, row.cells.at(-1)?.column ?? 0), 0);
  const covered = new Set<number>();
  return sheet.merges
    .map((merge) => ({
      ...merge,
      bottom: Math.min(merge.bottom, bottom),
      right: Math.min(merge.right, right),
    }))
    .filter((merge) => merge.bottom > merge.top || merge.right > merge.left)
    .filter((merge) => cover(merge, covered));
}

/** Marks the merge's cells, unless one of them is marked already. */
function cover(merge: Merge, covered: Set<number>): boolean {
  const { top, left, bottom, right } = merge;
  if (bottom < top || right < left) return false;
  if ((bottom - top + 1) * (right - left + 1) + covered.size > mostMergedCells) return false;
  const places: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push(row * 16_385 + column);
  }
  if (places.some((place) => covered.has(place))) return false;
  for (const place of places) covered.add(place);
  return true;
}
