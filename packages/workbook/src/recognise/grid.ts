import type { Cell, Merge, Row, Sheet } from '../cells.ts';
import { cellAddress } from '../cells.ts';
import { isBlank } from './words.ts';

/** A cell and where it is anchored: for a merged block its upper left corner. */
export interface Located {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** One distinct text of a row: a merged block counts once. */
export interface RowText {
  readonly text: string;
  readonly column: number;
  /** Last column of its merged block. */
  readonly until: number;
}

/** More merged rows than this are a hostile file's; the rest stays unmerged. */
const mostMergedRows = 2_000_000;

/** Random access to a sheet, corrections applied, merged blocks readable at each of their cells. */
export interface Grid {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  /** The cell that a position shows; a position inside a merged block shows its anchor. */
  at(row: number, column: number): Located | null;
  /** The merged block that covers a position. */
  mergeAt(row: number, column: number): Merge | null;
  /** Distinct texts of a row that are not blank, from left to right; blocks from above included. */
  textsOf(row: Row): readonly RowText[];
  address(row: number, column: number): string;
  row(number: number): Row | null;
}

/** `cells` holds the texts that a person put right, by address. */
export function createGrid(sheet: Sheet, cells: Readonly<Record<string, string>>): Grid {
  const rows = corrected(sheet, cells);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const merges = mergesByRow(sheet.merges, rows);

  function mergeAt(row: number, column: number): Merge | null {
    return merges.get(row)?.find((merge) => merge.left <= column && column <= merge.right) ?? null;
  }

  function at(row: number, column: number): Located | null {
    const merge = mergeAt(row, column);
    const own = byNumber.get(row);
    const position = merge === null ? { row, column } : { row: merge.top, column: merge.left };
    const found = merge === null || merge.top === row ? own : byNumber.get(merge.top);
    const cell = found === undefined ? null : cellIn(found, position.column);
    if (cell === null) return null;
    return { cell, ...position };
  }

  function textsOf(row: Row): readonly RowText[] {
    const texts: RowText[] = [];
    let until = 0;
    for (const cell of row.cells) {
      if (cell.column <= until || isBlank(cell.text)) continue;
      until = mergeAt(row.number, cell.column)?.right ?? cell.column;
      texts.push({ text: cell.text.trim(), column: cell.column, until });
    }
    return texts;
  }

  return {
    sheet,
    rows,
    at,
    mergeAt,
    textsOf,
    address: (row, column) => cellAddress(sheet.name, row, column),
    row: (number) => byNumber.get(number) ?? null,
  };
}

function cellIn(row: Row, column: number): Cell | null {
  let low = 0;
  let high = row.cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = row.cells[middle];
    if (cell === undefined || cell.column === column) return cell ?? null;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function mergesByRow(merges: readonly Merge[], rows: readonly Row[]): ReadonlyMap<number, readonly Merge[]> {
  const byRow = new Map<number, Merge[]>();
  const last = rows.at(-1)?.number ?? 0;
  let count = 0;
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, last); row++) {
      if (++count > mostMergedRows) return byRow;
      const here = byRow.get(row);
      if (here === undefined) byRow.set(row, [merge]);
      else here.push(merge);
    }
  }
  return byRow;
}

/** Only the rows that a correction touches are made anew. */
function corrected(sheet: Sheet, cells: Readonly<Record<string, string>>): readonly Row[] {
  const texts = new Map<number, Map<number, string>>();
  for (const [address, text] of Object.entries(cells)) {
    const place = placeOf(address, sheet.name);
    if (place === null) continue;
    const row = texts.get(place.row) ?? new Map<number, string>();
    texts.set(place.row, row.set(place.column, text));
  }
  if (texts.size === 0) return sheet.rows;
  const rows = sheet.rows.map((row) => correctedRow(row, texts.get(row.number)));
  const standing = new Set(sheet.rows.map((row) => row.number));
  for (const [number, added] of texts) {
    if (!standing.has(number)) rows.push(correctedRow({ number, hidden: false, cells: [] }, added));
  }
  return rows.sort((a, b) => a.number - b.number);
}

function correctedRow(row: Row, texts: ReadonlyMap<number, string> | undefined): Row {
  if (texts === undefined) return row;
  const kept = row.cells.map((cell) => {
    const text = texts.get(cell.column);
    return text === undefined ? cell : typed(cell, text);
  });
  const standing = new Set(row.cells.map((cell) => cell.column));
  const added = [...texts]
    .filter(([column]) => !standing.has(column))
    .map(([column, text]) => typed({ ...blankCell, column }, text));
  return { ...row, cells: [...kept, ...added].sort((a, b) => a.column - b.column) };
}

const blankCell: Omit<Cell, 'column'> = {
  value: { kind: 'empty' },
  text: '',
  fill: null,
  bold: false,
  struck: false,
  comment: null,
  formula: null,
};

function typed(cell: Cell, text: string): Cell {
  const value = text.trim() === '' ? ({ kind: 'empty' } as const) : ({ kind: 'text', text } as const);
  return { ...cell, value, text, formula: null };
}

/** Row and column of an address on this sheet; `null` for another sheet's. */
export function placeOf(address: string, sheet: string): { row: number; column: number } | null {
  const cut = address.lastIndexOf('!');
  const name = cut < 0 ? '' : address.slice(0, cut);
  const found = /^([A-Z]{1,3})(\d+)$/.exec(address.slice(cut + 1));
  if (name !== sheet || found === null) return null;
  const letters = found[1] ?? '';
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]), column };
}
