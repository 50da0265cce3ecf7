import { catalogue } from '@tidtam/domain/message';
import type { Worksheet } from 'exceljs';
import type { Cell, Sheet, Workbook } from '../cells.ts';
import { cellAt, rowAt } from '../read/rows.ts';
import { cellContent } from './cellContent.ts';
import { CellLooks } from './cellLook.ts';
import { columnWidths, rowHeights } from './columnWidths.ts';
import { writableMerges } from './merges.ts';
import { type LocatedNote, locateNotes, type Note } from './note.ts';
import { addProblemSheet, landscapePage, problemSheetName } from './problemSheet.ts';
import { safeSheetNames } from './sheetNames.ts';

export type { Note } from './note.ts';

const words = catalogue({
  original: { th: 'ความคิดเห็นเดิมในไฟล์', en: 'Comment in the original file' },
});

/**
 * A copy of a workbook, always .xlsx, that shows its problems: their cells are filled red or amber and carry the
 * sentences as comments, and a first sheet lists them with links. Values, merges, fills, hidden rows, columns and
 * sheets are those of the original; formulas are written as their stored values, and no text becomes a formula.
 *
 * @returns the bytes of the file.
 */
export async function writeAnnotated(workbook: Workbook, notes: readonly Note[]): Promise<Uint8Array> {
  // Only who writes loads it: it is a third of what a reading process would come to.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.creator = 'Tidtam';
  const located = locateNotes(workbook, notes);
  const names = safeSheetNames(
    workbook.sheets.map((sheet) => sheet.name),
    [problemSheetName],
  );
  addProblemSheet(book, workbook, located, names);
  const looks = new CellLooks();
  for (const [index, sheet] of workbook.sheets.entries()) {
    const target = book.addWorksheet(names[index] ?? '', {
      state: sheet.hidden ? 'hidden' : 'visible',
      pageSetup: landscapePage,
    });
    writeSheet(target, sheet, notesByPlace(located, index), looks);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Notes of one sheet by row and column, each cell's errors before its warnings. */
type NotesByRow = ReadonlyMap<number, ReadonlyMap<number, readonly LocatedNote[]>>;

function notesByPlace(notes: readonly LocatedNote[], sheet: number): NotesByRow {
  const byRow = new Map<number, Map<number, LocatedNote[]>>();
  const order = { error: 0, warning: 1 };
  for (const note of notes.toSorted((a, b) => order[a.severity] - order[b.severity])) {
    if (note.at?.sheet !== sheet) continue;
    const row = byRow.get(note.at.row) ?? new Map<number, LocatedNote[]>();
    byRow.set(note.at.row, row);
    row.set(note.at.column, [...(row.get(note.at.column) ?? []), note]);
  }
  return byRow;
}

function writeSheet(target: Worksheet, sheet: Sheet, notes: NotesByRow, looks: CellLooks): void {
  const widths = columnWidths(sheet);
  for (const [column, width] of widths) target.getColumn(column).width = width;
  for (const [row, height] of rowHeights(sheet, widths)) target.getRow(row).height = height;
  for (const column of sheet.hiddenColumns) target.getColumn(column).hidden = true;
  for (const row of sheet.rows) {
    if (row.hidden) target.getRow(row.number).hidden = true;
    for (const cell of row.cells) writeCell(target, row.number, cell, looks);
  }
  // Merging copies the first cell's looks and drops what the others hold; notes on those others must outlive it.
  for (const { top, left, bottom, right } of writableMerges(sheet))
    target.mergeCells(top, left, bottom, right);
  for (const [number, byColumn] of notes) {
    const row = rowAt(sheet.rows, number);
    for (const [column, at] of byColumn) {
      markCell(target, number, column, row === null ? null : cellAt(row, column), at, looks);
    }
  }
}

function writeCell(target: Worksheet, row: number, cell: Cell, looks: CellLooks): void {
  const written = target.getCell(row, cell.column);
  written.value = cellContent(cell);
  written.style = looks.of(cell, null);
  if (cell.comment !== null) written.note = cell.comment;
}

function markCell(
  target: Worksheet,
  row: number,
  column: number,
  cell: Cell | null,
  notes: readonly LocatedNote[],
  looks: CellLooks,
): void {
  const written = target.getCell(row, column);
  written.style = looks.of(cell, notes[0]?.severity ?? 'warning');
  const sentences = notes.map(({ message }) => `${message.th}\n${message.en}`);
  if (cell?.comment != null) sentences.push(originalComment(cell.comment));
  written.note = sentences.join('\n\n');
}

function originalComment(text: string): string {
  const { th, en } = words.say('original');
  return `${th} / ${en}:\n${text}`;
}
