import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { call } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './agency.module.css';
import { agencyMessages } from './messages.ts';

/** Finds agencies by name, abbreviation or code; those at home in the province come first. */
export function AgencySearch({
  start,
  province,
  choose,
}: {
  readonly start: string;
  readonly province: string | undefined;
  readonly choose: (code: string) => void;
}) {
  const t = useTexts(agencyMessages);
  const language = useLanguage();
  const field = useId();
  const [text, setText] = useState(start);
  const wanted = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['listAgencies', wanted, province],
    queryFn: ({ signal }) => call('listAgencies', { query: { text: wanted, province, limit: 20 } }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="stack-tight">
      <div className="field">
        <label htmlFor={field}>{t('search')}</label>
        <input
          id={field}
          type="search"
          className="input"
          placeholder={t('search_example')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <ProblemNotice error={found.error} />
      <p className="small soft" aria-live="polite">
        {found.data && t(found.data.length === 0 ? 'none_found' : 'found', { count: found.data.length })}
      </p>
      {found.data && found.data.length > 0 && (
        <ul className={styles.found}>
          {found.data.map((agency) => (
            <li key={agency.id}>
              <button type="button" className={styles.choice} onClick={() => choose(agency.code)}>
                {nameIn(agency, language)} <span className="small soft">{agency.code}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
