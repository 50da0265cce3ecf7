import type { SessionShown } from '@tidtam/domain/account';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './account.module.css';
import { deviceOf } from './device-words.ts';
import { accountMessages } from './messages.ts';

/** Where somebody is signed in, each to be ended. */
export function SessionsCard({ sessions }: { readonly sessions: readonly SessionShown[] }) {
  const t = useTexts(accountMessages);
  const language = useLanguage();
  const ending = useChange('endSession');
  const endingOthers = useChange('endOtherSessions');
  return (
    <section className="card stack-tight">
      <h2>{t('sessions')}</h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className="spread">
            <span>
              <DeviceName session={session} />{' '}
              {session.own && <span className="chip">{t('this_device')}</span>}
              <br />
              <span className="small soft">
                {t('seen', {
                  at: showInstant(session.seenAt, language),
                  until: showInstant(session.expiresAt, language),
                })}
              </span>
            </span>
            {!session.own && (
              <button
                type="button"
                className="button button-small"
                disabled={ending.isPending}
                onClick={() => ending.mutate({ params: { session: session.id } })}
              >
                {t('end_session')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={ending.error ?? endingOthers.error} />
      {sessions.length > 1 && (
        <p>
          <button
            type="button"
            className="button button-danger"
            disabled={endingOthers.isPending}
            onClick={() => endingOthers.mutate({})}
          >
            {t('end_others')}
          </button>
        </p>
      )}
    </section>
  );
}

function DeviceName({ session: { kind, label, agent } }: { readonly session: SessionShown }) {
  const t = useTexts(accountMessages);
  if (kind === 'token') return t('program', { label: label ?? '' });
  const device = deviceOf(agent);
  return device === null ? t('device_unknown') : t('device', device);
}
