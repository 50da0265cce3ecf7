import type { GuidelineFigures } from '@tidtam/domain/summary';
import { guidelineName } from '../sections/guidelines.ts';
import { missing } from '../wording.ts';
import type { Book } from './book.ts';
import { columnName, type Value } from './cell-value.ts';
import { figureColumns } from './figure-columns.ts';
import { addListSheet, firstRow, type ListColumn } from './list-sheet.ts';
import { type FigureKey, figureKeys, figureValues, overParts } from './over-parts.ts';
import type { PartPlace } from './part-sheet.ts';

type Key = 'order' | 'guideline' | 'code' | FigureKey;
const own = ['order', 'guideline', 'code'] as const;

/** Figures by guideline of the plan, as formulas over the parts. */
export function addGuidelineSheet(book: Book, parts: readonly PartPlace[]): void {
  const { say, wording, model } = book;
  const columns: readonly ListColumn<Key>[] = [
    { key: 'order', header: wording.say('order'), width: 6, kind: 'mark' },
    { key: 'guideline', header: wording.say('guideline'), width: 60, kind: 'text' },
    { key: 'code', header: say('guidelineCode'), width: 13, kind: 'text' },
    ...figureColumns(book),
  ];
  const toConfirm = model.guidelines.some((each) => each.toConfirm) ? [wording.say('toConfirmNote')] : [];
  addListSheet<Key>(book, {
    name: say('guidelineSheet'),
    title: wording.say('guidelineHeading'),
    columns,
    rows: model.guidelines.map((each, index) => rowOf(book, parts, each, firstRow + index)),
    empty: wording.say('noGuidelines'),
    notes: [...toConfirm, wording.say('dashNote'), wording.say('meanNote'), wording.say('countsNote')],
  });
}

function rowOf(
  book: Book,
  parts: readonly PartPlace[],
  each: GuidelineFigures,
  row: number,
): Readonly<Record<Key, Value>> {
  const at = (key: FigureKey) => `${columnName(own.length + figureKeys.indexOf(key) + 1)}${row}`;
  const over = overParts(book, parts, true, [{ key: 'guideline', is: `$C${row}` }]);
  return {
    order: row - firstRow + 1,
    guideline: guidelineName(each, book.wording),
    code: each.guideline ?? missing,
    ...figureValues(over, each.figures, at),
  };
}
