/** Controls other than tab and newline, and halves of surrogate pairs. */
const doubtful = /(?![\t\n])[\p{Cc}\p{Cs}]/u;
const control = /\p{Cc}/gu;

/**
 * Text as typed, with every line break as `\n`. Control characters nobody can type or see are dropped (a database
 * refuses some of them) and halves of surrogate pairs replaced; all else stays, zero-width characters included.
 */
export function cleanText(text: string): string {
  if (!doubtful.test(text)) return text;
  return text
    .replace(/\r\n?|[\v\f]/g, '\n')
    .replace(control, (character) => (isKept(character) ? character : ''))
    .toWellFormed();
}

function isKept(control: string): boolean {
  return control === '\t' || control === '\n' || control > '\u007F';
}
