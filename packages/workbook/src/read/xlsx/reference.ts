import type { Merge } from '../../cells.ts';
import { limits } from '../limits.ts';

/** Row and column, from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `B8`, `$B$8`; `null` for anything else and for places beyond a sheet's end. */
export function parsePlace(reference: string): Place | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(reference);
  if (match === null) return null;
  const column = columnNumber(match[1] ?? '');
  const row = Number(match[2]);
  return column <= limits.columns && row <= limits.rows ? { row, column } : null;
}

/** `A` → 1, `XFD` → 16,384. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column;
}

/** `A1:M1`; `null` where it is not an area of at least two cells. */
export function parseMerge(reference: string): Merge | null {
  const [first = '', second = ''] = reference.split(':');
  const from = parsePlace(first);
  const to = parsePlace(second);
  if (from === null || to === null) return null;
  const merge = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  return merge.top === merge.bottom && merge.left === merge.right ? null : merge;
}
