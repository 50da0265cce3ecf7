import { useState } from 'react';
import type { Answer } from '../client.ts';
import { roundName } from '../record/names.ts';
import { Dialog } from '../shell/Dialog.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './agency.module.css';
import { keptMessages } from './kept-messages.ts';
import { NewAgencyForm } from './NewAgencyForm.tsx';
import type { KeptPlace } from './useKeptPlace.ts';

interface Props {
  readonly data: Answer<'listKeptAgencies'>;
  readonly place: KeptPlace;
}

/** How many owe a report in the round, and what the secretariat does about it. */
export function KeptLead({ data, place }: Props) {
  const t = useTexts(keptMessages);
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const { round } = place.asked;
  const { owed = 0, reported = 0 } = data.round ?? {};
  const close = () => setAdding(false);
  const named = roundName(round, language);
  const province = place.provinces.find(([code]) => code === place.province)?.[1];
  const owing = place.province === null ? null : { province: place.province, round };
  return (
    <>
      <div>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>
          {data.round === null
            ? t('lead_wide')
            : t(data.round.owed === 0 ? 'lead_none' : 'lead', {
                owed,
                reported,
                province: province ?? '',
                round: named,
              })}
        </p>
      </div>
      {data.round?.before && owing && (
        <Carry key={`${owing.province} ${round}`} before={data.round.before} owing={owing} />
      )}
      <div className="no-print">
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {t('add')}
        </button>
      </div>
      {adding && (
        <Dialog title={t('add')} close={close}>
          <NewAgencyForm name="" owing={owing} added={close} cancel={close} />
        </Dialog>
      )}
    </>
  );
}

function Carry({
  before,
  owing,
}: {
  readonly before: NonNullable<NonNullable<Answer<'listKeptAgencies'>['round']>['before']>;
  readonly owing: { readonly province: string; readonly round: Answer<'carryObligations'>['round'] };
}) {
  const t = useTexts(keptMessages);
  const language = useLanguage();
  const carrying = useChange('carryObligations');
  const { left } = before;
  if (left === 0 && carrying.isIdle) return null;
  return (
    <div className="no-print" aria-live="polite">
      {left > 0 && (
        <div className="notice notice-warning">
          <p>{t('carry_lead', { count: left, before: roundName(before.round, language) })}</p>
          <div>
            <button
              type="button"
              className="button button-primary"
              disabled={carrying.isPending}
              onClick={() => carrying.mutate({ params: owing })}
            >
              {t('carry', { count: left })}
            </button>
          </div>
        </div>
      )}
      {carrying.data && (
        <p className="notice notice-good">{t('carried', { count: carrying.data.carried })}</p>
      )}
      <ProblemNotice error={carrying.error} />
    </div>
  );
}
