import { IntlMessageFormat } from 'intl-messageformat';

/** The languages that every text exists in; Thai first. */
export const languages = ['th', 'en'] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language. */
export type Bilingual = Readonly<Record<Language, string>>;

type Values = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A catalogue of ICU messages (https://unicode-org.github.io/icu/userguide/format_parse/messages/), one per
 * noun. A key without a language does not compile.
 *
 * `say` fills a message in both languages, for problems and answers that travel; `tell` fills one language,
 * for a page or paper.
 */
export function catalogue<const Texts extends Readonly<Record<string, Bilingual>>>(texts: Texts) {
  const compiled = new Map<string, IntlMessageFormat>();

  function tell(language: Language, key: keyof Texts & string, values?: Values): string {
    const at = `${language}:${key}`;
    let format = compiled.get(at);
    if (format === undefined) {
      const text = texts[key] as Bilingual;
      // ignoreTag: a sentence may show what an office typed, "<" and ">" included.
      format = new IntlMessageFormat(text[language], language, undefined, { ignoreTag: true });
      compiled.set(at, format);
    }
    return String(format.format(values as Record<string, string | number | boolean | null>));
  }

  function say(key: keyof Texts & string, values?: Values): Bilingual {
    return { th: tell('th', key, values), en: tell('en', key, values) };
  }

  return { texts, tell, say };
}
