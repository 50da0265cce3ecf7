import { cleanText } from '@tidtam/domain/text';

/** What neither Word's XML nor a line of print can hold: control and format characters, halves, non-characters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Variation_Selector}]/gu;

/** Text as it can be printed: line breaks stay, tabs and fixed spaces become spaces, what has no shape goes. */
export function printable(text: string): string {
  const lines = text.replace(/\r\n?|\v|\f|\u0085|\u2028|\u2029/g, '\n').replace(/[\t\u00A0]/g, ' ');
  return cleanText(lines.replace(unprintable, (found) => (found === '\n' ? found : '')));
}

/** The same value with every text in it made printable, so that no text can be forgotten. */
export function printableDeep<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? printable(part) : part,
  );
}
