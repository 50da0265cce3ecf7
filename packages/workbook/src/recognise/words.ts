import { normaliseName } from '@tidtam/domain/text';
import { plainText, remembering } from '../values/index.ts';

/** A text as words are compared in it: as its values are read. */
export const plainWords = plainText;

/**
 * The form in which header words, labels and row words are compared: a normalised name without white space
 * and punctuation, every way to write "percent" as one.
 */
export const compact = remembering((text) =>
  plainWords(text)
    .replace(/%|เปอร์เซ็?นต์?|percent(?:age)?|รอยละ/g, 'ร้อยละ')
    .replace(/[\s.,:;/\\()[\]{}\-_*"'|•·…#!?฿]+/g, ''),
);

/** What a remembered correction calls a header. */
export function headerKey(header: string): string {
  return normaliseName(header);
}

/** Blank, a dash, dots: cells that office people leave to say "nothing here". */
export function isBlank(text: string): boolean {
  return /^[\s\u00A0\u200B\-–—_.…]*$/.test(text);
}

/** `compact` words without the marks that typing and broken PDFs lose first: tone marks and thanthakhat. */
export function withoutTones(words: string): string {
  return words.replace(/[่-์]/g, '');
}
