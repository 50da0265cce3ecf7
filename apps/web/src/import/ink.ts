/** Black or white, whichever reads better on a fill of `RRGGBB`. */
export function inkOn(fill: string): '#000000' | '#ffffff' {
  const [red, green, blue] = [0, 2, 4].map((at) => channel(fill.slice(at, at + 2)));
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return luminance > 0.179 ? '#000000' : '#ffffff';
}

/** Relative luminance of one channel (WCAG 2). */
function channel(hex: string): number {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
