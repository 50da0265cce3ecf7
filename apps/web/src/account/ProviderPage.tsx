import { useEffect, useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';
import { useStep } from './useStep.ts';

/**
 * Where the provider sends browsers back to. What it answered is taken out of the address and handed to the server, which
 * says where to go on; that page is opened afresh, so that nothing of another person stays in the browser.
 */
export function ProviderPage() {
  const t = useTexts(accountMessages);
  const [query] = useState(() => window.location.search);
  const finishing = useStep('finishProvider');
  const finish = finishing.mutate;
  useEffect(() => {
    const { pathname } = window.location;
    window.history.replaceState(window.history.state, '', pathname);
    finish({ body: { query } }, { onSuccess: ({ back }) => window.location.replace(back) });
  }, [query, finish]);
  const title = t(finishing.isError ? 'provider_not_in' : 'entering');
  return (
    <div className={`card stack-tight ${styles.narrow}`} aria-busy={!finishing.isError}>
      <PageTitle title={title} />
      <h1>{title}</h1>
      <ProblemNotice error={finishing.error} />
      {finishing.isError && (
        <p>
          <a className="button button-primary" href="/">
            {t('begin_again')}
          </a>
        </p>
      )}
    </div>
  );
}
