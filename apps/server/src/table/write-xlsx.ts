import type { Table } from '@tidtam/domain/table';
import type { CellValue } from 'exceljs';

type Kind = Table['columns'][number]['kind'];

const formats: Readonly<Record<Kind, string>> = {
  text: '@',
  money: '#,##0.00',
  count: '#,##0',
  number: 'General',
  percent: '0.00',
  date: 'yyyy-mm-dd',
};
const widths: Readonly<Record<Kind, number>> = {
  text: 34,
  money: 18,
  count: 10,
  number: 12,
  percent: 14,
  date: 13,
};
const header = 3;

/** A table as a workbook: what it is on top, numbers as numbers, filters, and its head frozen. Nothing in it is a formula. */
export async function writeXlsx(table: Table, about: readonly string[]): Promise<Uint8Array> {
  // Loaded with the first table that is asked for: a server without one is 30 MB smaller.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  // Of no moment: the same table is the same file.
  book.created = new Date(0);
  book.modified = new Date(0);
  const sheet = book.addWorksheet(table.title.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: header }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  });
  sheet.pageSetup.printTitlesRow = `${header}:${header}`;
  about.forEach((line, at) => {
    sheet.getCell(at + 1, 1).value = line;
  });
  const font = { name: 'TH Sarabun New', size: 14 };
  sheet.getRow(header).values = table.columns.map(({ label }) => label);
  sheet.getRow(header).font = { ...font, bold: true };
  sheet.getRow(header).alignment = { wrapText: true, vertical: 'middle' };
  table.columns.forEach(({ kind }, at) => {
    sheet.getColumn(at + 1).width = widths[kind];
  });
  table.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const kind = table.columns[column]?.kind ?? 'text';
      const written = sheet.getCell(header + 1 + at, column + 1);
      written.value = cellOf(cell, kind);
      written.numFmt = formats[kind];
      written.font = font;
      written.alignment = { vertical: 'top', wrapText: kind === 'text' };
    });
  });
  sheet.getRow(1).font = { ...font, bold: true };
  sheet.getRow(2).font = font;
  sheet.autoFilter = {
    from: { row: header, column: 1 },
    to: { row: header + table.rows.length, column: table.columns.length },
  };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function cellOf(cell: string | number | null, kind: Kind): CellValue {
  if (cell === null) return null;
  if (kind === 'money') return Number(cell);
  if (kind === 'date') return new Date(`${cell}T00:00:00Z`);
  return cell;
}
