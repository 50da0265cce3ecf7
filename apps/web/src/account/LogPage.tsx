import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { eventMessages } from './event-messages.ts';

/** The log of sign-ins and of what is done to accounts, newest first. */
export function LogPage() {
  const t = useTexts(eventMessages);
  const language = useLanguage();
  const query = useAnswer('listAccountEvents', {});
  return (
    <AnsweredPage query={query} shapes={['title', 'block']}>
      {(events) => (
        <div className="stack">
          <PageTitle title={t('log')} />
          <div>
            <h1>{t('log')}</h1>
            <p className="soft">{t('log_lead', { count: events.length })}</p>
          </div>
          <div className="card">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('when')}</th>
                  <th scope="col">{t('what')}</th>
                  <th scope="col">{t('whom')}</th>
                  <th scope="col">{t('by')}</th>
                  <th scope="col">{t('address')}</th>
                </tr>
              </thead>
              <tbody>
                {events.map(({ id, at, event, person, by, address }) => (
                  <tr key={id}>
                    <td data-label={t('when')}>{showInstant(at, language)}</td>
                    <td data-label={t('what')}>{t(event)}</td>
                    <td data-label={t('whom')} data-empty={person === null ? true : undefined} lang="th">
                      {person}
                    </td>
                    <td data-label={t('by')} data-empty={by === null ? true : undefined} lang="th">
                      {by}
                    </td>
                    <td data-label={t('address')} data-empty={address === null ? true : undefined}>
                      {address}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </AnsweredPage>
  );
}
