import type { Figures } from '@tidtam/domain/summary';
import type { Cell, Worksheet } from 'exceljs';
import { partHeader } from '../sections/agencies.ts';
import { statusOrder } from '../sections/figures.ts';
import { summarySentence } from '../sections/summary.ts';
import { colours } from '../word/looks.ts';
import type { Book } from './book.ts';
import { columnName } from './cell-value.ts';
import { addSheet, writeCell, writeLine, writeText } from './list-sheet.ts';
import { borders, type CellKind, fill, font, sizes } from './looks.ts';
import { type FigureKey, figureValues, overParts } from './over-parts.ts';
import type { PartPlace } from './part-sheet.ts';
import { rowHeight } from './row-height.ts';

const sentenceRow = 4;
const headerRow = 6;

/** In characters, as Excel counts. */
const labelWidth = 44;
const figureWidth = 24;

/** The rows of the table below its header, in their order. */
const rowKeys = [
  'projects',
  'budget',
  'committed',
  'disbursed',
  'rate',
  ...statusOrder,
  'mean',
  'stated',
] as const satisfies readonly FigureKey[];

const kinds: Readonly<Partial<Record<FigureKey, CellKind>>> = {
  budget: 'money',
  committed: 'money',
  disbursed: 'money',
  rate: 'rate',
  mean: 'rate',
};

/** Makes the first sheet, empty until the sheets that its formulas speak of are there. */
export function addSummarySheet(book: Book): Worksheet {
  return addSheet(book, book.say('summarySheet'), `${book.say('annexTitle')} · ${book.wording.say('kind')}`);
}

/** The sentence that a chair would say, then parts and total beside each other, each figure a formula. */
export function writeSummary(sheet: Worksheet, book: Book, parts: readonly PartPlace[]): void {
  const { model, wording } = book;
  const all = [...model.summary.parts, model.summary.total];
  sheet.columns = [labelWidth, ...all.map(() => figureWidth)].map((width) => ({ width }));
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: headerRow }];
  // The notes stay on the page of the figures that they explain.
  sheet.pageSetup.fitToHeight = 1;
  writeSentence(sheet, summarySentence(model, wording), all.length);
  const headers = model.summary.parts.map(({ part }) => partHeader(part, wording));
  for (const [index, text] of [wording.say('measure'), ...headers, wording.say('total')].entries())
    writeHeader(sheet.getCell(headerRow, index + 1), text);
  sheet.getRow(headerRow).height = rowHeight([], sizes.body);
  for (const [index, key] of rowKeys.entries()) {
    const label = sheet.getCell(headerRow + 1 + index, 1);
    writeCell(label, labelOf(book, key), 'text', book);
    sheet.getRow(headerRow + 1 + index).height = rowHeight([], sizes.body);
  }
  for (const [index, figures] of all.entries()) writeFigures(sheet, book, parts, figures, index);
  const notes = [
    book.say('liveNote'),
    wording.say('countsNote'),
    wording.say('meanNote'),
    wording.say('budgetNote'),
    wording.say('cumulativeNote'),
    wording.say('cancelledNote'),
    wording.say('dashNote'),
  ];
  for (const [index, note] of notes.entries())
    writeLine(sheet, headerRow + rowKeys.length + 2 + index, 1, note);
}

function writeFigures(
  sheet: Worksheet,
  book: Book,
  parts: readonly PartPlace[],
  figures: Figures,
  index: number,
): void {
  const own = parts[index];
  const over = overParts(book, own === undefined ? parts : [own], own === undefined, []);
  const letter = columnName(index + 2);
  const values = figureValues(over, figures, (key) => `${letter}${headerRow + 1 + rowKeys.indexOf(key)}`);
  for (const [at, key] of rowKeys.entries()) {
    const cell = sheet.getCell(headerRow + 1 + at, index + 2);
    writeCell(cell, values[key], kinds[key] ?? 'count', book);
    if (own === undefined) cell.font = font({ bold: true });
  }
}

function labelOf({ wording, say }: Book, key: FigureKey): string {
  switch (key) {
    case 'rate':
      return say('disbursedRate');
    case 'mean':
      return say('meanShort');
    case 'stated':
      return say('statedPercents');
    case 'projects':
    case 'budget':
    case 'committed':
    case 'disbursed':
      return wording.say(key);
    default:
      return wording.say('status', { status: key });
  }
}

function writeSentence(sheet: Worksheet, sentence: string, figures: number): void {
  sheet.mergeCells(sentenceRow, 1, sentenceRow, figures + 1);
  const cell = sheet.getCell(sentenceRow, 1);
  writeText(cell, sentence);
  cell.font = font({ size: sizes.sentence, bold: true });
  cell.fill = fill(colours.lead);
  const width = labelWidth + figures * figureWidth;
  sheet.getRow(sentenceRow).height = rowHeight([{ text: sentence, width, bold: true }], sizes.sentence);
}

function writeHeader(cell: Cell, text: string): void {
  writeText(cell, text);
  cell.font = font({ bold: true, colour: 'FFFFFF' });
  cell.fill = fill(colours.accent);
  cell.border = borders;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}
