import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AgencyListed } from '@tidtam/domain/agency';
import { useDeferredValue, useId, useState } from 'react';
import { call } from '../client.ts';
import { nameIn } from '../record/names.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import styles from './agency.module.css';
import { agencyMessages } from './messages.ts';

/** Finds agencies by name, abbreviation or code; those at home in the province come first, of a home those alone. */
export function AgencySearch({
  start,
  province,
  home,
  fits = () => true,
  choose,
}: {
  readonly start: string;
  readonly province: string | undefined;
  readonly home?: string | undefined;
  /** Which of those found are offered. */
  readonly fits?: (agency: AgencyListed) => boolean;
  readonly choose: (code: string) => void;
}) {
  const t = useTexts(agencyMessages);
  const language = useLanguage();
  const field = useId();
  const [text, setText] = useState(start);
  const wanted = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['listAgencies', wanted, province, home],
    queryFn: ({ signal }) =>
      call('listAgencies', { query: { text: wanted, province, home, limit: 20 } }, signal),
    placeholderData: keepPreviousData,
  });
  const offered = found.data?.filter(fits);
  const none = home === undefined ? 'none_found' : 'none_found_home';
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
        {offered && t(offered.length === 0 ? none : 'found', { count: offered.length })}
      </p>
      {offered && offered.length > 0 && (
        <ul className={styles.found}>
          {offered.map((agency) => (
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
