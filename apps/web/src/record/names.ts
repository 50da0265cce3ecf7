import type { Language } from '@tidtam/domain/message';

export { roundName } from '@tidtam/domain/round';

/** A place's or agency's name in the language of the page; Thai where there is no English one. */
export function nameIn(
  place: { readonly name: string; readonly nameEn: string | null },
  language: Language,
): string {
  return language === 'en' && place.nameEn ? place.nameEn : place.name;
}
