import type { Form } from '@tidtam/domain/form';
import type { Part } from '@tidtam/domain/project';
import { roundName } from '@tidtam/domain/round';
import type { Cell, Font, Workbook, Worksheet } from 'exceljs';
import { columnName } from '../cells.ts';
import { plainText } from '../write/cellContent.ts';
import { solid } from '../write/cellLook.ts';
import { heightOf } from '../write/columnWidths.ts';
import { landscapePage } from '../write/problemSheet.ts';
import { columnsOf, type TemplateColumn } from './columns.ts';
import { bodyFont, grey, headFill, lineBorder, markLook } from './look.ts';
import { markText, type TemplatePlace } from './mark.ts';
import { guideTexts, noProjectsText, partHeadings, partSheetNames } from './messages.ts';
import { type Content, contentOf, rowsOfPart, statesMoney, type TemplateRow } from './sheetRows.ts';
import { type Lists, validationOf } from './validation.ts';

/** Empty rows that wait for new projects. */
const spareRows = 30;
const printedSpareRows = 6;
const headerRow = 5;
/** Of the rows above the header, in points: Thai marks need room above and below. */
const titleHeights = [28, 24, 22, 16];
/** Excel's default line is made for a smaller letter than ours. */
const lineFactor = 1.45;

export interface PartSheet {
  readonly form: Form;
  readonly place: TemplatePlace;
  readonly provinceName: string;
  readonly guidelines: ReadonlyMap<string, string>;
  readonly lists: Lists;
}

/** The sheet of a part: titles, locked headers, the projects to report, and empty rows for new ones. */
export async function addPartSheet(book: Workbook, part: Part, given: PartSheet): Promise<void> {
  const rows = rowsOfPart(given.form, part);
  const columns = columnsOf(part, statesMoney(rows));
  const sheet = book.addWorksheet(partSheetNames[part], {
    views: [{ state: 'frozen', xSplit: 3, ySplit: headerRow, topLeftCell: 'D6' }],
    pageSetup: {
      ...landscapePage,
      // Two pages wide, the titles on both: on one its letters would be too small to read.
      fitToWidth: 2,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
      printTitlesRow: `${headerRow}:${headerRow}`,
      printTitlesColumn: 'B:C',
      // The library itself fixes the columns, and not the rows.
      printArea: `A$1:${columnName(columns.length)}$${headerRow + rows.length + printedSpareRows}`,
    },
    headerFooter: { oddFooter: `&L${given.form.agency.code}&C&A&R&P / &N` },
  });
  writeTitles(sheet, part, given);
  for (const [index, column] of columns.entries()) writeHeader(sheet, index + 1, column);
  for (let index = 0; index < rows.length + spareRows; index += 1) {
    writeRow(sheet, index, columns, rows[index] ?? null, given);
  }
  if (rows.length === 0 && given.form.content.noProjects.includes(part)) {
    sheet.getCell(headerRow + 1, columns.findIndex(({ field }) => field === 'title') + 1).value =
      noProjectsText;
  }
  await sheet.protect('', {
    selectLockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
  });
}

function writeTitles(sheet: Worksheet, part: Part, { form, place, provinceName }: PartSheet): void {
  const heading = { ...bodyFont, bold: true, size: 18 };
  const titles: readonly (readonly [cell: string, text: string, font: Partial<Font>])[] = [
    // In the columns that are printed on every page, what fits them.
    ['C1', guideTexts.tell('th', 'title'), heading],
    ['C4', markText(place, 'part'), { ...bodyFont, ...markLook }],
    ['D1', partHeadings[part], heading],
    ['D2', `หน่วยงาน: ${form.agency.name}`, { ...bodyFont, size: 16 }],
    ['D3', `รายงานความก้าวหน้า จังหวัด${provinceName} ${roundName(form.round, 'th')}`, bodyFont],
  ];
  for (const [address, text, font] of titles) {
    const cell = sheet.getCell(address);
    cell.value = plainText(text);
    cell.font = font;
    cell.alignment = { vertical: 'middle' };
  }
  for (const [index, height] of titleHeights.entries()) sheet.getRow(index + 1).height = height;
}

function writeHeader(sheet: Worksheet, number: number, { field, header, width }: TemplateColumn): void {
  const column = sheet.getColumn(number);
  column.width = width;
  column.hidden = field === 'mark';
  const cell = sheet.getCell(headerRow, number);
  cell.value = header;
  cell.style = {
    font: { ...bodyFont, bold: true },
    fill: solid(isLast(field) ? grey : headFill),
    border: lineBorder,
    alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
  };
  sheet.getRow(headerRow).height = 44;
}

function writeRow(
  sheet: Worksheet,
  index: number,
  columns: readonly TemplateColumn[],
  row: TemplateRow | null,
  { guidelines, lists }: PartSheet,
): void {
  const number = headerRow + 1 + index;
  const texts: [string, number][] = [];
  for (const [at, column] of columns.entries()) {
    const cell = sheet.getCell(number, at + 1);
    const content: Content =
      column.field === 'sequence'
        ? index + 1
        : row === null
          ? null
          : contentOf(row, column.field, guidelines);
    cell.value = content;
    dress(cell, column);
    const validation = isLast(column.field)
      ? null
      : validationOf(column.kind, `${columnName(at + 1)}${number}`, lists);
    if (validation !== null) cell.dataValidation = validation;
    if (typeof content === 'string' && column.field !== 'mark') texts.push([content, column.width]);
  }
  sheet.getRow(number).height = Math.min(409, heightOf(texts) * lineFactor);
}

function dress(cell: Cell, { field, kind }: TemplateColumn): void {
  const isLocked = field === 'mark' || field === 'sequence' || isLast(field);
  const isNumber = kind === 'amount' || kind === 'percent';
  cell.style = {
    font: bodyFont,
    border: lineBorder,
    // "@" keeps dates and codes as they are typed.
    numFmt: kind === 'amount' ? '#,##0.00' : kind === 'percent' || field === 'sequence' ? 'General' : '@',
    alignment: { wrapText: true, vertical: 'top', horizontal: isNumber ? 'right' : 'left' },
    protection: { locked: isLocked },
    ...(isLocked ? { fill: solid(grey) } : {}),
  };
}

function isLast(field: TemplateColumn['field']): boolean {
  return field.startsWith('last:');
}
