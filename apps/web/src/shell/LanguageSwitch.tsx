import { useNavigate } from '@tanstack/react-router';
import type { Language } from '@tidtam/domain/message';
import styles from './LanguageSwitch.module.css';
import { useSpeaking, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';

const names: readonly (readonly [Language, string])[] = [
  ['th', 'ไทย'],
  ['en', 'English'],
];

/** Thai or English; each named in its own language. The choice is kept, and leaves the address. */
export function LanguageSwitch() {
  const t = useTexts(shellMessages);
  const { language, speak } = useSpeaking();
  const navigate = useNavigate();
  const choose = (chosen: Language) => {
    speak(chosen);
    void navigate({ to: '.', search: (search) => ({ ...search, lang: undefined }), replace: true });
  };
  return (
    <fieldset className={`no-print ${styles.switch}`}>
      <legend className="unseen">{t('language')}</legend>
      {names.map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          className={styles.choice}
          onClick={() => choose(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
