import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';

/** Shown when a page itself fails. */
export function BrokenPage({ reset }: { readonly reset: () => void }) {
  const t = useTexts(shellMessages);
  return (
    <div className="notice notice-error" role="alert">
      <p>{t('broken_page')}</p>
      <p>
        <button type="button" className="button" onClick={reset}>
          {t('try_again')}
        </button>
      </p>
    </div>
  );
}
