import * as xls from '@e965/xlsx';
import exceljs from 'exceljs';
import { type Cell, columnName, type Sheet, type Workbook } from '../../src/cells.ts';

/** A workbook as an .xlsx file that another program wrote. */
export async function xlsxOf(workbook: Workbook): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const sheet of workbook.sheets) {
    const page = book.addWorksheet(sheet.name);
    for (const row of sheet.rows) {
      for (const cell of row.cells) fill(page.getCell(row.number, cell.column), cell);
      page.getRow(row.number).hidden = row.hidden;
    }
    for (const { top, left, bottom, right } of sheet.merges) page.mergeCells(top, left, bottom, right);
    for (const column of sheet.hiddenColumns) page.getColumn(column).hidden = true;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function fill(target: exceljs.Cell, cell: Cell): void {
  if (cell.value.kind === 'text') target.value = cell.value.text;
  if (cell.value.kind === 'number') {
    target.value = cell.value.number;
    if (cell.value.percent) target.numFmt = '0%';
  }
  if (cell.fill !== null) {
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${cell.fill}` } };
  }
}

/** A workbook as an old .xls file. */
export function xlsOf(workbook: Workbook): Uint8Array {
  const book = xls.utils.book_new();
  for (const sheet of workbook.sheets) xls.utils.book_append_sheet(book, pageOf(sheet), sheet.name);
  return new Uint8Array(xls.write(book, { type: 'buffer', bookType: 'biff8' }));
}

function pageOf(sheet: Sheet): xls.WorkSheet {
  const page: xls.WorkSheet = {};
  for (const row of sheet.rows) {
    for (const { column, value } of row.cells) {
      const address = `${columnName(column)}${row.number}`;
      if (value.kind === 'text') page[address] = { t: 's', v: value.text };
      if (value.kind === 'number')
        page[address] = { t: 'n', v: value.number, z: value.percent ? '0%' : 'General' };
    }
  }
  page['!ref'] = `A1:BZ${sheet.rows.at(-1)?.number ?? 1}`;
  page['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  return page;
}

/** One sheet as CSV in UTF-8: what an office sees, without looks. */
export function csvOf(sheet: Sheet): Uint8Array {
  const lines = Array.from({ length: sheet.rows.at(-1)?.number ?? 0 }, (_, at) => {
    const cells = sheet.rows.find((row) => row.number === at + 1)?.cells ?? [];
    const width = cells.at(-1)?.column ?? 1;
    const texts = Array.from(
      { length: width },
      (_none, column) => cells.find((cell) => cell.column === column + 1)?.text ?? '',
    );
    return texts.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',');
  });
  return new TextEncoder().encode(lines.join('\r\n'));
}
