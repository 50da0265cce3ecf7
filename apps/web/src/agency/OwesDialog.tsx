import type { KeptAgency } from '@tidtam/domain/agency';
import type { RoundId } from '@tidtam/domain/round';
import { useState } from 'react';
import { nameIn, roundName } from '../record/names.ts';
import { Choice } from '../shell/Choice.tsx';
import { Dialog } from '../shell/Dialog.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './agency.module.css';
import { keptMessages } from './kept-messages.ts';
import type { KeptPlace } from './useKeptPlace.ts';

/** In which rounds of the year an agency owes a report to a province: each is set or lifted. */
export function OwesDialog({
  agency,
  place,
  close,
}: {
  readonly agency: KeptAgency;
  readonly place: KeptPlace;
  readonly close: () => void;
}) {
  const t = useTexts(keptMessages);
  const language = useLanguage();
  const [province, setProvince] = useState(place.province ?? agency.province ?? undefined);
  return (
    <Dialog title={t('owes_of', { name: nameIn(agency, language) })} close={close}>
      <div className="stack-tight">
        <p className="soft">{t('owes_lead')}</p>
        {place.province === null && (
          <Choice
            label={t('owes_to')}
            none="–"
            choices={place.provinces}
            value={province}
            choose={setProvince}
          />
        )}
        {province !== undefined && (
          <ul>
            {place.year.map((round) => (
              <OwedRound key={`${province} ${round}`} agency={agency} province={province} round={round} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function OwedRound({
  agency: { code, owes, closed },
  province,
  round,
}: {
  readonly agency: KeptAgency;
  readonly province: string;
  readonly round: RoundId;
}) {
  const t = useTexts(keptMessages);
  const language = useLanguage();
  const adding = useChange('addObligation');
  const lifting = useChange('liftObligation');
  const owed = owes.find((one) => one.province === province && one.round === round);
  const act = owed === undefined ? 'owe' : 'lift';
  const { mutate, isPending } = owed === undefined ? adding : lifting;
  const named = roundName(round, language);
  const state = owed === undefined ? 'not_owed' : owed.reported ? 'reported' : 'waits';
  const settled = owed?.reported === true || (owed === undefined && closed);
  return (
    <li className={styles.child}>
      <span>
        {named}
        <span className={`small soft ${styles.below}`}>{t(state)}</span>
      </span>
      {!settled && (
        <button
          type="button"
          className="button button-small"
          aria-label={t(`${act}_of`, { round: named })}
          disabled={isPending}
          onClick={() => mutate({ params: { agency: code }, body: { province, round } })}
        >
          {t(act)}
        </button>
      )}
      <ProblemNotice error={adding.error ?? lifting.error} />
    </li>
  );
}
