import { useNavigate } from '@tanstack/react-router';
import type { Language } from '@tidtam/domain/message';
import styles from './LanguageSwitch.module.css';
import { useSpeaking, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';

/** The other language, in its own words: whole, and short for a phone. */
const others: Readonly<Record<Language, { code: Language; name: string; short: string }>> = {
  th: { code: 'en', name: 'English', short: 'EN' },
  en: { code: 'th', name: 'ไทย', short: 'ไทย' },
};

/** Changes between Thai and English. The choice is kept, and leaves the address. */
export function LanguageSwitch() {
  const t = useTexts(shellMessages);
  const { language, speak } = useSpeaking();
  const navigate = useNavigate();
  const other = others[language];
  const change = () => {
    speak(other.code);
    void navigate({ to: '.', search: (search) => ({ ...search, lang: undefined }), replace: true });
  };
  return (
    <button
      type="button"
      lang={other.code}
      className={`no-print ${styles.switch}`}
      title={t('language')}
      onClick={change}
    >
      <span className={styles.whole}>{other.name}</span>
      <span className={styles.short}>{other.short}</span>
    </button>
  );
}
