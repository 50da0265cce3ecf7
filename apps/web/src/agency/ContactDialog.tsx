import { type Contact, noContact } from '@tidtam/domain/agency';
import { useId, useState } from 'react';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { agencyMessages } from './messages.ts';

const fields = [
  ['person', 'text'],
  ['position', 'text'],
  ['telephone', 'tel'],
  ['mail', 'email'],
  ['note', 'text'],
] as const;

/** Names whom to call at an agency. */
export function ContactDialog({
  agency,
  province,
  contact,
  close,
}: {
  readonly agency: string;
  readonly province: string;
  readonly contact: Contact | null;
  readonly close: () => void;
}) {
  const t = useTexts(agencyMessages);
  const s = useTexts(shellMessages);
  const [typed, setTyped] = useState(contact ?? noContact);
  const saving = useChange('saveContact');
  const id = useId();
  return (
    <Dialog title={t('call')} close={close}>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate({ params: { agency, province }, body: typed }, { onSuccess: close });
        }}
      >
        {fields.map(([name, type]) => (
          <div key={name} className="field">
            <label htmlFor={`${id}-${name}`}>{t(name)}</label>
            <input
              id={`${id}-${name}`}
              className="input"
              type={type}
              maxLength={300}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          </div>
        ))}
        <p className="small soft">{t('contact_privacy')}</p>
        <ProblemNotice error={saving.error} />
        <div className="row">
          <button type="submit" className="button button-primary" disabled={saving.isPending}>
            {s(saving.isPending ? 'saving' : 'save')}
          </button>
          <button type="button" className="button" onClick={close}>
            {s('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
