import type { Cell, Worksheet } from 'exceljs';
import { colours } from '../word/looks.ts';
import type { Book } from './book.ts';
import {
  columnName,
  type Formula,
  looksLikeFormula,
  quoted,
  shownSumFormula,
  sumFormula,
  type Value,
  written,
} from './cell-value.ts';
import { borders, type CellKind, fill, font, numberFormat, sizes } from './looks.ts';
import { rowHeight, widthFor } from './row-height.ts';

export interface ListColumn<Key extends string> {
  readonly key: Key;
  readonly header: string;
  /** In characters, as Excel counts. */
  readonly width: number;
  readonly kind: CellKind;
  /** What the rows add up to: the column is summed above its header, all rows and the rows shown. */
  readonly total?: number | string;
}

export interface List<Key extends string> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ListColumn<Key>[];
  readonly rows: readonly Readonly<Record<Key, Value>>[];
  /** Stands where there are no rows. */
  readonly empty: string;
  readonly notes: readonly string[];
}

/** Where a list's rows stand, for the formulas of other sheets. */
export interface ListPlace<Key extends string> {
  /** `'ส่วนที่ 1'!$G$8:$G$107`; one empty row where there are none. */
  readonly range: (key: Key) => string;
  /** The cell that sums a column. */
  readonly totalCell: (key: Key) => string;
}

const totalRow = 4;
const shownRow = 5;
const headerRow = 6;

/** Where the first row stands. */
export const firstRow = headerRow + 1;

/** Columns that stay in sight beside the others. */
const frozenColumns = 3;

/** A sheet of rows below their totals, with filters, frozen panes and repeated headers in print. */
export function addListSheet<Key extends string>(book: Book, list: List<Key>): ListPlace<Key> {
  const sheet = addSheet(book, list.name, list.title);
  const first = firstRow;
  const last = Math.max(first, headerRow + list.rows.length);
  const letterOf = (key: Key) => columnName(list.columns.findIndex((column) => column.key === key) + 1);
  sheet.columns = list.columns.map((column) => ({ width: widthOf(column, book) }));
  sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: headerRow }];
  sheet.pageSetup.printTitlesRow = `${headerRow}:${headerRow}`;
  sheet.pageSetup.printTitlesColumn = `A:${columnName(frozenColumns)}`;
  sheet.pageSetup.fitToWidth = pagesAcross(list.columns);
  writeTotals(sheet, book, list, first, last);
  writeHeader(sheet, list);
  for (const [index, row] of list.rows.entries()) writeRow(sheet, book, list, row, first + index);
  if (list.rows.length === 0) writeLine(sheet, first, 2, list.empty);
  else
    sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: last, column: list.columns.length },
    };
  for (const [index, note] of list.notes.entries()) writeLine(sheet, last + 2 + index, 2, note);
  return {
    range: (key) => `${quoted(list.name)}!$${letterOf(key)}$${first}:$${letterOf(key)}$${last}`,
    totalCell: (key) => `${quoted(list.name)}!$${letterOf(key)}$${totalRow}`,
  };
}

/** A total is the longest of its column's amounts. */
function widthOf<Key extends string>({ kind, width, total }: ListColumn<Key>, { wording }: Book): number {
  if (kind !== 'money' || typeof total !== 'number') return width;
  return widthFor(width, wording.money(total.toFixed(2)), sizes.body);
}

/** As many pages beside each other as keep print legible; the frozen columns repeat on each. */
function pagesAcross(columns: readonly { readonly width: number }[]): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return Math.max(1, Math.ceil((width - pageWidth) / (pageWidth - 84)));
}

/** In characters, on A4 across at about two thirds of the size. */
const pageWidth = 270;

