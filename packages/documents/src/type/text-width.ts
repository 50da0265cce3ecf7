import { fontFiles } from '../pdf/fonts.ts';
import { type Advances, advancesOf } from './advances.ts';

export interface Type {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

/**
 * Sarabun, the widest of the faces that a paper's Thai is set in: TH SarabunPSK and TH Sarabun New, which papers
 * name first, are about a quarter narrower at the same size. What fits in Sarabun fits in them.
 */
const faces = { regular: faceOf(0), bold: faceOf(1) } as const;

/** The line height, in parts of the size, that keeps two marks above and one below whole. */
export const lineHeight = 1.3;

function faceOf(index: number): Advances {
  const file = fontFiles[index];
  if (file === undefined) throw new Error('the paper has no typeface');
  return advancesOf(file);
}

/** The width of a text on one line, in points. */
export function textWidth(text: string, { size, bold }: Type): number {
  const advance = bold ? faces.bold : faces.regular;
  let width = 0;
  for (const character of text) width += advance(character);
  return width * size;
}
