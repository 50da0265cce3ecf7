import type { PersonShown } from '@tidtam/domain/account';
import { useState } from 'react';
import { useMay } from '../record/useMay.ts';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import type { GivenCode } from './CodePaper.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { type LeaveAct, LeaveDialog } from './LeaveDialog.tsx';
import { PostDialog } from './PostDialog.tsx';
import { peopleMessages } from './people-messages.ts';
import { roleIn } from './role-words.ts';

type Asked = 'correctPerson' | 'appoint' | LeaveAct;

/** One person: their posts, each to be ended, another to be given, a new code, and how they leave. */
export function PersonItem({
  person,
  give,
}: {
  readonly person: PersonShown;
  readonly give: (given: GivenCode) => void;
}) {
  const t = useTexts(peopleMessages);
  const language = useLanguage();
  const { id, name, signInName, state, linked, seenAt, appointments } = person;
  const ending = useChange('endAppointment');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <li className="stack-tight">
      <p>
        <strong lang="th">{name}</strong> · {signInName} · {t(state)}
        {linked && ` · ${t('linked')}`}
        {seenAt !== null && ` · ${t('seen', { at: showInstant(seenAt, language) })}`}
      </p>
      {appointments.map((appointment) => (
        <p key={appointment.id} className="row">
          {roleIn(appointment, language)}
          <button
            type="button"
            className="button button-small"
            disabled={ending.isPending}
            onClick={() => ending.mutate({ params: { person: id, appointment: appointment.id } })}
          >
            {t('end_post')}
          </button>
        </p>
      ))}
      <ProblemNotice error={ending.error} />
      <PersonActs person={person} give={give} ask={setAsked} />
      {asked === 'correctPerson' && <DetailsDialog person={person} close={close} />}
      {asked === 'appoint' && <PostDialog person={person} close={close} />}
      {asked !== null && asked !== 'correctPerson' && asked !== 'appoint' && (
        <LeaveDialog person={person} act={asked} close={close} />
      )}
    </li>
  );
}

function PersonActs({
  person: { id, name, state, linked, codes },
  give,
  ask,
}: {
  readonly person: PersonShown;
  readonly give: (given: GivenCode) => void;
  readonly ask: (asked: Asked) => void;
}) {
  const t = useTexts(peopleMessages);
  const { may } = useMay();
  const resetting = useChange('giveReset');
  const signingOut = useChange('endPersonSessions');
  const params = { person: id };
  const open = state !== 'closed';
  return (
    <>
      <ProblemNotice error={resetting.error ?? signingOut.error} />
      <div className="row">
        {open && (
          <>
            <Act
              say={t('reset')}
              act={() => resetting.mutate({ params }, { onSuccess: (given) => give({ ...given, name }) })}
            />
            <Act say={t('details')} act={() => ask('correctPerson')} />
            <Act say={t('another_post')} act={() => ask('appoint')} />
          </>
        )}
        {state === 'active' && (
          <Act say={t('sign_out_everywhere')} act={() => signingOut.mutate({ params })} />
        )}
        {codes && may('removePersonCodes') && (
          <Act say={t('take_codes')} act={() => ask('removePersonCodes')} />
        )}
        {linked && may('unlinkPerson') && <Act say={t('unlink')} act={() => ask('unlinkPerson')} />}
        {open && may('closeAccount') && <Act say={t('close_account')} act={() => ask('closeAccount')} />}
        {!open && may('erasePerson') && <Act say={t('erase')} act={() => ask('erasePerson')} />}
      </div>
    </>
  );
}

function Act({ say, act }: { readonly say: string; readonly act: () => void }) {
  return (
    <button type="button" className="button button-small" onClick={act}>
      {say}
    </button>
  );
}
