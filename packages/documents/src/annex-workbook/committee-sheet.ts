import { agencyName } from '../sections/agencies.ts';
import { committeeBlocks } from '../sections/committee.ts';
import { inGroups } from '../sections/title.ts';
import type { Book } from './book.ts';
import { addSheet, writeCell, writeText } from './list-sheet.ts';
import { font, sizes } from './looks.ts';
import { rowHeight } from './row-height.ts';

const firstLine = 5;

/** In characters, as Excel counts. */
const matterWidth = 34;
const detailWidth = 100;
const noteWidth = 120;

/** Section 4, then which agencies have stated that they have no projects and which have not reported. */
export function addCommitteeSheet(book: Book): void {
  const { wording, say, model } = book;
  const number = wording.count(4);
  const lines: readonly (readonly [string, string])[] = [
    ...committeeBlocks(model, wording).map((block, index): readonly [string, string] => [
      index === 0 ? wording.say('partShort', { number }) : '',
      block.kind === 'table' ? '' : block.text,
    ]),
    ...model.agencies
      .filter(({ state }) => state !== 'reported')
      .map((agency): readonly [string, string] => [
        wording.say(agency.state === 'missing' ? 'missing' : 'statedNoProjects'),
        agencyName(agency, wording),
      ]),
  ];
  const sheet = addSheet(
    book,
    say('committeeSheet', { number }),
    wording.say('committeeHeading', { number }),
  );
  sheet.columns = [{ width: matterWidth }, { width: detailWidth }];
  sheet.views = [{ state: 'frozen', ySplit: firstLine - 1 }];
  sheet.pageSetup.printTitlesRow = `${firstLine - 1}:${firstLine - 1}`;
  for (const [index, header] of [say('statement'), say('said')].entries()) {
    const cell = sheet.getCell(firstLine - 1, index + 1);
    writeCell(cell, header, 'text', book);
    cell.font = font({ bold: true });
  }
  sheet.getRow(firstLine - 1).height = rowHeight([], sizes.body);
  for (const [index, [matter, said]] of lines.entries()) {
    writeCell(sheet.getCell(firstLine + index, 1), matter, 'text', book);
    writeCell(sheet.getCell(firstLine + index, 2), said, 'text', book);
    sheet.getRow(firstLine + index).height = rowHeight([{ text: said, width: detailWidth }], sizes.body);
  }
}

/** Where every figure comes from: what each means, and the whole ledger root. */
export function addNoteSheet(book: Book): void {
  const { wording, say, model } = book;
  const sheet = addSheet(book, say('noteSheet'), wording.say('endHeading'));
  sheet.columns = [{ width: noteWidth }];
  const notes = [
    ...(model.invented ? [wording.say('inventedNote')] : []),
    say('liveNote'),
    wording.say('budgetNote'),
    wording.say('cumulativeNote'),
    wording.say('cancelledNote'),
    say('bracketNote'),
    wording.say('countsNote'),
    say('onceNote'),
    wording.say('meanNote'),
    wording.say('dashNote'),
    wording.say('rootNote', { leaves: wording.count(model.ledger.leaves) }),
    inGroups(model.ledger.root),
  ];
  for (const [index, note] of notes.entries()) {
    writeText(sheet.getCell(firstLine + index, 1), note);
    sheet.getRow(firstLine + index).height = rowHeight([{ text: note, width: noteWidth }], sizes.body);
  }
}
