import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { AgencySearch } from './AgencySearch.tsx';
import { agencyMessages } from './messages.ts';

/** Chooses the agency that another is put under. */
export function ParentDialog({
  agency,
  province,
  close,
}: {
  readonly agency: string;
  readonly province: string;
  readonly close: () => void;
}) {
  const t = useTexts(agencyMessages);
  const setting = useChange('setParent');
  return (
    <Dialog title={t('parent_set')} close={close}>
      <div className="stack-tight">
        <p className="soft">{t('parent_lead')}</p>
        <ProblemNotice error={setting.error} />
        <AgencySearch
          start=""
          province={province}
          choose={(parent) => setting.mutate({ params: { agency }, body: { parent } }, { onSuccess: close })}
        />
      </div>
    </Dialog>
  );
}
