import { normaliseName } from '@tidtam/domain/text';

/** So many texts are kept in the form in which they are compared. */
const mostKept = 500;
const kept = new Map<string, string>();

/** `normaliseName`, remembered for the texts just seen: a row's title is looked at from several sides. */
export function plainWords(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const words = normaliseName(text);
  kept.set(text, words);
  return words;
}

/**
 * The form in which header words, labels and row words are compared: a normalised name without white space
 * and punctuation, every way to write "percent" as one.
 */
export function compact(text: string): string {
  return plainWords(text)
    .replace(/%|เปอร์เซ็?นต์?|percent(?:age)?|รอยละ/g, 'ร้อยละ')
    .replace(/[\s.,:;/\\()[\]{}\-_*"'|•·…#!?฿]+/g, '');
}

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
