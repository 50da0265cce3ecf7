import { linesOf, shortened } from '../type/lines.ts';
import { lineHeight, type Type } from '../type/text-width.ts';
import type { Area, TextBox } from './deck.ts';

/** 13⅓ × 7½ inches, the shape of today's projectors. */
export const slideSize = { w: 960, h: 540 } as const;

const side = 36;
const width = slideSize.w - 2 * side;

export const places = {
  title: { x: side, y: 18, w: width, h: 88 },
  body: { x: side, y: 114, w: width, h: 382 },
  footer: { x: side, y: 508, w: 640, h: 20 },
  mark: { x: 690, y: 506, w: 180, h: 24 },
  number: { x: 874, y: 508, w: 50, h: 20 },
} as const satisfies Record<string, Area>;

/** In points. Papers name TH SarabunPSK, which looks like three quarters of its size. */
export const sizes = { title: 30, lead: 26, body: 20, table: 16, small: 14, footer: 12 } as const;

export const colours = {
  accent: '0F5C5C',
  second: '5FA8A8',
  third: 'B9D6D6',
  shade: 'DFEBEB',
  ink: '1F2933',
  soft: '52606D',
  line: '9AA5B1',
  warning: 'B42318',
  white: 'FFFFFF',
} as const;

/** The space inside a box's edges, in points. */
export const inset = 4;

export interface Fitted {
  readonly text: string;
  readonly size: number;
}

/** The largest of the sizes at which a text fits; at the smallest it is shortened. */
export function fitted(text: string, { w, h }: Area, sizesTried: readonly number[], bold: boolean): Fitted {
  const room = w - 2 * inset;
  for (const size of sizesTried) if (heightOf(text, room, { size, bold }) <= h) return { text, size };
  const size = sizesTried.at(-1) ?? sizes.footer;
  const most = Math.max(1, Math.floor(h / (size * lineHeight)));
  return { text: shortened(text, room, { size, bold }, most), size };
}

export function heightOf(text: string, room: number, type: Type): number {
  return linesOf(text, room, type).length * type.size * lineHeight;
}

const titleSizes = [sizes.title, 26, 22, 20, 18, 16] as const;

export function fittedTitle(text: string): Fitted {
  return fitted(text, places.title, titleSizes, true);
}

/** What a title may get behind it where it goes on over several slides. */
const longestPage = ' (00/00)';

/** A sentence about a name that may be very long: the name is shortened so that the sentence stays whole. */
export function titleAbout(name: string, sentence: (name: string) => string): string {
  const type = { size: Math.min(...titleSizes), bold: true };
  const room = places.title.w - 2 * inset;
  const tried = [name, ...[3, 2, 1].map((most) => shortened(name, room, type, most))].map(sentence);
  const fits = (text: string) => fittedTitle(text + longestPage).text === text + longestPage;
  return tried.find(fits) ?? tried.at(-1) ?? '';
}

export interface TextLook {
  readonly sizes?: readonly number[];
  readonly bold?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center';
  /** A figure is not broken: it is set smaller. */
  readonly oneLine?: boolean;
}

/** A text that fits its place. */
export function textBox(area: Area, text: string, look: TextLook = {}): TextBox {
  const { bold = false, colour = colours.ink, fill = null, align = 'left' } = look;
  const tried = look.sizes ?? [sizes.body, 18, 16, 14];
  const whole = look.oneLine ? tried.filter((size) => isOneLine(text, area, { size, bold })) : tried;
  const fit = fitted(text, area, whole.length === 0 ? tried.slice(-1) : whole, bold);
  return { kind: 'text', area, ...fit, bold, colour, fill, align };
}

function isOneLine(text: string, { w }: Area, type: Type): boolean {
  return linesOf(text, w - 2 * inset, type).length === 1;
}
