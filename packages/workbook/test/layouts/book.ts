import type { Cell, CellValue, Merge, Sheet, Workbook } from '../../src/cells.ts';

/** What a test writes into a cell: a text, a number, nothing, or a cell with its looks. */
export type Written =
  | string
  | number
  | null
  | {
      readonly value?: string | number;
      readonly percent?: boolean;
      readonly error?: string;
      readonly date?: string;
      readonly fill?: string;
      readonly struck?: boolean;
      readonly comment?: string;
    };

export interface Looks {
  /** `A1:M1` */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** A sheet from rows of cells; row and column 1 come first. */
export function sheetOf(name: string, rows: readonly (readonly Written[])[], looks: Looks = {}): Sheet {
  return {
    name,
    hidden: looks.hidden ?? false,
    rows: rows.flatMap((cells, at) => {
      const written = cells.flatMap((cell, column) => cellOf(cell, column + 1) ?? []);
      const hidden = looks.hiddenRows?.includes(at + 1) ?? false;
      return written.length === 0 ? [] : [{ number: at + 1, hidden, cells: written }];
    }),
    merges: (looks.merges ?? []).map(mergeOf),
    hiddenColumns: new Set(looks.hiddenColumns ?? []),
    before: looks.before ?? [],
    after: looks.after ?? [],
  };
}

export function bookOf(sheets: readonly Sheet[], format: Workbook['format'] = 'xlsx'): Workbook {
  return { format, sheets };
}

/** A workbook of one sheet. */
export function bookWith(rows: readonly (readonly Written[])[], looks: Looks = {}): Workbook {
  return bookOf([sheetOf('Sheet1', rows, looks)]);
}

function cellOf(written: Written, column: number): Cell | null {
  if (written === null || written === '') return null;
  const looks = typeof written === 'object' ? written : { value: written };
  const value = contentOf(looks);
  return {
    column,
    value,
    text: textOf(value),
    fill: looks.fill ?? null,
    bold: false,
    struck: looks.struck ?? false,
    comment: looks.comment ?? null,
    formula: null,
  };
}

function contentOf(written: Exclude<Written, string | number | null>): CellValue {
  if (written.error !== undefined) return { kind: 'error', code: written.error };
  if (written.date !== undefined) return { kind: 'date', date: written.date };
  if (typeof written.value === 'number') {
    return { kind: 'number', number: written.value, percent: written.percent ?? false };
  }
  return written.value === undefined ? { kind: 'empty' } : { kind: 'text', text: written.value };
}

function textOf(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.percent ? `${value.number * 100}%` : String(value.number);
    case 'date':
      return value.date;
    case 'error':
      return value.code;
    default:
      return '';
  }
}

function mergeOf(range: string): Merge {
  const [from = '', to = ''] = range.split(':');
  const [top, left] = placeOf(from);
  const [bottom, right] = placeOf(to);
  return { top, left, bottom, right };
}

function placeOf(address: string): readonly [row: number, column: number] {
  const letters = address.replace(/\d/g, '');
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(address.replace(/\D/g, '')), column];
}
