import { useState } from 'react';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { LetterFields } from './LetterFields.tsx';
import { submissionPageMessages } from './messages.ts';
import type { ReportPlace } from './SubmissionItem.tsx';
import { blankLetter, letterOf } from './typed-letter.ts';

/** Attaches a covering letter to what was submitted before. */
export function LetterDialog({
  place,
  submission,
  close,
}: {
  readonly place: ReportPlace;
  readonly submission: string;
  readonly close: () => void;
}) {
  const t = useTexts(submissionPageMessages);
  const s = useTexts(shellMessages);
  const [typed, setTyped] = useState(blankLetter);
  const attaching = useChange('attachLetter');
  const letter = letterOf(typed);
  return (
    <Dialog title={t('attach')} close={close}>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          if (letter === null) return;
          attaching.mutate({ params: { ...place, submission }, body: letter }, { onSuccess: close });
        }}
      >
        <LetterFields letter={typed} change={setTyped} />
        {letter === null && <p className="small soft">{t('incomplete')}</p>}
        <ProblemNotice error={attaching.error} />
        <div className="row">
          <button
            type="submit"
            className="button button-primary"
            disabled={letter === null || attaching.isPending}
          >
            {attaching.isPending ? s('saving') : t('attach')}
          </button>
          <button type="button" className="button" onClick={close}>
            {s('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