/** A sheet with its title, the paper's facts and ข้อมูลสมมติ above, and a page to print it on. */
export function addSheet(
  { workbook, facts, mark, footer, options }: Book,
  name: string,
  title: string,
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: {
      oddHeader: mark === null ? '' : `&R${inFurniture(mark)}`,
      oddFooter: `&L${inFurniture(footer)}&R${inFurniture(pageOf(options))}`,
    },
  });
  sheet.pageSetup.margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
  const heading = mark === null ? title : `${title} · ${mark}`;
  for (const [index, text] of [heading, ...facts].entries()) {
    const size = index === 0 ? sizes.title : sizes.body;
    const cell = sheet.getCell(index + 1, 1);
    cell.value = written(text);
    cell.font = font({ size, bold: index === 0, colour: index === 0 ? colours.accent : colours.soft });
    sheet.getRow(index + 1).height = rowHeight([], size);
  }
  return sheet;
}

function inFurniture(text: string): string {
  return `&"${font().name},Regular"&12${text}`;
}

/** The page fields are the program's own and in its digits. */
function pageOf({ language }: Book['options']): string {
  return language === 'th' ? 'หน้า &P จาก &N' : 'Page &P of &N';
}

function writeTotals<Key extends string>(
  sheet: Worksheet,
  book: Book,
  { columns }: List<Key>,
  first: number,
  last: number,
): void {
  const sums: readonly (readonly [number, string, (range: string, result: number | string) => Formula])[] = [
    [totalRow, book.say('totalRow'), sumFormula],
    [shownRow, book.say('shownRow'), shownSumFormula],
  ];
  for (const [row, label, formulaOf] of sums) {
    writeText(sheet.getCell(row, 2), label, false);
    sheet.getRow(row).height = rowHeight([], sizes.body);
    for (const [index, { kind, total }] of columns.entries()) {
      const cell = sheet.getCell(row, index + 1);
      cell.font = font({ bold: true });
      cell.fill = fill(colours.shade);
      if (total === undefined) continue;
      const letter = columnName(index + 1);
      cell.value = written(formulaOf(`${letter}$${first}:${letter}$${last}`, total));
      cell.numFmt = numberFormat(kind, book.options);
      cell.alignment = { horizontal: 'right' };
    }
  }
}

function writeHeader<Key extends string>(sheet: Worksheet, { columns }: List<Key>): void {
  for (const [index, { header }] of columns.entries()) {
    const cell = sheet.getCell(headerRow, index + 1);
    cell.value = written(header);
    cell.font = font({ bold: true, colour: 'FFFFFF' });
    cell.fill = fill(colours.accent);
    cell.border = borders;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }
  const headers = columns.map(({ header, width }) => ({ text: header, width, bold: true }));
  sheet.getRow(headerRow).height = rowHeight(headers, sizes.body);
}

function writeRow<Key extends string>(
  sheet: Worksheet,
  book: Book,
  { columns }: List<Key>,
  row: Readonly<Record<Key, Value>>,
  number: number,
): void {
  for (const [index, { key, kind }] of columns.entries())
    writeCell(sheet.getCell(number, index + 1), row[key], kind, book);
  const texts = columns.flatMap(({ key, width }) => {
    const value = row[key];
    return typeof value === 'string' ? [{ text: value, width }] : [];
  });
  sheet.getRow(number).height = rowHeight(texts, sizes.body);
}

/** A value in its kind's look. */
export function writeCell(cell: Cell, value: Value, kind: CellKind, { options }: Book): void {
  const isText = typeof value === 'string';
  cell.value = written(value);
  cell.font = font();
  cell.border = borders;
  cell.numFmt = isText && looksLikeFormula(value) ? '@' : numberFormat(isText ? 'text' : kind, options);
  const horizontal = kind === 'text' ? 'left' : kind === 'mark' ? 'center' : 'right';
  const indent = horizontal === 'left' ? { indent: 1 } : {};
  cell.alignment = { horizontal, vertical: 'top', wrapText: true, ...indent };
}

/** A sentence that runs on over the empty cells beside it. */
export function writeLine(sheet: Worksheet, row: number, column: number, text: string): void {
  writeText(sheet.getCell(row, column), text, false);
  sheet.getRow(row).height = rowHeight([], sizes.body);
}

export function writeText(cell: Cell, text: string, wrapText = true): void {
  cell.value = written(text);
  cell.font = font();
  cell.alignment = { vertical: 'top', wrapText };
}
