import type { ReportVersion } from '@tidtam/domain/report';
import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import { roundName } from '../record/names.ts';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ReasonDialog } from '../shell/ReasonDialog.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { versionMessages } from './version-messages.ts';

/** Takes a project's report of a round back, with a reason. Nothing is deleted. */
export function WithdrawReport({ version }: { readonly version: ReportVersion }) {
  const t = useTexts(versionMessages);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const withdrawing = useChange('withdrawProject');
  const { agency, project, province } = version;
  const withdraw = (reason: string) =>
    withdrawing.mutate(
      { params: { agency, project }, body: { province, round: version.round as RoundId, reason } },
      { onSuccess: () => setOpen(false) },
    );
  return (
    <>
      <button type="button" className="button button-danger no-print" onClick={() => setOpen(true)}>
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
          <p>
            <InTheirWords text={version.title} />
          </p>
          <p className="soft">{t('withdraw_lead', { round: roundName(version.round, language) })}</p>
        </ReasonDialog>
      )}
    </>
  );
}
