import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { peopleMessages } from './people-messages.ts';

const says = {
  removePersonCodes: { title: 'take_codes', lead: 'take_codes_lead' },
  unlinkPerson: { title: 'unlink', lead: 'unlink_lead' },
  closeAccount: { title: 'close_account', lead: 'close_account_lead' },
  erasePerson: { title: 'erase', lead: 'erase_lead' },
} as const;

/** What is asked about once more. */
export type LeaveAct = keyof typeof says;

/** Asks once more before codes are taken away, somebody is unlinked, an account is closed, or what says who a person is gets erased. */
export function LeaveDialog({
  person: { id, name },
  act,
  close,
}: {
  readonly person: { readonly id: string; readonly name: string };
  readonly act: LeaveAct;
  readonly close: () => void;
}) {
  const t = useTexts(peopleMessages);
  const s = useTexts(shellMessages);
  const leaving = useChange(act);
  const title = t(says[act].title);
  return (
    <Dialog title={title} close={close}>
      <div className="stack-tight">
        <p lang="th">{name}</p>
        <p>{t(says[act].lead)}</p>
        <ProblemNotice error={leaving.error} />
        <div className="row">
          <button
            type="button"
            className="button button-danger"
            disabled={leaving.isPending}
            onClick={() => leaving.mutate({ params: { person: id } }, { onSuccess: close })}
          >
            {title}
          </button>
          <button type="button" className="button" onClick={close}>
            {s('cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
