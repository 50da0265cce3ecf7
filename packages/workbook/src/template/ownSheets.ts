import { parts, projectStatuses } from '@tidtam/domain/project';
import type { Workbook } from 'exceljs';
import { plainText } from '../write/cellContent.ts';
import { heightOf } from '../write/columnWidths.ts';
import { bodyFont, markLook } from './look.ts';
import { markText, type TemplatePlace } from './mark.ts';
import { guideSheetName, guideTexts, listSheetName, partHeadings, statusNames } from './messages.ts';
import type { Lists } from './validation.ts';

const steps = [
  'fill',
  'new_project',
  'renamed',
  'none',
  'amounts',
  'percent',
  'dates',
  'last_round',
  'unlock',
] as const;
const width = 62;
/** In points, for one line of Thai with its marks. */
const lineHeight = 22;

/** How to fill the template in, Thai and English side by side. */
export async function addGuideSheet(
  book: Workbook,
  place: TemplatePlace,
  whose: readonly string[],
): Promise<void> {
  const sheet = book.addWorksheet(guideSheetName, {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ showGridLines: false }],
  });
  sheet.columns = [{ width: 6 }, { width: width + 6 }, { width: width + 6 }];
  const title = guideTexts.say('title');
  sheet.getCell('B1').value = title.th;
  sheet.getCell('C1').value = title.en;
  sheet.getRow(1).height = 34;
  for (const cell of ['B1', 'C1']) sheet.getCell(cell).font = { ...bodyFont, bold: true, size: 20 };
  for (const [index, line] of whose.entries()) {
    sheet.getCell(2 + index, 2).value = plainText(line);
    sheet.getCell(2 + index, 2).font = { ...bodyFont, bold: index === 0 };
    sheet.getRow(2 + index).height = lineHeight;
  }
  const first = 3 + whose.length;
  for (const [index, step] of steps.entries()) {
    const { th, en } = guideTexts.say(step);
    const row = sheet.getRow(first + index);
    row.values = [index + 1, th, en];
    row.font = bodyFont;
    row.alignment = { wrapText: true, vertical: 'top', horizontal: 'left', indent: 1 };
    row.height = heightOf([th, en].map((text) => [text, width])) * 1.45;
  }
  const after = first + steps.length + 1;
  for (const [index, part] of parts.entries()) {
    sheet.getCell(after + index, 2).value = partHeadings[part];
    sheet.getCell(after + index, 2).font = bodyFont;
    sheet.getRow(after + index).height = lineHeight;
  }
  const mark = sheet.getCell(after + parts.length + 1, 2);
  mark.value = markText(place, 'guide');
  mark.font = { ...bodyFont, ...markLook };
  await sheet.protect('', { selectLockedCells: true });
}

/** The lists to choose from, on a hidden sheet. */
export async function addListSheet(
  book: Workbook,
  place: TemplatePlace,
  guidelines: readonly string[],
): Promise<Lists> {
  const sheet = book.addWorksheet(listSheetName, { state: 'hidden' });
  sheet.getCell('C1').value = markText(place, 'lists');
  for (const [index, status] of projectStatuses.entries()) {
    sheet.getCell(index + 1, 1).value = statusNames[status];
  }
  for (const [index, guideline] of guidelines.entries()) {
    sheet.getCell(index + 1, 2).value = plainText(guideline);
  }
  await sheet.protect('', { selectLockedCells: true });
  return {
    status: `'${listSheetName}'!$A$1:$A$${projectStatuses.length}`,
    guideline: `'${listSheetName}'!$B$1:$B$${Math.max(1, guidelines.length)}`,
  };
}
