import { tableAt } from './sfnt.ts';

/**
 * Which characters TrueType fonts have shapes for: a test over all of them, from their `cmap` tables in
 * format 4 (https://learn.microsoft.com/typography/opentype/spec/cmap).
 */
export function characterTest(fonts: readonly Buffer[]): (codePoint: number) => boolean {
  const sets = fonts.map(glyphsOf);
  return (codePoint) => sets.every((set) => set.has(codePoint));
}

/** Each character's glyph. */
export function glyphsOf(font: Buffer): ReadonlyMap<number, number> {
  const cmap = tableAt(font, 'cmap');
  const found = new Map<number, number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(subtable) === 4) addSegments(font, subtable, found);
  }
  if (found.size === 0) throw new Error('a font has no character map in format 4');
  return found;
}

function addSegments(font: Buffer, subtable: number, found: Map<number, number>): void {
  const doubled = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const [start, end] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
    const delta = font.readUInt16BE(starts + doubled + at);
    const rangeAt = starts + 2 * doubled + at;
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = glyphOf(font, code, start, delta, rangeAt);
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

function glyphOf(font: Buffer, code: number, start: number, delta: number, rangeAt: number): number {
  const range = font.readUInt16BE(rangeAt);
  if (range === 0) return (code + delta) & 0xffff;
  const glyph = font.readUInt16BE(rangeAt + range + (code - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
