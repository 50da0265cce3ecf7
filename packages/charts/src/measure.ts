/** Marks above and below a Thai letter take no width of their own. */
const mark = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\p{Mn}]/u;
const thai = /[\u0E00-\u0E7F]/;

/** About how wide a line is in Sarabun, in pixels: enough to break lines and leave room, not to typeset. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (mark.test(letter)) continue;
    if (thai.test(letter)) ems += 0.6;
    else ems += /[\d,.]/.test(letter) ? 0.55 : /[A-Z]/.test(letter) ? 0.66 : letter === ' ' ? 0.25 : 0.53;
  }
  return ems * size;
}

const words = {
  th: new Intl.Segmenter('th', { granularity: 'word' }),
  en: new Intl.Segmenter('en', { granularity: 'word' }),
};
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** The text in lines no wider than `width`, broken between words; past `most` lines it is cut with an ellipsis. */
export function linesOf(
  text: string,
  { width, size, most, language }: { width: number; size: number; most: number; language: 'th' | 'en' },
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const together of atomsOf(text, language)) {
    for (const piece of piecesOf(together, width, size)) {
      if (line !== '' && widthOf(line + piece, size) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else {
        line += piece;
      }
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = kept[most - 1] ?? '';
  return [...kept.slice(0, most - 1), shortened(last, width, size)];
}

/** Words, and words that a fixed space keeps together. */
function atomsOf(text: string, language: 'th' | 'en'): readonly string[] {
  const atoms: string[] = [];
  for (const { segment } of words[language].segment(text)) {
    const before = atoms.at(-1);
    if (before !== undefined && (segment === '\u00a0' || before.endsWith('\u00a0'))) {
      atoms[atoms.length - 1] = before + segment;
    } else {
      atoms.push(segment);
    }
  }
  return atoms;
}

/** A word that is wider than the line by itself, in pieces that are whole letters. */
function piecesOf(word: string, width: number, size: number): readonly string[] {
  if (widthOf(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of letters.segment(word)) {
    if (piece !== '' && widthOf(piece + segment, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function shortened(line: string, width: number, size: number): string {
  let kept = '';
  for (const { segment } of letters.segment(line)) {
    if (widthOf(`${kept}${segment}…`, size) > width) break;
    kept += segment;
  }
  return `${kept}…`;
}
