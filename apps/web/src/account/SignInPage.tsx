import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { CodeStep } from './CodeStep.tsx';
import { FirstEnrolStep } from './FirstEnrolStep.tsx';
import { accountMessages } from './messages.ts';
import { PasswordStep } from './PasswordStep.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { ProviderElsewhere, ProviderStep } from './ProviderStep.tsx';

/** Stands in the place of whatever was asked for, at its address, until somebody is in; or over it, where it stays. */
export function SignInPage({ over = false }: { readonly over?: boolean }) {
  const t = useTexts(accountMessages);
  const query = useAnswer('getSignIn', {});
  return (
    <AnsweredPage query={query} shapes={['title', 'block']}>
      {({ state, kind, people, mail, provider }) => {
        if (state === 'code') return <CodeStep />;
        if (state === 'enrol') return <FirstEnrolStep />;
        const ways = (
          <>
            <PasswordStep mail={mail} />
            {provider !== null && <Provider provider={provider} over={over} />}
          </>
        );
        return (
          <div className={styles.page}>
            <PageTitle title={t('sign_in')} />
            {kind === 'demonstration' ? (
              <>
                <PersonChoice people={people} />
                <details className="card">
                  <summary>{t('with_password')}</summary>
                  {ways}
                </details>
              </>
            ) : (
              <section className={`card ${styles.narrow}`}>
                <h1>{t('sign_in')}</h1>
                {ways}
              </section>
            )}
          </div>
        );
      }}
    </AnsweredPage>
  );
}

function Provider({ provider, over }: { readonly provider: string; readonly over: boolean }) {
  return (
    <div className={styles.provider}>
      {over ? <ProviderElsewhere provider={provider} /> : <ProviderStep provider={provider} />}
    </div>
  );
}
