import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AgencyListed } from '@tidtam/domain/agency';
import { useDeferredValue, useState } from 'react';
import { call } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { FoundAgencies } from './FoundAgencies.tsx';
import { agencyMessages } from './messages.ts';

/** Chooses the agency of the same province that another is put under, of those that it can be under; or lifts it. */
export function ParentDialog({
  of: { code },
  parent,
  close,
}: {
  readonly of: Pick<AgencyListed, 'code'>;
  readonly parent: Pick<AgencyListed, 'name' | 'nameEn'> | null;
  readonly close: () => void;
}) {
  const t = useTexts(agencyMessages);
  const language = useLanguage();
  const setting = useChange('setParent');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['findParents', code, wanted],
    queryFn: ({ signal }) =>
      call('findParents', { params: { agency: code }, query: { text: wanted } }, signal),
    placeholderData: keepPreviousData,
  });
  const set = (chosen: string | null) =>
    setting.mutate({ params: { agency: code }, body: { parent: chosen } }, { onSuccess: close });
  return (
    <Dialog title={t('parent_set')} close={close}>
      <div className="stack-tight">
        <p className="soft">{t('parent_lead')}</p>
        {parent !== null && (
          <div className="row">
            <span>{t('parent_now', { name: nameIn(parent, language) })}</span>
            <button
              type="button"
              className="button button-small"
              disabled={setting.isPending}
              onClick={() => set(null)}
            >
              {t('parent_lift')}
            </button>
          </div>
        )}
        <ProblemNotice error={setting.error ?? found.error} />
        <FoundAgencies text={text} type={setText} found={found.data} none={t('none_fits')} choose={set} />
      </div>
    </Dialog>
  );
}
