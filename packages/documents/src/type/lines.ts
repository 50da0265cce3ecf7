import { type Type, textWidth } from './text-width.ts';

/** Programs break Thai with dictionaries of their own: a line is planned a little short, so that all agree. */
const slack = 0.95;

const words = new Intl.Segmenter('th', { granularity: 'word' });
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** How a text is broken in a column of `width` points: between words, else between letters with their marks. */
export function linesOf(text: string, width: number, type: Type): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapped(paragraph, width * slack, type));
}

function wrapped(paragraph: string, width: number, type: Type): readonly string[] {
  if (textWidth(paragraph, type) <= width) return [paragraph];
  const lines: string[] = [];
  let line = '';
  for (const { segment } of words.segment(paragraph)) {
    if (textWidth(line + segment.trimEnd(), type) <= width) {
      line += segment;
      continue;
    }
    if (line !== '') lines.push(line);
    line = segment.trim() === '' ? '' : segment;
    while (textWidth(line, type) > width) {
      const piece = beginning(line, width, type);
      lines.push(piece);
      line = line.slice(piece.length);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** As many letters as fit, at least one. */
function beginning(text: string, width: number, type: Type): string {
  let piece = '';
  for (const { segment } of letters.segment(text)) {
    if (piece !== '' && textWidth(piece + segment, type) > width) break;
    piece += segment;
  }
  return piece;
}
