import { terms } from './terms.ts';
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
  for (const segment of unbreakable(paragraph)) {
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

const joinsBefore = /^[\s\u00A0)\]},.;:!?%*”’…ฯๆ/\\_@&=+#·–—-]/u;
const joinsAfter = /[\u00A0([{“‘._@]$/u;

const inTerms = new RegExp(`(${terms.map((term) => term.replaceAll('.', '\\.')).join('|')})`);

/** Words with the spaces and marks that no program parts from them (after UAX 14): what may stand on a line of its own. */
export function unbreakable(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  for (const segment of wordsOf(paragraph)) {
    const last = pieces.at(-1);
    if (last !== undefined && (joinsBefore.test(segment) || joinsAfter.test(last)))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Words as a dictionary has them, the terms of the field whole. */
function wordsOf(paragraph: string): readonly string[] {
  return paragraph
    .split(inTerms)
    .flatMap((piece, index) =>
      index % 2 === 1 ? [piece] : Array.from(words.segment(piece), ({ segment }) => segment),
    );
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

/** A word is left out rather than cut within its first letters. */
const shortestPiece = 14;

/** The text, cut to at most `most` lines of `width` points, with an ellipsis where it was cut. */
export function shortened(text: string, width: number, type: Type, most: number): string {
  const lines = linesOf(text, width, type);
  if (lines.length <= most) return text;
  const kept = [...letters.segment(lines.slice(0, most).join(''))].map(({ segment }) => segment);
  while (kept.length > 1 && linesOf(`${kept.join('')}…`, width, type).length > most) kept.pop();
  const cut = kept.join('');
  const end = wordStart(lines.join(''), cut.length);
  const isShort = end > 0 && cut.length - end < shortestPiece;
  return `${(isShort ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** Where the word begins that a cut at `offset` goes through; the cut itself between two words. */
function wordStart(text: string, offset: number): number {
  let start = 0;
  for (const piece of unbreakable(text)) {
    if (start + piece.length > offset) break;
    start += piece.length;
  }
  return start;
}
