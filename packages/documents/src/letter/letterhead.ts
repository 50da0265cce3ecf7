import {
  AlignmentType,
  HeightRule,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { colours, sizes } from '../word/looks.ts';
import { fillable } from './fillable.ts';
import type { Letter } from './letter.ts';
import { bodyWidth, centimetre } from './sheet.ts';

/** The Garuda of an external letter is 3 cm high. */
const emblemSize = 3 * centimetre;
const dots = { style: 'dotted', size: 4, color: colours.line } as const;
const outline = { top: dots, bottom: dots, left: dots, right: dots };
const side = Math.round((bodyWidth - emblemSize) / 2);

/** Number, emblem and office beside each other, without lines. */
export function letterhead({ number, emblem, office }: Letter): Table {
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  return new Table({
    width: { size: 2 * side + emblemSize, type: WidthType.DXA },
    columnWidths: [side, emblemSize, side],
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        height: { value: emblemSize, rule: HeightRule.ATLEAST },
        cantSplit: true,
        children: [
          cell(side, VerticalAlignTable.BOTTOM, [line(number)]),
          cell(emblemSize, VerticalAlignTable.CENTER, [emblemLine(emblem)], outline),
          cell(side, VerticalAlignTable.BOTTOM, office.map(line)),
        ],
      }),
    ],
  });
}

function line(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 0 }, children: fillable(text) });
}

function emblemLine(text: string): Paragraph {
  const look = { color: colours.soft, size: sizes.small };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [new TextRun({ ...look, text })],
  });
}

function cell(
  size: number,
  verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable],
  children: readonly Paragraph[],
  borders: ITableCellOptions['borders'] = {},
): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign,
    borders,
    children: [...children],
  });
}
