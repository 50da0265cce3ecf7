import { glyphsOf } from '../pdf/characters.ts';
import { tableAt } from '../pdf/sfnt.ts';

/** How far each character moves the pen, in parts of the type's size. */
export type Advances = (character: string) => number;

/** What a character without a shape is taken for: as wide as a full-width one. */
const unknown = 1;

/** Marks above and below and format characters take no room, whatever a font says. */
const unspaced = /[\p{Mn}\p{Cf}]/u;

/** Reads `hmtx` (https://learn.microsoft.com/typography/opentype/spec/hmtx) for every character of `cmap`. */
export function advancesOf(font: Buffer): Advances {
  const glyphs = glyphsOf(font);
  const unitsPerEm = font.readUInt16BE(tableAt(font, 'head') + 18);
  const metrics = tableAt(font, 'hmtx');
  const last = font.readUInt16BE(tableAt(font, 'hhea') + 34) - 1;
  const known = new Map<string, number>();
  return (character) => {
    const found = known.get(character) ?? advanceOf(character);
    known.set(character, found);
    return found;
  };

  function advanceOf(character: string): number {
    if (unspaced.test(character)) return 0;
    const glyph = glyphs.get(character.codePointAt(0) ?? 0);
    if (glyph === undefined) return unknown;
    return font.readUInt16BE(metrics + Math.min(glyph, last) * 4) / unitsPerEm;
  }
}
