import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import type { Answer } from '../client.ts';
import { May } from '../record/May.tsx';
import { useMay } from '../record/useMay.ts';
import { useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { ChildList } from './ChildList.tsx';
import { FamilyMember } from './FamilyMember.tsx';
import { agencyMessages } from './messages.ts';
import { ParentDialog } from './ParentDialog.tsx';

interface Props {
  readonly data: Answer<'getAgencyRound'>;
  readonly province: string;
  readonly round: RoundId;
}

/** Under which agency it is and which are under it; whoever looks after the province sets it. */
export function FamilyCard({ data, province, round }: Props) {
  const t = useTexts(agencyMessages);
  const { may } = useMay();
  const [choosing, setChoosing] = useState(false);
  const lifting = useChange('setParent');
  const agency = data.agency.code;
  const { parent, children } = data.family;
  const none = parent === null && children.length === 0;
  if (none && !may('setParent')) return null;
  return (
    <section className="card stack-tight" aria-labelledby="family-title">
      <h2 id="family-title">{t(children.length > 0 ? 'children' : 'parent')}</h2>
      {none && <p className="soft">{t('family_none')}</p>}
      {parent !== null && <FamilyMember of={parent} opens={parent.opens} {...{ province, round }} />}
      {children.length > 0 && <ChildList all={children} {...{ province, round }} />}
      <ProblemNotice error={lifting.error} />
      {children.length === 0 && data.agency.sector !== 'lead' && (
        <May use="setParent">
          <div className="row no-print">
            <button type="button" className="button button-small" onClick={() => setChoosing(true)}>
              {t('parent_set')}
            </button>
            {parent !== null && (
              <button
                type="button"
                className="button button-small"
                disabled={lifting.isPending}
                onClick={() => lifting.mutate({ params: { agency }, body: { parent: null } })}
              >
                {t('parent_lift')}
              </button>
            )}
          </div>
        </May>
      )}
      {choosing && <ParentDialog of={data.agency} parent={null} close={() => setChoosing(false)} />}
    </section>
  );
}
