import type { AppointmentShown } from '@tidtam/domain/account';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './account.module.css';
import { beginAnew } from './begin-anew.ts';
import { accountMessages } from './messages.ts';
import { roleIn } from './role-words.ts';
import { useStep } from './useStep.ts';

/** What somebody may do and where; the first is the one in use. */
export function RolesCard({ appointments }: { readonly appointments: readonly AppointmentShown[] }) {
  const t = useTexts(accountMessages);
  const language = useLanguage();
  const choosing = useStep('chooseAppointment');
  return (
    <section className="card stack-tight">
      <h2>{t('roles')}</h2>
      {appointments.length === 0 && <p>{t('no_roles')}</p>}
      <ul className={styles.list}>
        {appointments.map((appointment, at) => (
          <li key={appointment.id} className="spread">
            <span className={styles.role}>{roleIn(appointment, language)}</span>
            {at === 0 ? (
              <span className="chip">{t('current_role')}</span>
            ) : (
              <button
                type="button"
                className="button button-small"
                disabled={choosing.isPending}
                onClick={() =>
                  choosing.mutate({ body: { appointment: appointment.id } }, { onSuccess: beginAnew })
                }
              >
                {t('choose_role')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={choosing.error} />
    </section>
  );
}
