import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemAnswer } from '../client.ts';
import { Says, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import { PageTitle } from './PageTitle.tsx';
import { problemKind } from './problem-kind.ts';

/** A page in place of one that cannot be shown: what is so, and what one can do. */
export function ProblemPage({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const t = useTexts(shellMessages);
  const kind = problemKind(error);
  if (kind === 'away') return <AwayPage retry={retry} />;
  const details = error instanceof ProblemAnswer ? error.details : null;
  return (
    <Page title={t(`${kind}_title`)}>
      <p>
        {details === null ? (
          t('broken_page')
        ) : details.status === 400 ? (
          t('not_found')
        ) : (
          <Says text={details.message} />
        )}
      </p>
      {kind === 'broken' && details !== null && <p className="small soft">{details.request}</p>}
      <p className="row">
        {kind === 'broken' && (
          <button type="button" className="button button-primary" onClick={retry}>
            {t('try_again')}
          </button>
        )}
        <Link to="/" className="button">
          {t('to_home')}
        </Link>
      </p>
    </Page>
  );
}

/**
 * The server cannot be reached, and nothing of the page is here yet. Who waits sees it open by itself; `retry` where one
 * request alone was lost.
 */
export function AwayPage({ retry }: { readonly retry?: () => void }) {
  const t = useTexts(shellMessages);
  return (
    <Page title={t('away_title')}>
      <p>{t(retry === undefined ? 'away' : 'unreachable')}</p>
      {retry && (
        <p>
          <button type="button" className="button" onClick={retry}>
            {t('try_again')}
          </button>
        </p>
      )}
    </Page>
  );
}

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="stack-tight">
      <PageTitle title={title} />
      <h1>{title}</h1>
      {children}
    </div>
  );
}
