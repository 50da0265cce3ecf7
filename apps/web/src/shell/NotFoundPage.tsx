import { Link } from '@tanstack/react-router';
import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import { PageTitle } from './PageTitle.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(shellMessages);
  return (
    <div className="stack">
      <PageTitle title={t('not_found_title')} />
      <h1>{t('not_found_title')}</h1>
      <p>{t('not_found')}</p>
      <p>
        <Link to="/" className="button">
          {t('to_home')}
        </Link>
      </p>
    </div>
  );
}
