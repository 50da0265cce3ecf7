import type { Bilingual, Language } from '@tidtam/domain/message';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { keepLanguage, startLanguage } from './language-choice.ts';

interface Speaking {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const Context = createContext<Speaking>({ language: 'th', speak: () => undefined });

/** Keeps the language of the pages; the document's `lang` follows it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(startLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speaking = useMemo(
    () => ({
      language,
      speak: (chosen: Language) => {
        keepLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <Context value={speaking}>{children}</Context>;
}

export function useSpeaking(): Speaking {
  return use(Context);
}

export function useLanguage(): Language {
  return use(Context).language;
}

interface Catalogue<Key extends string> {
  readonly tell: (
    language: Language,
    key: Key,
    values?: Readonly<Record<string, string | number | boolean | null>>,
  ) => string;
}

/** Tells texts of a catalogue in the language of the page. */
export function useTexts<Key extends string>(catalogue: Catalogue<Key>) {
  const language = useLanguage();
  return (key: Key, values?: Readonly<Record<string, string | number | boolean | null>>) =>
    catalogue.tell(language, key, values);
}

/** Shows a sentence that came in both languages. */
export function Says({ text }: { readonly text: Bilingual }) {
  return text[useLanguage()];
}
