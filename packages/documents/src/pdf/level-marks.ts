import { tableAt } from './sfnt.ts';

/** How far apart, in thousandths of the size, heights may be to be made one. */
const tolerance = { amongMarks: 10, below: 90 } as const;

const markToBase = 4;
const markToMark = 6;
const extension = 9;

/**
 * A copy of the font in which a tone mark above a vowel stands at its drawn height, not a hair above or below.
 * Typst draws a mark with a height of its own as a separate piece of text and writes the whole syllable's text
 * with each piece, so that "ทั้งนี้" is found and copied from the PDF as "ทั้ทั้งนี้". Sarabun moves its marks by
 * 3 to 84 thousandths of the size, which nobody sees.
 *
 * Works on the mark attachment subtables of GPOS (OpenType, lookup types 4 and 6).
 */
export function withLevelMarks(original: Buffer): Buffer {
  const font = Buffer.from(original);
  const gpos = tableAt(font, 'GPOS');
  const lookups = gpos + font.readUInt16BE(gpos + 8);
  for (const lookup of offsets(font, lookups, lookups)) {
    const type = font.readUInt16BE(lookup);
    for (const subtable of offsets(font, lookup + 4, lookup)) levelSubtable(font, type, subtable);
  }
  return font;
}

function levelSubtable(font: Buffer, type: number, subtable: number): void {
  if (type === extension) {
    const inner = font.readUInt16BE(subtable + 2);
    levelSubtable(font, inner, subtable + font.readUInt32BE(subtable + 4));
  } else if (type === markToBase || type === markToMark) {
    levelAttachments(font, subtable);
  }
}

function levelAttachments(font: Buffer, subtable: number): void {
  const classes = font.readUInt16BE(subtable + 6);
  const bases = subtable + font.readUInt16BE(subtable + 10);
  const heights = levelMarks(font, subtable + font.readUInt16BE(subtable + 8), classes);
  for (let at = 0; at < font.readUInt16BE(bases) * classes; at += 1) {
    const offset = font.readUInt16BE(bases + 2 + at * 2);
    if (offset !== 0) level(font, bases + offset, heights[at % classes] ?? [], tolerance.below);
  }
}

/** Marks drawn at nearly the same height are made to agree; answers the heights of each class. */
function levelMarks(font: Buffer, marks: number, classes: number): readonly (readonly number[])[] {
  const anchors = Array.from({ length: font.readUInt16BE(marks) }, (_, index) => {
    const record = marks + 2 + index * 4;
    return { group: font.readUInt16BE(record), at: marks + font.readUInt16BE(record + 2) };
  });
  return Array.from({ length: classes }, (_, group) => {
    const own = anchors.filter((anchor) => anchor.group === group);
    const heights = own.map(({ at }) => heightAt(font, at));
    for (const { at } of own) level(font, at, heights, tolerance.amongMarks);
    return own.map(({ at }) => heightAt(font, at));
  });
}

/** Puts an anchor at the height that most marks near it have. */
function level(font: Buffer, anchor: number, heights: readonly number[], within: number): void {
  const own = heightAt(font, anchor);
  const near = heights.filter((height) => Math.abs(height - own) <= within);
  const counts = [...Map.groupBy(near, (height) => height)].sort(([, a], [, b]) => b.length - a.length);
  const [commonest] = counts;
  if (commonest !== undefined) font.writeInt16BE(commonest[0], anchor + 4);
}

function heightAt(font: Buffer, anchor: number): number {
  return font.readInt16BE(anchor + 4);
}

/** Absolute offsets of a list that counts its entries first. */
function offsets(font: Buffer, list: number, from: number): readonly number[] {
  const count = font.readUInt16BE(list);
  return Array.from({ length: count }, (_, index) => from + font.readUInt16BE(list + 2 + index * 2));
}
