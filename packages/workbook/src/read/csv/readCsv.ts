import { CsvError, parse } from 'csv-parse/sync';
import type { Cell, Row, Workbook } from '../../cells.ts';
import { CellBudget } from '../cellBudget.ts';
import { cleanText } from '../cleanText.ts';
import { damaged, fileProblem, UnreadableFile } from '../fileProblem.ts';
import { decodeText } from './decodeText.ts';
import { sniffDelimiter } from './delimiter.ts';
import { unclosedQuoteLine } from './unclosedQuote.ts';

/**
 * A .csv or .tsv. A row is a record, also when line breaks stand inside its quotes; blank lines count. All values
 * are text: nobody has said yet what the digits mean.
 *
 * @throws UnreadableFile
 */
export function readCsv(bytes: Uint8Array): Workbook {
  const { text, delimiter } = withoutSeparatorLine(decodeText(bytes));
  const budget = new CellBudget();
  const rows: Row[] = [];
  for (const [index, record] of records(text, delimiter).entries()) {
    const cells = recordCells(record, budget);
    if (cells.length > 0) rows.push({ number: index + 1, hidden: false, cells });
  }
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

function records(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') throw damaged(error);
    const line = unclosedQuoteLine(text, delimiter);
    throw new UnreadableFile(fileProblem('csv_quote_unclosed', () => ({ line })));
  }
}

function recordCells(record: readonly string[], budget: CellBudget): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [index, field] of record.entries()) {
    const text = cleanText(withoutFormulaShield(field));
    if (text === '') continue;
    budget.takeCell();
    const value = { kind: 'text', text } as const;
    cells.push({
      column: index + 1,
      value,
      text,
      fill: null,
      bold: false,
      struck: false,
      comment: null,
      formula: null,
    });
  }
  return cells;
}

/** `="0012"` is how programs keep Excel from eating zeros; a person sees 0012. */
function withoutFormulaShield(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field;
}
