import { Link } from '@tanstack/react-router';
import type { Record } from '@tidtam/domain/record';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './ActorLine.module.css';
import { beginAnew } from './begin-anew.ts';
import { accountMessages } from './messages.ts';
import { roleIn } from './role-words.ts';
import { useStep } from './useStep.ts';

/** Who acts as what; the way to their account, to another of their capacities, and out. */
export function ActorLine({ record: { actor, kind } }: { readonly record: Record }) {
  const t = useTexts(accountMessages);
  const leaving = useStep('signOut');
  const leave = () => leaving.mutate({}, { onSuccess: beginAnew });
  return (
    <span className={styles.line}>
      <Link to="/account" lang="th">
        {actor.name}
      </Link>
      {actor.appointments.length > 1 && <CapacityChoice appointments={actor.appointments} />}
      <button type="button" className={`link-button no-print ${styles.leave}`} onClick={leave}>
        {t(kind === 'demonstration' ? 'change_part' : 'sign_out')}
      </button>
    </span>
  );
}

function CapacityChoice({ appointments }: { readonly appointments: Record['actor']['appointments'] }) {
  const t = useTexts(accountMessages);
  const language = useLanguage();
  const choosing = useStep('chooseAppointment');
  return (
    <select
      className={`input no-print ${styles.choice}`}
      aria-label={t('act_in')}
      value={appointments[0]?.id}
      disabled={choosing.isPending}
      onChange={(event) =>
        choosing.mutate({ body: { appointment: event.target.value } }, { onSuccess: beginAnew })
      }
    >
      {appointments.map((appointment) => (
        <option key={appointment.id} value={appointment.id}>
          {roleIn(appointment, language)}
        </option>
      ))}
    </select>
  );
}
