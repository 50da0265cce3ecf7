import type { AgencyListed } from '@tidtam/domain/agency';
import { Dialog } from '../shell/Dialog.tsx';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { AgencySearch } from './AgencySearch.tsx';
import { agencyMessages } from './messages.ts';

/** Chooses the agency of the same province that another is put under. */
export function ParentDialog({
  of: { code, province },
  close,
}: {
  readonly of: AgencyListed;
  readonly close: () => void;
}) {
  const t = useTexts(agencyMessages);
  const setting = useChange('setParent');
  const home = province ?? undefined;
  return (
    <Dialog title={t('parent_set')} close={close}>
      <div className="stack-tight">
        <p className="soft">{t('parent_lead')}</p>
        <ProblemNotice error={setting.error} />
        <AgencySearch
          start=""
          province={home}
          home={home}
          fits={(one) => one.code !== code && one.sector !== 'lead'}
          choose={(parent) =>
            setting.mutate({ params: { agency: code }, body: { parent } }, { onSuccess: close })
          }
        />
      </div>
    </Dialog>
  );
}
