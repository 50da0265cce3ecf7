import type { Cell, CellKind, Column, Row, RowKind, TableBlock } from './paper.ts';
import { unbreakable } from './type/lines.ts';
import { textWidth } from './type/text-width.ts';
import type { Wording } from './wording.ts';

/**
 * A column before its cells are known. Columns with a `share` divide among them what room is left, and need `least`
 * ems of it; the others are as wide as their longest word or figure.
 */
export interface ColumnPlan {
  readonly header: string;
  readonly kind: CellKind;
  readonly share?: number;
  readonly least?: number;
}

/** Beyond this many characters a row may go over to the next page. */
const longestWhole = 900;

export function text(content: string, detail: string | null = null): Cell {
  return { kind: 'text', text: content, detail, span: 1 };
}

export function figure(content: string): Cell {
  return { kind: 'figure', text: content, detail: null, span: 1 };
}

export function mark(content: string): Cell {
  return { kind: 'mark', text: content, detail: null, span: 1 };
}

/** The cell over `columns` columns. */
export function across(cell: Cell, columns: number): Cell {
  return { ...cell, span: columns };
}

export function row(cells: readonly Cell[], kind: RowKind = 'plain'): Row {
  const length = Math.max(0, ...cells.map((cell) => cell.text.length + (cell.detail?.length ?? 0)));
  return { kind, cells, keepWhole: length <= longestWhole };
}

/** Gives a paper's tables their numbers, in the order in which they are made. */
export function tableMaker(wording: Wording) {
  let number = 0;
  return (
    caption: string,
    plans: readonly ColumnPlan[],
    rows: readonly Row[],
    notes: readonly string[],
  ): TableBlock => {
    number += 1;
    return {
      kind: 'table',
      caption: { label: wording.say('tableLabel'), number: wording.count(number), text: caption },
      columns: plans.map((plan, index) => columnOf(plan, rows, index)),
      rows,
      notes,
    };
  };
}
export type MakeTable = ReturnType<typeof tableMaker>;

function columnOf(plan: ColumnPlan, rows: readonly Row[], index: number): Column {
  const { kind, share = 0, least = 0 } = plan;
  // A unit in brackets gets a line of its own, rather than half of it.
  const header = plan.header.replace(' (', '\n(');
  const cells = rows.flatMap((row) => lengthAt(row, index, share > 0));
  return { header, kind, share, least: Math.max(least, longestPiece(header, true), ...cells) };
}

/** What a row's cell needs in a column, in ems: a figure whole, of a text its longest word unless it shares what is left. */
function lengthAt({ kind, cells }: Row, column: number, shares: boolean): readonly number[] {
  let at = 0;
  for (const cell of cells) {
    if (at === column && cell.span === 1) return [neededBy(cell, kind === 'total', shares)];
    at += cell.span;
  }
  return [];
}

function neededBy(cell: Cell, bold: boolean, shares: boolean): number {
  if (cell.kind !== 'text') return textWidth(cell.text, { size: 1, bold });
  return shares ? 0 : Math.max(longestPiece(cell.text, bold), longestPiece(cell.detail ?? '', bold));
}

function longestPiece(content: string, bold: boolean): number {
  const pieces = content.split('\n').flatMap(unbreakable);
  return Math.max(0, ...pieces.map((piece) => textWidth(piece.trimEnd(), { size: 1, bold })));
}

/** The least that a column of text is left when figures need the room, in ems. */
const narrowest = 4;

/**
 * Each column's part of a table's width, `room` ems wide, of which a cell spends `padding` at its sides. Words and
 * figures stay whole; where there is no room for all, texts are broken before figures are.
 */
export function columnWidths(columns: readonly Column[], room: number, padding: number): readonly number[] {
  const full = columns.map(({ least }) => least + padding);
  const sum = total(full);
  if (sum <= room) {
    const shares = total(columns.map(({ share }) => share));
    const left = room - sum;
    return columns.map(({ share }, index) => {
      const part = shares === 0 ? (full[index] ?? 0) / sum : share / shares;
      return ((full[index] ?? 0) + left * part) / room;
    });
  }
  const tight = columns.map(({ kind }, index) =>
    kind === 'text' ? Math.min(full[index] ?? 0, narrowest + padding) : (full[index] ?? 0),
  );
  const over = total(tight);
  if (over >= room) return tight.map((width) => width / over);
  const given = (room - over) / (sum - over);
  return tight.map((width, index) => (width + ((full[index] ?? 0) - width) * given) / room);
}

/** A table's width on an upright page, and the sides of its cells' text, as the Word paper sets them (the larger type). */
const upright = { room: 34.8, padding: 0.65 } as const;

/** Whether words and figures stay whole on an upright page. */
export function fitsUpright(columns: readonly Column[]): boolean {
  return total(columns.map(({ least }) => least + upright.padding)) <= upright.room;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
