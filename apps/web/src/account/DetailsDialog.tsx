import type { PersonShown } from '@tidtam/domain/account';
import { useState } from 'react';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { mailTyped } from './mail-typed.ts';
import { peopleMessages } from './people-messages.ts';
import { TextField } from './TextField.tsx';

/** Corrects what a person is called and where mail reaches them. */
export function DetailsDialog({
  person,
  close,
}: {
  readonly person: Pick<PersonShown, 'id' | 'name' | 'mail'>;
  readonly close: () => void;
}) {
  const t = useTexts(peopleMessages);
  const [name, setName] = useState(person.name);
  const [mail, setMail] = useState(person.mail ?? '');
  const correcting = useChange('correctPerson');
  return (
    <Dialog title={t('details')} close={close}>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          correcting.mutate(
            { params: { person: person.id }, body: { name, mail: mailTyped(mail) } },
            { onSuccess: close },
          );
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          change={setName}
          minLength={2}
          autoComplete="off"
          lang="th"
          required
        />
        <TextField label={t('mail')} value={mail} change={setMail} type="email" autoComplete="off" />
        <p className="soft">{t('details_lead')}</p>
        <ProblemNotice error={correcting.error} />
        <p>
          <button type="submit" className="button button-primary" disabled={correcting.isPending}>
            {t('save')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
