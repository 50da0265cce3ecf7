import { CsvError, parse } from 'csv-parse/sync';
import type { Cell, CellValue, Row, Workbook } from '../../cells.ts';
import { CellBudget } from '../cellBudget.ts';
import { cleanText } from '../cleanText.ts';
import { damaged, fileProblem, tooLarge, UnreadableFile } from '../fileProblem.ts';
import { limits } from '../limits.ts';
import { decodeText } from './decodeText.ts';
import { sniffDelimiter } from './delimiter.ts';
import { unclosedQuoteLine } from './unclosedQuote.ts';

/** Texts up to this length, and so many of them, are worth remembering. */
const shortText = 64;
const mostKnown = 50_000;

/**
 * A .csv or .tsv. A row is a record, also when line breaks stand inside its quotes; blank lines count. All values
 * are text: nobody has said yet what the digits mean.
 *
 * @throws UnreadableFile
 */
export function readCsv(bytes: Uint8Array): Workbook {
  const { text, delimiter } = withoutSeparatorLine(decodeText(bytes));
  const cellsOf = createCellMaker(new CellBudget());
  const rows: Row[] = [];
  let number = 0;
  eachRecord(text, delimiter, (record) => {
    number += 1;
    const cells = cellsOf(record);
    if (cells.length > 0) rows.push({ number, hidden: false, cells });
  });
  return {
    format: 'csv',
    sheets: [{ name: '', hidden: false, rows, merges: [], hiddenColumns: new Set(), before: [], after: [] }],
  };
}

/** Excel's own first line `sep=;` is an instruction and no record. */
function withoutSeparatorLine(text: string): { readonly text: string; readonly delimiter: string } {
  const line = /^sep=([,;|\t])\r?\n/i.exec(text);
  if (line !== null) return { text: text.slice(line[0].length), delimiter: line[1] ?? ',' };
  return { text, delimiter: sniffDelimiter(text) };
}

/** Hands over one record after the other, so that blank ones cost nothing. */
function eachRecord(text: string, delimiter: string, take: (record: readonly string[]) => void): void {
  // The library counts letters alone, not the delimiters of ten million empty fields.
  if (longestLine(text) > limits.recordCharacters) throw tooLong(text, delimiter);
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.recordCharacters,
      on_record: (record: readonly string[]) => {
        take(record);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusal(error, text, delimiter);
  }
}

function longestLine(text: string): number {
  let longest = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const until = end < 0 ? text.length : end;
    longest = Math.max(longest, until - from);
    from = until + 1;
  }
  return longest;
}

function refusal(error: CsvError, text: string, delimiter: string): UnreadableFile {
  if (error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED')
    return tooLong(text, delimiter);
  return damaged(error);
}

/** What goes on and on is mostly a quote that nobody closed. */
function tooLong(text: string, delimiter: string): UnreadableFile {
  const line = unclosedQuoteLine(text, delimiter);
  return line === null
    ? tooLarge({ th: 'ไม่เกิน 1,000,000 ตัวอักษรต่อแถว', en: 'at most 1,000,000 characters in a row' })
    : new UnreadableFile(fileProblem('csv_quote_unclosed', () => ({ line })));
}

/** Makes cells; texts that come again and again are kept once, and so are cells that say the same as the one above. */
function createCellMaker(budget: CellBudget): (record: readonly string[]) => readonly Cell[] {
  const known = new Map<string, CellValue & { kind: 'text' }>();
  const above: (Cell | undefined)[] = [];

  function kept(field: string): CellValue & { kind: 'text' } {
    const found = known.get(field);
    if (found !== undefined) return found;
    const value = { kind: 'text', text: cleanText(withoutFormulaShield(field)) } as const;
    if (field.length <= shortText && known.size < mostKnown) known.set(field, value);
    return value;
  }

  return (record) => {
    const cells: Cell[] = [];
    for (const [index, field] of record.entries()) {
      if (field === '' || index >= limits.columns) continue;
      const value = kept(field);
      if (value.text === '') continue;
      budget.takeCell();
      const last = above[index];
      const cell = last?.text === value.text ? last : plainCell(index + 1, value);
      above[index] = cell;
      cells.push(cell);
    }
    return cells.slice();
  };
}

function plainCell(column: number, value: CellValue & { kind: 'text' }): Cell {
  return {
    column,
    value,
    text: value.text,
    fill: null,
    bold: false,
    struck: false,
    comment: null,
    formula: null,
  };
}

/** `="0012"` is how programs keep Excel from eating zeros; a person sees 0012. */
function withoutFormulaShield(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field;
}
