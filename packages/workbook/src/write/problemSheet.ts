import { catalogue } from '@tidtam/domain/message';
import type { Workbook as ExcelWorkbook, PageSetup, Row } from 'exceljs';
import { cellAddress, type Workbook } from '../cells.ts';
import { cellAt, rowAt } from '../read/rows.ts';
import { plainText } from './cellContent.ts';
import { solid } from './cellLook.ts';
import { heightOf } from './columnWidths.ts';
import type { LocatedNote } from './note.ts';

export const problemSheetName = 'ปัญหาที่พบ';

/** A4 across, as wide as the page. */
export const landscapePage: Partial<PageSetup> = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

const words = catalogue({
  title: { th: 'ปัญหาที่พบในไฟล์', en: 'Problems found in this file' },
  counts: {
    th: 'ต้องแก้ไข {errors} รายการ ควรตรวจสอบ {warnings} รายการ',
    en: '{errors} to mend, {warnings} to check',
  },
  none: { th: 'ไม่พบปัญหา', en: 'No problems found' },
  number: { th: 'ที่', en: 'No.' },
  severity: { th: 'ระดับ', en: 'Severity' },
  error: { th: 'ต้องแก้ไข', en: 'To mend' },
  warning: { th: 'ควรตรวจสอบ', en: 'To check' },
  sheet: { th: 'แผ่นงาน', en: 'Sheet' },
  cell: { th: 'เซลล์', en: 'Cell' },
  read: { th: 'ข้อความในเซลล์', en: 'Text in the cell' },
  thai: { th: 'คำอธิบาย (ไทย)', en: 'Explanation in Thai' },
  english: { th: 'คำอธิบาย (อังกฤษ)', en: 'Explanation in English' },
});

const columns = [
  ['number', 10],
  ['severity', 24],
  ['sheet', 22],
  ['cell', 14],
  ['read', 32],
  ['thai', 60],
  ['english', 60],
] as const;

const headerRow = 4;
const linkBlue = 'FF0563C1';

/**
 * The first sheet of an annotated copy: every note with its sheet, cell (a link), text and both sentences.
 *
 * @param names the sheets' names in the copy, by index.
 */
export function addProblemSheet(
  book: ExcelWorkbook,
  workbook: Workbook,
  notes: readonly LocatedNote[],
  names: readonly string[],
): void {
  const sheet = book.addWorksheet(problemSheetName, {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: landscapePage,
  });
  sheet.columns = columns.map(([, width]) => ({ width }));
  sheet.getCell(1, 1).value = both('title');
  sheet.getCell(1, 1).font = { bold: true, size: 14 };
  sheet.getCell(2, 1).value = summary(notes);
  writeHeader(sheet.getRow(headerRow));
  for (const [index, note] of notes.entries()) {
    writeNote(sheet.getRow(headerRow + 1 + index), index + 1, note, workbook, names);
  }
}

type Word = keyof typeof words.texts;

function both(key: Word, values?: Record<string, number>): string {
  const { th, en } = words.say(key, values);
  return `${th} / ${en}`;
}

function summary(notes: readonly LocatedNote[]): string {
  if (notes.length === 0) return both('none');
  const errors = notes.filter((note) => note.severity === 'error').length;
  return both('counts', { errors, warnings: notes.length - errors });
}

function writeHeader(row: Row): void {
  for (const [index, [key]] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = both(key);
    cell.style = {
      font: { bold: true },
      fill: solid('E7E6E6'),
      alignment: { wrapText: true, vertical: 'top' },
    };
  }
}

function writeNote(
  row: Row,
  number: number,
  note: LocatedNote,
  workbook: Workbook,
  names: readonly string[],
): void {
  const values = [
    number,
    both(note.severity),
    ...place(note, workbook, names),
    note.message.th,
    note.message.en,
  ];
  for (const [index, value] of values.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = typeof value === 'string' ? plainText(value) : value;
    cell.style = {
      numFmt: typeof value === 'string' ? '@' : 'General',
      alignment: { wrapText: true, vertical: 'top' },
    };
  }
  row.height = heightOf(values.map((value, index) => [String(value), columns[index]?.[1] ?? 10]));
  row.getCell(2).fill = solid(note.severity === 'error' ? 'FFC7CE' : 'FFEB9C');
  if (note.at !== null) row.getCell(4).font = { color: { argb: linkBlue }, underline: true };
}

type Link = { readonly text: string; readonly hyperlink: string };

/** Sheet, cell and the text that stands there. */
function place(
  { at, cell }: LocatedNote,
  workbook: Workbook,
  names: readonly string[],
): readonly [string, string | Link, string] {
  if (at === null) return ['', cell ?? '', ''];
  const name = names[at.sheet] ?? '';
  const address = cellAddress('', at.row, at.column);
  const row = rowAt(workbook.sheets[at.sheet]?.rows ?? [], at.row);
  const text = row === null ? '' : (cellAt(row, at.column)?.text ?? '');
  return [name, { text: address, hyperlink: `#'${name.replaceAll("'", "''")}'!${address}` }, text];
}
