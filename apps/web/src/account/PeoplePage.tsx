import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../record/useMay.ts';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { CodePaper, type GivenCode } from './CodePaper.tsx';
import { InviteForm } from './InviteForm.tsx';
import { PersonItem } from './PersonItem.tsx';
import { peopleMessages } from './people-messages.ts';

/** The people in somebody's care: who they are, what they may do, and the codes that let them in. */
export function PeoplePage() {
  const t = useTexts(peopleMessages);
  const query = useAnswer('listPeople', {});
  const { may } = useMay();
  const [given, setGiven] = useState<GivenCode | null>(null);
  return (
    <AnsweredPage query={query} shapes={['title', 'block']}>
      {(people) => (
        <div className="stack">
          <PageTitle title={t('people')} />
          <div className="stack-tight">
            <div>
              <h1>{t('people')}</h1>
              <p className="soft">
                {people.length === 0 ? t('nobody') : t('lead', { count: people.length })}
              </p>
            </div>
            <p className="row no-print">
              {may('listAccountEvents') && (
                <Link to="/log" className="button">
                  {t('log')}
                </Link>
              )}
              {may('listSettings') && (
                <Link to="/settings" className="button">
                  {t('settings')}
                </Link>
              )}
            </p>
          </div>
          {given && <CodePaper given={given} />}
          {people.length > 0 && (
            <ul className={`card no-print ${styles.list}`}>
              {people.map((person) => (
                <PersonItem key={person.id} person={person} give={setGiven} />
              ))}
            </ul>
          )}
          <InviteForm give={setGiven} />
        </div>
      )}
    </AnsweredPage>
  );
}
