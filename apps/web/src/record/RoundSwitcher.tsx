import type { RoundId } from '@tidtam/domain/round';
import { useId } from 'react';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { recordMessages } from './messages.ts';
import { roundName } from './names.ts';
import styles from './Trail.module.css';
import { useRecord } from './useRecord.ts';

/** The round of the page; choosing another goes there. */
export function RoundSwitcher({
  round,
  go,
}: {
  readonly round: RoundId;
  readonly go: (round: RoundId) => void;
}) {
  const t = useTexts(recordMessages);
  const language = useLanguage();
  const rounds = useRecord()?.rounds ?? [{ id: round }];
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="unseen">
        {t('choose_round')}
      </label>
      <select
        id={id}
        className={`input ${styles.round}`}
        value={round}
        onChange={(event) => {
          const chosen = rounds.find((one) => one.id === event.target.value);
          if (chosen !== undefined) go(chosen.id);
        }}
      >
        {rounds.map((one) => (
          <option key={one.id} value={one.id}>
            {roundName(one.id, language, 'choice')}
          </option>
        ))}
      </select>
    </>
  );
}
