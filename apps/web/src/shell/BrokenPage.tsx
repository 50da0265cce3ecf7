import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';

/** Shown when a page itself fails. It is opened anew: perhaps there is a newer one. */
export function BrokenPage() {
  const t = useTexts(shellMessages);
  return (
    <div className="stack-tight">
      <h1>{t('broken_title')}</h1>
      <div className="notice notice-error" role="alert">
        <p>{t('broken_page')}</p>
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('try_again')}
          </button>
        </p>
      </div>
    </div>
  );
}
