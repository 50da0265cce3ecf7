import type { PackModel } from '@tidtam/domain/pack';
import type { PaperOptions } from '../paper.ts';
import { printableDeep } from '../printable.ts';
import { withFixedDates } from '../word/fixed-dates.ts';
import { addAgencySheet } from './agency-sheet.ts';
import { newBook } from './book.ts';
import { addCommitteeSheet, addNoteSheet } from './committee-sheet.ts';
import { addGuidelineSheet } from './guideline-sheet.ts';
import { addPartSheet } from './part-sheet.ts';
import { addSummarySheet, writeSummary } from './summary-sheet.ts';

/**
 * The pack's annex of figures as an Excel workbook (.xlsx, ECMA-376), pure from the frozen model: a sheet per
 * part with every row's source, and totals that are formulas with their results stored. The same model and options
 * give the same bytes.
 */
export async function renderXlsx(frozen: PackModel, options: PaperOptions): Promise<Uint8Array> {
  const book = newBook(printableDeep(frozen), options);
  const summary = addSummarySheet(book);
  const parts = book.model.summary.parts.map((figures) => addPartSheet(book, figures));
  writeSummary(summary, book, parts);
  addAgencySheet(book, parts);
  addGuidelineSheet(book, parts);
  addCommitteeSheet(book);
  addNoteSheet(book);
  return withFixedDates(new Uint8Array(await book.workbook.xlsx.writeBuffer()));
}
