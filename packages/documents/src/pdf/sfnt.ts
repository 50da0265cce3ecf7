/** Where a table of a TrueType font begins (https://learn.microsoft.com/typography/opentype/spec/otff). */
export function tableAt(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`a font has no ${tag} table`);
}
