import {
  AlignmentType,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, CellKind, Column, Digits, Fact, Row, RowKind, TableBlock } from '../paper.ts';
import { columnWidths } from '../table.ts';
import { colours, sizes } from './looks.ts';
import { numberField } from './page.ts';
import { runsOf } from './text.ts';

const alignments = {
  text: AlignmentType.LEFT,
  figure: AlignmentType.RIGHT,
  mark: AlignmentType.CENTER,
} as const satisfies Record<CellKind, string>;

const shades: Readonly<Record<RowKind, string | null>> = {
  plain: null,
  detail: null,
  group: colours.group,
  total: colours.shade,
};

/** A caption with a number of Word's own, the table, its notes. `width` in twentieths of a point. */
export function tableParts(block: TableBlock, width: number, digits: Digits): readonly (Paragraph | Table)[] {
  return [
    caption(block, digits),
    drawTable(block, width),
    ...block.notes.map((note, index) => tableNote(note, index === 0, index === block.notes.length - 1)),
  ];
}

/** Notes stay together, below the last row at least. */
function tableNote(note: string, isFirst: boolean, isLast: boolean): Paragraph {
  const spacing = { before: isFirst ? 60 : 0, after: isLast ? 160 : 20 };
  return new Paragraph({
    style: 'TableNote',
    spacing,
    keepNext: !isLast,
    keepLines: true,
    children: runsOf(note),
  });
}

function caption({ caption: { label, number, text } }: TableBlock, digits: Digits): Paragraph {
  return new Paragraph({
    style: 'Caption',
    children: [
      new TextRun(`${label} `),
      numberField(`SEQ ${label}`, number, digits),
      ...runsOf(` ${text}`, { bold: false }),
    ],
  });
}

function drawTable({ columns, rows, notes }: TableBlock, width: number): Table {
  const widths = wholeWidths(columns, width);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: borders(),
    margins: { top: 30, bottom: 30, left: cellSide, right: cellSide },
    rows: [
      headerRow(columns, widths),
      ...rows.map((row, index) => {
        const next = rows[index + 1];
        const opens = row.kind === 'group' || (row.kind !== 'detail' && next?.kind === 'detail');
        return drawRow(row, widths, opens || (next === undefined && notes.length > 0));
      }),
    ],
  });
}

/** The space at each side of a cell's text, and a table's type, in twentieths of a point. */
const cellSide = 70;
const spare = 20;
const em = sizes.table * 10;

/**
 * Widths in whole twentieths of a point that add up to the table's. The face that papers name is narrower than Sarabun,
 * whose widths are counted: words and figures stay whole in a face that stands in for it, too.
 */
function wholeWidths(columns: readonly Column[], width: number): readonly number[] {
  let end = 0;
  let before = 0;
  return columnWidths(columns, width / em, (2 * cellSide + spare) / em).map((part) => {
    end += width * part;
    const size = Math.round(end) - before;
    before = Math.round(end);
    return size;
  });
}

function borders() {
  const line = { style: 'single', size: 4, color: colours.line } as const;
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}

function headerRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ header }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: shading(colours.shade),
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              style: 'TableText',
              alignment: AlignmentType.CENTER,
              keepNext: true,
              children: runsOf(header, { bold: true }),
            }),
          ],
        }),
    ),
  });
}

/** `keepNext` keeps the row on the page of what follows it. */
function drawRow(row: Row, widths: readonly number[], keepNext: boolean): TableRow {
  let at = 0;
  const cells = row.cells.map((cell) => {
    const size = widths.slice(at, at + cell.span).reduce((sum, width) => sum + width, 0);
    at += cell.span;
    return drawCell(cell, row.kind, size, keepNext && row.keepWhole);
  });
  return new TableRow({ cantSplit: row.keepWhole, children: cells });
}

function drawCell(cell: Cell, kind: RowKind, size: number, keepNext: boolean): TableCell {
  const shade = shades[kind];
  const isStrong = kind === 'total' || kind === 'group';
  const indent = kind === 'detail' && cell.kind === 'text' ? { indent: { left: 170 } } : {};
  const look = { alignment: alignments[cell.kind], keepNext, ...indent };
  const text = new Paragraph({
    style: 'TableText',
    ...look,
    children: runsOf(cell.text, { bold: isStrong }),
  });
  const detail =
    cell.detail === null
      ? []
      : [new Paragraph({ style: 'TableDetail', ...look, children: runsOf(cell.detail) })];
  return new TableCell({
    columnSpan: cell.span,
    width: { size, type: WidthType.DXA },
    ...(shade === null ? {} : { shading: shading(shade) }),
    children: [text, ...detail],
  });
}

function shading(fill: string) {
  return { type: ShadingType.CLEAR, color: 'auto', fill };
}

/** The facts of the title: labels beside their texts, between two lines. */
export function factTable(facts: readonly Fact[], width: number): Table {
  const label = Math.round(width * 0.24);
  const line = { style: 'single', size: 6, color: colours.accent } as const;
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [label, width - label],
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { left: 70, right: 70 },
    rows: facts.map(
      (fact) =>
        new TableRow({
          cantSplit: true,
          height: { value: 400, rule: HeightRule.ATLEAST },
          children: [factCell(fact.label, label, true), factCell(fact.text, width - label, false)],
        }),
    ),
  });
}

function factCell(text: string, size: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    children: [new Paragraph({ spacing: { after: 0 }, children: runsOf(text, { bold, size: sizes.body }) })],
  });
}
