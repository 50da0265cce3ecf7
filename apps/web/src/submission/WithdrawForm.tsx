import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { submissionPageMessages } from './messages.ts';
import type { ReportPlace } from './SubmissionItem.tsx';

/** Takes a form that was sent back as a whole, with a reason. */
export function WithdrawForm({
  place,
  submission,
}: {
  readonly place: ReportPlace;
  readonly submission: string;
}) {
  const t = useTexts(submissionPageMessages);
  const [open, setOpen] = useState(false);
  const withdrawing = useChange('withdrawForm');
  const withdraw = (reason: string) =>
    withdrawing.mutate(
      { params: { ...place, submission }, body: { reason } },
      { onSuccess: () => setOpen(false) },
    );
  return (
    <div className="no-print">
      <button type="button" className="button button-danger button-small" onClick={() => setOpen(true)}>
        {t('withdraw')}
      </button>
      {open && (
        <ReasonDialog
          title={t('withdraw')}
          label={t('withdraw_reason')}
          example={t('withdraw_example')}
          act={withdraw}
          pending={withdrawing.isPending}
          error={withdrawing.error}
          close={() => setOpen(false)}
        >
          <p>{t('withdraw_lead')}</p>
        </ReasonDialog>
      )}
    </div>
  );
}
