import type { Attributes } from '../xml.ts';

/** A workbook's colours, to turn `rgb`, `theme`, `indexed` and `tint` into one `RRGGBB`. */
export interface Palette {
  /** `RRGGBB` by theme index: light 1, dark 1, light 2, dark 2, accents 1–6, hyperlink, followed hyperlink. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The palette of Excel 97 that `indexed` still refers to (ECMA-376 part 1, 18.8.27). */
export const defaultIndexed: readonly string[] = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Office's own theme, for files without one. */
export const defaultTheme: readonly string[] =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

const systemText = 64;
const systemBackground = 65;

/** `RRGGBB`, or `null` where the element names no colour (`auto`, or one that does not exist). */
export function colourOf({ rgb, theme, indexed, tint }: Attributes, palette: Palette): string | null {
  const base = baseColour(rgb, theme, indexed, palette);
  if (base === null) return null;
  const amount = Number(tint ?? 0);
  return Number.isFinite(amount) && amount !== 0 ? tinted(base, amount) : base;
}

function baseColour(
  rgb: string | undefined,
  theme: string | undefined,
  indexed: string | undefined,
  palette: Palette,
): string | null {
  if (rgb !== undefined) {
    const hex = rgb.replace(/^#/, '').slice(-6).toUpperCase();
    return /^[0-9A-F]{6}$/.test(hex) ? hex : null;
  }
  if (theme !== undefined) return palette.theme[Number(theme)] ?? null;
  if (indexed === undefined) return null;
  const index = Number(indexed);
  if (index === systemText) return '000000';
  if (index === systemBackground) return 'FFFFFF';
  return palette.indexed[index] ?? null;
}

/** Lightens (tint > 0) or darkens (tint < 0) in HSL, as ECMA-376 part 1, 18.8.19 says. */
export function tinted(rgb: string, tint: number): string {
  const [hue, saturation, lightness] = toHsl(channels(rgb));
  const amount = Math.max(-1, Math.min(1, tint));
  const light = amount < 0 ? lightness * (1 + amount) : lightness * (1 - amount) + amount;
  return toHex(fromHsl(hue, saturation, light));
}

/** `share` of one colour over another: how a pattern fill looks from a distance. */
export function mixed(over: string, under: string, share: number): string {
  const top = channels(over);
  const bottom = channels(under);
  return toHex([0, 1, 2].map((i) => (top[i] ?? 0) * share + (bottom[i] ?? 0) * (1 - share)));
}

function channels(rgb: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
}

function toHex(parts: readonly number[]): string {
  return parts
    .map((part) =>
      Math.round(Math.max(0, Math.min(1, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

function toHsl([red = 0, green = 0, blue = 0]: readonly number[]): readonly [number, number, number] {
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const spread = high - low;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [sector / 6, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const k = (offset + hue * 12) % 12;
    return lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  });
}
