import { keptShown } from '@tidtam/domain/agency';
import { findRound } from '@tidtam/domain/round';
import { useId } from 'react';
import { roundName } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { Choice } from '../shell/Choice.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './agency.module.css';
import { keptMessages } from './kept-messages.ts';
import type { KeptSearch } from './kept-search.ts';
import { agencyMessages } from './messages.ts';
import type { KeptPlace } from './useKeptPlace.ts';

/** Which agencies are listed: of which province, in which round, by which words. */
export function KeptFilters({
  place: { asked, provinces, everywhere },
  text,
  type,
  choose,
}: {
  readonly place: KeptPlace;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly choose: (chosen: KeptSearch) => void;
}) {
  const t = useTexts(keptMessages);
  const a = useTexts(agencyMessages);
  const language = useLanguage();
  const rounds = useRecord()?.rounds ?? [];
  const field = useId();
  return (
    <search className={`no-print ${styles.filters}`}>
      <div className="field">
        <label htmlFor={field}>{a('search')}</label>
        <input
          id={field}
          type="search"
          className="input"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      {everywhere && (
        <Choice
          label={t('province')}
          none={t('country')}
          choices={[['none', t('no_province')], ...provinces]}
          value={asked.province}
          choose={(province) => choose({ province })}
        />
      )}
      <Choice
        label={t('round')}
        choices={rounds.map(({ id }) => [id, roundName(id, language, 'choice')])}
        value={asked.round}
        choose={(round) => choose({ round: findRound(round ?? '')?.id })}
      />
      <Choice
        label={t('shown')}
        choices={keptShown.map((one) => [one, t(`shown_${one}`)])}
        value={asked.shown}
        choose={(shown) => choose({ shown })}
      />
    </search>
  );
}
