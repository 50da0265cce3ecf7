import type { ImportDraft } from '@tidtam/domain/import';
import { useState } from 'react';
import { AgencyDialog } from '../agency/AgencyDialog.tsx';
import { AgencyNames } from '../agency/AgencyNames.tsx';
import { roundName } from '../record/names.ts';
import { useMay } from '../record/useMay.ts';
import { useRecord } from '../record/useRecord.ts';
import { Choice } from '../shell/Choice.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { setAgency, setProvince, setRound } from './corrections.ts';
import { importMessages } from './messages.ts';
import { owingOf, provinceChoices } from './places.ts';
import styles from './Recognised.module.css';
import { RecognisedTables } from './RecognisedTables.tsx';
import type { Correcting } from './useDraft.ts';

/** What the program understood of a file: whose it is, where and when, its tables. Any of it can be changed. */
export function Recognised({
  draft,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const language = useLanguage();
  const record = useRecord();
  const { may } = useMay();
  const { answer } = draft;
  const rounds = (record?.rounds ?? []).map(({ id }) => [id, roundName(id, language, 'choice')] as const);
  return (
    <section className="card stack-tight" aria-labelledby="recognised">
      <h2 id="recognised">{t('recognised')}</h2>
      <fieldset className={`stack-tight ${styles.given}`} disabled={!may('correctImport')}>
        <div className={styles.facts}>
          <FileAgencies draft={draft} correct={correct} />
          <Choice
            label={t('province')}
            {...(answer.province === null ? { none: t('not_known') } : {})}
            choices={provinceChoices(record, language)}
            value={answer.province ?? undefined}
            choose={(province) => correct(setProvince(province))}
          />
          <Choice
            label={t('round')}
            {...(answer.round === null ? { none: t('not_known') } : {})}
            choices={rounds}
            value={answer.round ?? undefined}
            choose={(round) => correct(setRound(round))}
          />
        </div>
        <RecognisedTables draft={draft} correct={correct} />
      </fieldset>
    </section>
  );
}

function FileAgencies({
  draft,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const [choosing, setChoosing] = useState(false);
  const agencies = draft.answer.agencies.map(({ agency }) => agency);
  return (
    <div className="field">
      <span className="label">{t('agency')}</span>
      <span className={styles.agencies}>
        <span>{agencies.length === 0 ? t('not_known') : <AgencyNames codes={agencies} />}</span>
        {agencies.length < 2 && (
          <button type="button" className="button button-small" onClick={() => setChoosing(true)}>
            {t('change')}
          </button>
        )}
      </span>
      {choosing && (
        <AgencyDialog
          text=""
          owing={owingOf(draft)}
          choose={(code) => correct(setAgency('', code))}
          close={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
