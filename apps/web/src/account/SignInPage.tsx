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

/** Stands in the place of whatever was asked for, at its address, until somebody is in. */
export function SignInPage() {
  const t = useTexts(accountMessages);
  const query = useAnswer('getSignIn', {});
  return (
    <AnsweredPage query={query} shapes={['title', 'block']}>
      {({ state, kind, people, mail }) => {
        if (state === 'code') return <CodeStep />;
        if (state === 'enrol') return <FirstEnrolStep />;
        return (
          <div className={styles.page}>
            <PageTitle title={t('sign_in')} />
            {kind === 'demonstration' ? (
              <>
                <PersonChoice people={people} />
                <details className="card">
                  <summary>{t('with_password')}</summary>
                  <PasswordStep mail={mail} />
                </details>
              </>
            ) : (
              <section className={`card ${styles.narrow}`}>
                <h1>{t('sign_in')}</h1>
                <PasswordStep mail={mail} />
              </section>
            )}
          </div>
        );
      }}
    </AnsweredPage>
  );
}
