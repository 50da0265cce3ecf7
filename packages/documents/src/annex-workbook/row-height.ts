import { linesOf } from '../type/lines.ts';
import { textWidth } from '../type/text-width.ts';

export interface Wrapped {
  readonly text: string;
  /** In characters, as Excel counts them: 7 pixels each at 96 to the inch, and 5 around. */
  readonly width: number;
  readonly bold?: boolean;
}

/** Excel's limit, in points. */
const highestRow = 409;

/**
 * A line of TH SarabunPSK on Windows, in parts of the size: 26 pixels at 14¼ points, as Windows Forms makes a label of
 * it that sizes itself.
 */
const lineHeight = 1.4;

const space = { beside: 14, aboveAndBelow: 3 } as const;

/** The height of a row that shows its wrapped texts whole, in points. Programs differ in working it out. */
export function rowHeight(texts: readonly Wrapped[], size: number): number {
  const lines = texts.reduce((most, { text, width, bold = false }) => {
    const points = (width * 7 + 5) * 0.75 - space.beside;
    return Math.max(most, linesOf(text.slice(0, 4000), points, { size, bold }).length);
  }, 1);
  return Math.min(highestRow, Math.ceil(lines * size * lineHeight) + space.aboveAndBelow);
}

/** The width of a column, in characters, in which an amount is not shown as `###`: as wished, or wider. */
export function widthFor(wished: number, shown: string, size: number): number {
  const pixels = (textWidth(shown, { size, bold: true }) + space.beside) / 0.75;
  return Math.max(wished, Math.ceil((pixels - 5) / 7));
}
