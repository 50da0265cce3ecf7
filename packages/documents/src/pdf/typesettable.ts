import { hasShape } from './fonts.ts';

/** Where a line may break without a trace in the text. */
const breakHere = '\u200B';

/** Words from here on may break at their punctuation: names of files, addresses. */
const long = 13;

/** What then is still longer breaks anywhere, so that no word leaves its column. */
const unbroken = { other: 20, thai: 40 } as const;

/**
 * Text that PDF/A can hold and a column can wrap: a character without a shape in the typefaces is named by its
 * code point (`[U+1F600]`), and a very long word may break.
 */
export function typesettable<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? breakable(shaped(part)) : part,
  );
}

function shaped(text: string): string {
  return text.replace(/[^\n]/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (hasShape(codePoint)) return character;
    return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

function breakable(text: string): string {
  return text
    .replace(/[^\s\u0E00-\u0E7F]+/g, (word) => (isFigure(word) || word.length < long ? word : brokenUp(word)))
    .replace(/[\u0E00-\u0E7F]+/g, thaiBrokenUp);
}

function isFigure(word: string): boolean {
  return /^[\d.,%()/–-]+$/.test(word);
}

function brokenUp(word: string): string {
  return word
    .split(/(?<=[-_/\\@.&=?,;:!])(?=[^-_/\\@.&=?,;:!])/)
    .map((piece) =>
      piece.length <= unbroken.other ? piece : piece.replace(/.{10}(?=.)/gu, `$&${breakHere}`),
    )
    .join(breakHere);
}

/** A dictionary breaks Thai; only one letter or word over and over is too long for it. */
function thaiBrokenUp(run: string): string {
  if (run.length <= unbroken.thai || !/(.{1,4})\1{9}/u.test(run)) return run;
  return run.replace(/(?:[เ-ไ]?[ก-ฮ][ะ-ฺ็-๎]*){10}/g, `$&${breakHere}`);
}
