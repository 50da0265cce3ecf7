import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Cell, CellValue, Row, Sheet, Workbook } from '../../cells.ts';
import { CellBudget } from '../cellBudget.ts';
import { cleanText } from '../cleanText.ts';
import { damaged, fileProblem, UnreadableFile } from '../fileProblem.ts';
import { generalText } from '../format/numberFormat.ts';
import { CompoundFile } from '../ole/compoundFile.ts';
import { Rows } from '../rows.ts';
import { type CellStyle, plainStyle } from '../xlsx/styles.ts';
import { type Globals, readGlobals } from './globals.ts';
import { readSheetLook, type SheetLook, xlsColumns } from './sheetLook.ts';

/** The Thai code page of Windows, for files older than Excel 97 that do not say theirs. */
const thaiCodePage = 874;

/**
 * An .xls (BIFF5, BIFF8). Values, formulas and comments come from the SheetJS library; styles, hidden rows and
 * columns and merges are read from the records themselves, since the library leaves out strike-through.
 *
 * @throws UnreadableFile
 */
export async function readXls(bytes: Uint8Array): Promise<Workbook> {
  const { stream: records, old } = workbookStream(bytes);
  const stream = new DataView(records.buffer, records.byteOffset, records.byteLength);
  const globals = tryRead(() => readGlobals(stream));
  if (globals.encrypted) throw new UnreadableFile(fileProblem('file_encrypted'));
  if (old) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const book = tryRead(() =>
    read(Buffer.from(records), { type: 'buffer', dense: true, ...(old ? { codepage: thaiCodePage } : {}) }),
  );
  const budget = new CellBudget();
  const sheets: Sheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const offset = globals.sheetOffsets[index];
    if (sheet === undefined || offset === undefined || sheet['!type'] !== undefined) continue;
    const look = tryRead(() => readSheetLook(stream, offset, budget));
    sheets.push(new SheetReader(sheet, look, globals, budget).read(name, isHidden(book, index)));
  }
  return { format: 'xls', sheets };
}

/** The container is opened here and never by the library, which follows circles of sectors without end. */
function workbookStream(bytes: Uint8Array): { readonly stream: Uint8Array; readonly old: boolean } {
  const container = new CompoundFile(bytes);
  const modern = container.stream('Workbook');
  const stream = modern ?? container.stream('Book');
  // By its first record the library tells what it reads; anything else it would take for a text or another format.
  if (stream?.[0] !== 0x09 || (stream[1] ?? 0xff) > 0x08) throw damaged('no workbook stream');
  return { stream, old: modern === null };
}

/** Whatever breaks while reading means a broken file. */
function tryRead<Result>(reading: () => Result): Result {
  try {
    return reading();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(error);
  }
}

function isHidden(book: WorkBook, index: number): boolean {
  return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
}

class SheetReader {
  readonly #cells: readonly (readonly (CellObject | undefined)[] | undefined)[];
  readonly #look: SheetLook;
  readonly #styles: readonly CellStyle[];
  readonly #budget: CellBudget;

  constructor(sheet: WorkSheet, look: SheetLook, globals: Globals, budget: CellBudget) {
    this.#cells = sheet['!data'] ?? [];
    this.#look = look;
    this.#styles = globals.styles;
    this.#budget = budget;
  }

  read(name: string, hidden: boolean): Sheet {
    const rows = new Rows();
    for (const row of this.#valuedRows()) rows.add(row);
    for (const row of this.#filledBlanks()) rows.add(row);
    const { merges, hiddenColumns } = this.#look;
    return { name: cleanText(name), hidden, rows: rows.take(), merges, hiddenColumns, before: [], after: [] };
  }

  *#valuedRows(): Generator<Row> {
    for (const [index, row] of this.#cells.entries()) {
      if (row === undefined) continue;
      const cells: Cell[] = [];
      for (const [column, cell] of row.entries()) {
        const read = cell === undefined ? null : this.#cell(index + 1, column + 1, cell);
        if (read !== null) cells.push(read);
      }
      yield { number: index + 1, hidden: this.#look.hiddenRows.has(index + 1), cells };
    }
  }

  /** Shaded cells without a value, which the library does not report. */
  *#filledBlanks(): Generator<Row> {
    for (const [place, index] of this.#look.styleOf) {
      const style = this.#styles[index] ?? plainStyle;
      const number = Math.floor(place / xlsColumns);
      const column = (place % xlsColumns) + 1;
      if (style.fill === null || this.#cells[number - 1]?.[column - 1] !== undefined) continue;
      this.#budget.takeCell();
      const cell = cellOf(column, style, { kind: 'empty' }, '', null, null);
      yield { number, hidden: this.#look.hiddenRows.has(number), cells: [cell] };
    }
  }

  #cell(row: number, column: number, cell: CellObject): Cell | null {
    const style = this.#styles[this.#look.styleOf.get(row * xlsColumns + column - 1) ?? -1] ?? plainStyle;
    const { value, text } = readValue(cell, style);
    const comment = commentOf(cell);
    const formula = cell.f ?? null;
    if (value.kind === 'empty' && style.fill === null && comment === null && formula === null) return null;
    this.#budget.takeCell();
    return cellOf(column, style, value, text, comment, formula);
  }
}

function readValue(
  { t, v, w }: CellObject,
  { format }: CellStyle,
): { readonly value: CellValue; readonly text: string } {
  if (t === 's' && typeof v === 'string' && v !== '') {
    const text = cleanText(v);
    return { value: { kind: 'text', text }, text };
  }
  if (t === 'n' && typeof v === 'number')
    return { value: format.value(v), text: format.text(v) || generalText(v) };
  if (t === 'b')
    return { value: { kind: 'boolean', boolean: v === true }, text: v === true ? 'TRUE' : 'FALSE' };
  if (t === 'e') {
    const code = w ?? '#N/A';
    return { value: { kind: 'error', code }, text: code };
  }
  return { value: { kind: 'empty' }, text: '' };
}

function commentOf({ c }: CellObject): string | null {
  const said = (c ?? []).map(({ t }) => cleanText(t).trim()).filter((text) => text !== '');
  return said.length > 0 ? said.join('\n') : null;
}

function cellOf(
  column: number,
  { fill, bold, struck }: CellStyle,
  value: CellValue,
  text: string,
  comment: string | null,
  formula: string | null,
): Cell {
  return { column, value, text, fill, bold, struck, comment, formula };
}
