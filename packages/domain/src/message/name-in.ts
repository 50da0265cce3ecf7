import type { Language } from './catalogue.ts';

/** A place's or agency's name in a language; Thai where there is no English one. */
export function nameIn(
  named: { readonly name: string; readonly nameEn: string | null },
  language: Language,
): string {
  return language === 'en' && named.nameEn ? named.nameEn : named.name;
}
