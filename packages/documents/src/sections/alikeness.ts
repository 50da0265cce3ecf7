import { normaliseName } from '@tidtam/domain/text';

/** Spaces stand where a typist likes in Thai: they make no other text. */
export function alikeness(text: string): string {
  return normaliseName(text).replaceAll(' ', '');
}
