import { type Language, languages } from '@tidtam/domain/message';

const key = 'tidtam.language';

/** The address's `?lang`, else what was chosen before, else Thai. */
export function startLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) {
    keepLanguage(asked);
    return asked;
  }
  const kept = localStorage.getItem(key);
  return isLanguage(kept) ? kept : 'th';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(key, language);
}

function isLanguage(value: string | null): value is Language {
  return languages.some((language) => language === value);
}
