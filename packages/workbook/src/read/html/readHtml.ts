import { read, type WorkSheet } from '@e965/xlsx';
import type { Cell, Merge, Row, Sheet, Workbook } from '../../cells.ts';
import { CellBudget } from '../cellBudget.ts';
import { cleanText } from '../cleanText.ts';
import { decodeText } from '../csv/decodeText.ts';
import { damaged, fileProblem, tooLarge, UnreadableFile } from '../fileProblem.ts';
import { oldFormats } from '../formatNames.ts';
import { limits } from '../limits.ts';

/** The library looks for tags by pattern, which long pages make slow. */
const longestPage = 10 * 1024 * 1024;

/**
 * The tables of a web page, which is what many office systems export under the name .xls. All values are text, as
 * in a CSV: digits on a page carry no type.
 *
 * @throws UnreadableFile, also for a page without a table.
 */
export function readHtml(bytes: Uint8Array): Workbook {
  if (bytes.length > longestPage) throw tooLarge({ th: 'หน้าเว็บไม่เกิน 10 MB', en: 'web pages at most 10 MB' });
  const page = withinReason(decodeText(bytes));
  if (!/<table[\s>]/i.test(page)) throw pageWithoutTable();
  const budget = new CellBudget();
  const { SheetNames, Sheets } = tables(page);
  return {
    format: 'xls',
    sheets: SheetNames.flatMap((name) => {
      const sheet = Sheets[name];
      return sheet === undefined ? [] : [readTable(name, sheet, budget)];
    }),
  };
}

const span = /((?:col|row)span\s*=\s*["']?\s*)(\d+)/gi;
/** WHATWG HTML 4.9.11: browsers cut longer spans down to these. */
const widest = 1_000;
const tallest = 65_534;

/** Spans as browsers read them. */
function withinReason(page: string): string {
  if (holdsOver(limits.pageCells, page, /<t[dh][\s>]/gi) || holdsOver(limits.pageSpans, page, span)) {
    throw tooLarge({
      th: 'หน้าเว็บไม่เกิน 200,000 เซลล์ ผสานไม่เกิน 2,000 แห่ง',
      en: 'web pages at most 200,000 cells and 2,000 merged ones',
    });
  }
  return page.replace(span, (_, name: string, number: string) => {
    const most = name.toLowerCase().startsWith('col') ? widest : tallest;
    return `${name}${Math.min(Number(number), most)}`;
  });
}

/** Stops as soon as it is sure, and makes nothing of what it finds. */
function holdsOver(most: number, page: string, pattern: RegExp): boolean {
  let found = 0;
  pattern.lastIndex = 0;
  while (found <= most && pattern.test(page)) found += 1;
  return found > most;
}

function tables(page: string): ReturnType<typeof read> {
  try {
    // `raw` keeps the library from guessing numbers and dates out of texts.
    return read(page, { type: 'string', raw: true, dense: true });
  } catch (error) {
    throw damaged(error);
  }
}

function pageWithoutTable(): UnreadableFile {
  const { kind, saveAs } = oldFormats.html;
  return new UnreadableFile(
    fileProblem('file_format_unsupported', (language) => ({
      kind: kind[language],
      saveAs: saveAs[language],
    })),
  );
}

function readTable(name: string, sheet: WorkSheet, budget: CellBudget): Sheet {
  const rows: Row[] = [];
  for (const [index, row] of (sheet['!data'] ?? []).entries()) {
    const cells: Cell[] = [];
    for (const [column, cell] of (row ?? []).entries()) {
      if (column >= limits.columns) break;
      const text = typeof cell?.v === 'string' ? cleanText(cell.v) : '';
      if (text === '') continue;
      budget.takeCell();
      const value = { kind: 'text', text } as const;
      cells.push({
        column: column + 1,
        value,
        text,
        fill: null,
        bold: false,
        struck: false,
        comment: null,
        formula: null,
      });
    }
    if (cells.length > 0) rows.push({ number: index + 1, hidden: false, cells });
  }
  return {
    name,
    hidden: false,
    rows,
    merges: merges(sheet, budget),
    hiddenColumns: new Set(),
    before: [],
    after: [],
  };
}

function merges(sheet: WorkSheet, budget: CellBudget): readonly Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => {
    budget.takeMerge();
    return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
  });
}
