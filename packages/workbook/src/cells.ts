/**
 * The one shape that every kind of file is read into: .xlsx, .xlsm, .xls, .csv, .tsv and tables in .docx.
 * Rows and columns count from 1.
 */
export type FileFormat = 'xlsx' | 'xls' | 'csv' | 'docx';

export interface Workbook {
  readonly format: FileFormat;
  /** In the file's order; hidden sheets included and marked. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** `''` for a CSV, whose cells have no sheet name in their address; `Table 1` in Word. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold at least one cell, by ascending number. Formatted blank cells without fill are left out. */
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** Text that stands before a Word table, from the previous table on, in order. Empty elsewhere. */
  readonly before: readonly string[];
  /** Text that stands after the last Word table, on the last sheet. Empty elsewhere. */
  readonly after: readonly string[];
}

export interface Row {
  readonly number: number;
  readonly hidden: boolean;
  /** Ascending by column. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly column: number;
  readonly value: CellValue;
  /** The text a person sees, as far as it can be told: typed text as it is, numbers through their format. */
  readonly text: string;
  /** Solid fill as `RRGGBB`, `null` when none (white counts as none). */
  readonly fill: string | null;
  readonly bold: boolean;
  readonly struck: boolean;
  readonly comment: string | null;
  /** The stored formula, without `=`; its value is the stored one. */
  readonly formula: string | null;
}

export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `percent`: the number format shows it as a percentage, so 0.3 means 30 %. */
  | { readonly kind: 'number'; readonly number: number; readonly percent: boolean }
  /** A date by its number format: ISO date of the serial number, as the program that wrote it meant it. */
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** `#REF!`, `#DIV/0!`, … */
  | { readonly kind: 'error'; readonly code: string };

/** Both corners included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A`, `Z`, `AA`, … */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `Sheet1!B8`, or `B8` where the sheet has no name. */
export function cellAddress(sheet: string, row: number, column: number): string {
  const name = columnName(column);
  // Joined and not added: V8 keeps the pieces of what is added, which takes twice the memory in a million addresses.
  return sheet === '' ? `${name}${row}` : [sheet, '!', name, row].join('');
}
