import type { Cell, CellKind, Column, Row, RowKind, Section, TableBlock } from './paper.ts';
import type { Wording } from './wording.ts';

/** A column before its width is known. `least` is in digits' widths; text columns divide what is left by `share`. */
export interface ColumnPlan {
  readonly header: string;
  readonly kind: CellKind;
  readonly least: number;
  readonly share?: number;
}

/** How many digits' widths a table has: A4 less the margins, in the size that tables are set. */
const lineLength = { portrait: 75, landscape: 128 } as const;

/** The space at both sides of a cell, in digits' widths. */
const padding = 2;

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
    orientation: Section['orientation'],
    caption: string,
    plans: readonly ColumnPlan[],
    rows: readonly Row[],
    notes: readonly string[],
  ): TableBlock => {
    number += 1;
    return {
      kind: 'table',
      caption: { label: wording.say('tableLabel'), number: wording.count(number), text: caption },
      columns: columnsOf(plans, rows, lineLength[orientation]),
      rows,
      notes,
    };
  };
}
export type MakeTable = ReturnType<typeof tableMaker>;

/** Figures get the width of their longest, text shares the rest. */
function columnsOf(plans: readonly ColumnPlan[], rows: readonly Row[], available: number): readonly Column[] {
  const least = plans.map((plan, index) =>
    plan.share === undefined ? Math.max(plan.least, longest(rows, index) + padding) : plan.least,
  );
  const shares = plans.reduce((sum, plan) => sum + (plan.share ?? 0), 0);
  const left = Math.max(0, available - least.reduce((sum, width) => sum + width, 0));
  const widths = plans.map((plan, index) => (least[index] ?? 0) + ratio(plan.share ?? 0, shares) * left);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return plans.map((plan, index) => ({
    header: plan.header,
    kind: plan.kind,
    width: ratio(widths[index] ?? 0, whole),
  }));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The longest figure of a column; words wrap and do not count. */
function longest(rows: readonly Row[], column: number): number {
  return Math.max(0, ...rows.map((each) => lengthAt(each.cells, column)));
}

function lengthAt(cells: readonly Cell[], column: number): number {
  let at = 0;
  for (const cell of cells) {
    if (at === column) return cell.kind === 'figure' && cell.span === 1 ? cell.text.length : 0;
    at += cell.span;
  }
  return 0;
}
