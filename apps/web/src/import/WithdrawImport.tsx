import { useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { storeMessages } from './store-messages.ts';

/** Takes a stored file back, with a reason. */
export function WithdrawImport({ id }: { readonly id: string }) {
  const t = useTexts(storeMessages);
  const [open, setOpen] = useState(false);
  const withdrawing = useChange('withdrawImport');
  const withdraw = (reason: string) =>
    withdrawing.mutate({ params: { id }, body: { reason } }, { onSuccess: () => setOpen(false) });
  return (
    <>
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
    </>
  );
}
