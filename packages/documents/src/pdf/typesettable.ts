import { hasShape } from './fonts.ts';

/** Where a line may break without a trace in the text. */
const breakHere = '\u200B';

/** Longer words than this are broken anywhere: no word of a language is, but addresses and slips of the hand are. */
const longestWord = 24;

/**
 * Text that PDF/A can hold and a column can wrap: a character without a shape in the typeface is named by its
 * code point (`[U+1F600]`), and a very long word may break anywhere.
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
  return text.replace(/[^\s\u0E00-\u0E7F]{25,}/g, (word) =>
    word.replace(new RegExp(`.{${longestWord / 2}}(?=.)`, 'g'), `$&${breakHere}`),
  );
}
