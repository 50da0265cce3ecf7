import { endsField } from './delimiter.ts';

/**
 * The line, from 1, of the quote that was opened and never closed: the parser only tells the line where it gave up,
 * which is the last one. A quote opens at a field's start and closes before a delimiter or line end. `null` when every
 * quote is closed.
 */
export function unclosedQuoteLine(text: string, delimiter: string): number | null {
  let line = 1;
  let openedAt: number | null = null;
  let fieldStart = true;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    const quote = character === '"';
    if (quote && openedAt === null && fieldStart) openedAt = line;
    else if (quote && openedAt !== null && text[i + 1] === '"') i += 1;
    else if (quote && openedAt !== null && endsField(text[i + 1], delimiter)) openedAt = null;
    if (character === '\n') line += 1;
    fieldStart = character === delimiter || character === '\n';
  }
  return openedAt;
}
