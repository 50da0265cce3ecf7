import type { Language } from '@tidtam/domain/message';
import type { Reading } from '@tidtam/domain/problem';
import type { Doubt, Read } from './reading.ts';

/** As much of a cell's text as a sentence shows. */
const shownLength = 60;

type Tell<Key extends string> = (language: Language, key: Key, values: Record<string, string>) => string;

export const empty = { kind: 'empty' } as const;

export function certain<Value>(value: Value): Read<Value> {
  return { kind: 'value', value };
}

/** A doubt whose code is the key of its sentence; the sentence may show `{read}`, `{readings}`, `{first}`. */
export function doubtOf<Key extends string>(
  tell: Tell<Key>,
  code: Key,
  read: string,
  readings: readonly Reading[] = [],
): Doubt {
  const sentence = (language: Language) =>
    tell(language, code, {
      read: shortened(read),
      readings: readings.map((reading) => reading.label[language]).join(language === 'th' ? ' หรือ ' : ' or '),
      first: readings[0]?.label[language] ?? '',
    });
  return { code, message: { th: sentence('th'), en: sentence('en') }, readings };
}

function shortened(text: string): string {
  const start = text
    .slice(0, shownLength * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...start];
  if (letters.length <= shownLength) return start;
  return `${letters.slice(0, shownLength).join('')}…`;
}

export interface Candidate<Value> {
  readonly value: Value;
  readonly reading: Reading;
}

/** The likelier candidate first. Candidates that say the same are one; the sentence names all that remain. */
export function doubtful<Value, Key extends string>(
  tell: Tell<Key>,
  code: Key,
  read: string,
  candidates: readonly [Candidate<Value>, ...Candidate<Value>[]],
): Read<Value> {
  const readings = [...new Map(candidates.map(({ reading }) => [reading.text, reading])).values()];
  return { kind: 'doubtful', value: candidates[0].value, doubt: doubtOf(tell, code, read, readings) };
}

export function unreadable<Key extends string>(tell: Tell<Key>, code: Key, read: string): Read<never> {
  return { kind: 'unreadable', doubt: doubtOf(tell, code, read) };
}
