import type { PersonShown } from '@tidtam/domain/account';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import type { GivenCode } from './CodePaper.tsx';
import { peopleMessages } from './people-messages.ts';
import { roleIn } from './role-words.ts';

/** One person: their posts, each to be ended, and a new code for whoever lost the password. */
export function PersonItem({
  person: { id, name, signInName, state, seenAt, appointments },
  give,
}: {
  readonly person: PersonShown;
  readonly give: (given: GivenCode) => void;
}) {
  const t = useTexts(peopleMessages);
  const language = useLanguage();
  const resetting = useChange('giveReset');
  const ending = useChange('endAppointment');
  const signingOut = useChange('endPersonSessions');
  const params = { person: id };
  return (
    <li className="stack-tight">
      <p>
        <strong lang="th">{name}</strong> · {signInName} · {t(state)}
        {seenAt !== null && ` · ${t('seen', { at: showInstant(seenAt, language) })}`}
      </p>
      {appointments.map((appointment) => (
        <p key={appointment.id} className="row">
          {roleIn(appointment, language)}
          <button
            type="button"
            className="button button-small"
            disabled={ending.isPending}
            onClick={() => ending.mutate({ params: { ...params, appointment: appointment.id } })}
          >
            {t('end_post')}
          </button>
        </p>
      ))}
      <ProblemNotice error={resetting.error ?? ending.error ?? signingOut.error} />
      {state !== 'closed' && (
        <div className="row">
          <button
            type="button"
            className="button button-small"
            disabled={resetting.isPending}
            onClick={() => resetting.mutate({ params }, { onSuccess: (given) => give({ ...given, name }) })}
          >
            {t('reset')}
          </button>
          {state === 'active' && (
            <button
              type="button"
              className="button button-small"
              disabled={signingOut.isPending}
              onClick={() => signingOut.mutate({ params })}
            >
              {t('sign_out_everywhere')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
