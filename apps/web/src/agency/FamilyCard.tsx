import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import type { Answer } from '../client.ts';
import { May } from '../record/May.tsx';
import { nameIn } from '../record/names.ts';
import { useMay } from '../record/useMay.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import { agencyMessages } from './messages.ts';
import { ParentDialog } from './ParentDialog.tsx';

type Family = Answer<'getAgencyRound'>['family'];

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
    <section className="card stack-tight no-print" aria-labelledby="family-title">
      <h2 id="family-title">{t('family')}</h2>
      {none && <p className="soft">{t('family_none')}</p>}
      {parent !== null && <Named label={t('parent')} agencies={[parent]} {...{ province, round }} />}
      {children.length > 0 && <Named label={t('children')} agencies={children} {...{ province, round }} />}
      <ProblemNotice error={lifting.error} />
      {children.length === 0 || parent !== null ? (
        <May use="setParent">
          <div className="row">
            {children.length === 0 && (
              <button type="button" className="button button-small" onClick={() => setChoosing(true)}>
                {t('parent_set')}
              </button>
            )}
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
      ) : null}
      {choosing && <ParentDialog agency={agency} province={province} close={() => setChoosing(false)} />}
    </section>
  );
}

function Named({
  label,
  agencies,
  province,
  round,
}: {
  readonly label: string;
  readonly agencies: Family['children'];
  readonly province: string;
  readonly round: RoundId;
}) {
  const language = useLanguage();
  return (
    <div>
      <h3>{label}</h3>
      <ul>
        {agencies.map((one) => (
          <li key={one.code}>
            <Link
              to="/agencies/$agency/provinces/$province/rounds/$round"
              params={{ agency: one.code, province, round }}
            >
              {nameIn(one, language)}
            </Link>{' '}
            <span className="small soft">{one.code}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
