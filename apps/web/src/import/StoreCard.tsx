import { useQueryClient } from '@tanstack/react-query';
import type { ImportDraft } from '@tidtam/domain/import';
import { useCallback, useId, useState } from 'react';
import { useMay } from '../record/useMay.ts';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { useCover } from '../submission/useCover.tsx';
import { StepBar } from './StepBar.tsx';
import { StoreResult } from './StoreResult.tsx';
import { StoreSentence } from './StoreSentence.tsx';
import { storeMessages } from './store-messages.ts';
import { countProblems, isStorable } from './store-sentence.ts';
import { useImportStep } from './useImportStep.ts';

/** One sentence of what will be stored, the confirmation of what is doubtful, the button, the result. */
export function StoreCard({ draft }: { readonly draft: ImportDraft }) {
  const t = useTexts(storeMessages);
  const { may } = useMay();
  const storing = useChange('storeImport');
  const [accepted, setAccepted] = useState(false);
  const [reason, setReason] = useState('');
  const reasonField = useId();
  const warnings = countProblems(draft, 'warning');
  const { fields, ready: covered, cover } = useCover();
  const client = useQueryClient();
  // Also for whoever comes back while it is being stored.
  const reload = useCallback(() => void client.invalidateQueries(), [client]);
  const step = useImportStep(draft.id, draft.state === 'open' || storing.isPending, reload);
  const mayStore = isStorable(draft) && may('storeImport');
  const ready = mayStore && (warnings === 0 || accepted) && covered;
  const store = () =>
    storing.mutate({
      params: { id: draft.id },
      body: {
        revision: draft.revision,
        acceptWarnings: accepted,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        ...cover,
      },
    });
  return (
    <section className="card stack-tight" aria-labelledby="store">
      <h2 id="store">{t('store')}</h2>
      <StoreSentence draft={draft} />
      {mayStore && warnings > 0 && (
        <div className="no-print">
          <label className="check">
            <input
              type="checkbox"
              checked={accepted}
              onChange={(event) => setAccepted(event.target.checked)}
            />
            <span>{t('accept', { count: warnings })}</span>
          </label>
          <div className="field">
            <label htmlFor={reasonField}>{t('reason')}</label>
            <input
              id={reasonField}
              className="input"
              value={reason}
              maxLength={1000}
              placeholder={t('reason_hint')}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
        </div>
      )}
      {mayStore && fields}
      {mayStore && (
        <div className="no-print">
          <button
            type="button"
            className="button button-primary"
            disabled={!ready || storing.isPending}
            onClick={store}
          >
            {t(storing.isPending ? 'storing' : 'store')}
          </button>
        </div>
      )}
      {step?.step === 'storing' && <StepBar step={step} />}
      <ProblemNotice error={storing.error} />
      <div aria-live="polite">
        {(storing.data ?? (draft.state === 'stored' || draft.state === 'partly' ? draft.answer : null)) && (
          <StoreResult answer={storing.data ?? draft.answer} draft={draft} fresh={storing.isSuccess} />
        )}
      </div>
    </section>
  );
}
