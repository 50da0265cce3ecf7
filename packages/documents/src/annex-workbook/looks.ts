import type { Borders, Fill, Font } from 'exceljs';
import type { PaperOptions } from '../paper.ts';
import { colours, typeface } from '../word/looks.ts';

export type CellKind = 'text' | 'mark' | 'count' | 'money' | 'rate' | 'percent' | 'date';

const line = { style: 'thin', color: argb(colours.line) } as const;
export const borders: Partial<Borders> = { top: line, bottom: line, left: line, right: line };

/** In points. */
export const sizes = { title: 18, sentence: 16, body: 14 } as const;

/** The official face; charset 222 is Thai (LOGFONT), so that a stand-in has Thai shapes too. */
export function font(
  look: { readonly size?: number; readonly bold?: boolean; readonly colour?: string } = {},
) {
  const { size = sizes.body, bold = false, colour } = look;
  const found: Partial<Font> = { name: typeface, size, bold, charset: 222, family: 2 };
  return colour === undefined ? found : { ...found, color: argb(colour) };
}

export function fill(rgb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(rgb) };
}

function argb(rgb: string) {
  return { argb: `FF${rgb}` };
}

/**
 * Number formats. A locale's first byte is the shape of digits (0D Thai), its second the calendar (07 Thai
 * Buddhist), its rest the language (041E Thai): https://learn.microsoft.com/openspecs/office_standards/ms-oe376
 */
export function numberFormat(kind: CellKind, { language, digits }: PaperOptions): string {
  const shape = digits === 'thai' ? '[$-D00041E]' : '';
  switch (kind) {
    case 'money':
    case 'rate':
      return `${shape}#,##0.00`;
    case 'mark':
      return shape === '' ? 'General' : `${shape}0`;
    case 'count':
      return `${shape}#,##0`;
    case 'percent':
      return `${shape}0.##`;
    case 'date':
      return dateFormat(language, digits);
    default:
      return 'General';
  }
}

function dateFormat(language: PaperOptions['language'], digits: PaperOptions['digits']): string {
  if (language === 'th') return digits === 'thai' ? '[$-D07041E]d mmm yyyy' : '[$-107041E]d mmm yyyy';
  return digits === 'thai' ? '[$-D000409]d mmm yyyy' : '[$-409]d mmm yyyy';
}
