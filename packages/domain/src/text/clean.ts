/**
 * Characters without width that word processors and web pages leave behind: zero-width space and joiners,
 * direction marks, word joiner, byte order mark, soft hyphen.
 */
const noise = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

export function withoutNoise(text: string): string {
  return text.replace(noise, '');
}

/** What is stored: as typed, without zero-width noise and outer white space. Inner line breaks stay. */
export function cleanText(text: string): string {
  return withoutNoise(text).trim();
}
