import { normaliseName } from '@tidtam/domain/text';

const none = /^(?:[-–—.]*|ไม่มี|ไม่พบ|(?:ไม่มี|ไม่พบ)ปัญหา(?:และ|\/)?(?:อุปสรรค)?|none|no|n\/a)\.?$/i;

/** What was said, or `null` where nothing was, or what officers write into a column when there is nothing. */
export function saidIn(text: string | null): string | null {
  const said = text?.trim() ?? '';
  return none.test(alikeness(said)) ? null : said;
}

/** Spaces stand where a typist likes in Thai: they make no other text. */
export function alikeness(text: string): string {
  return normaliseName(text).replaceAll(' ', '');
}
