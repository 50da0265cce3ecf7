import type { AgencyListed } from '@tidtam/domain/agency';
import { useId } from 'react';
import { nameIn } from '../record/names.ts';
import { showCount } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './agency.module.css';
import { agencyMessages } from './messages.ts';

/** A box to search in, and the agencies found, of which one is chosen; where there are more than are shown, it says so. */
export function FoundAgencies({
  text,
  type,
  found,
  none,
  choose,
}: {
  readonly text: string;
  readonly type: (text: string) => void;
  /** `count` is how many there are in all, where that is known; `isCut` that there are more than are shown. */
  readonly found: { readonly agencies: readonly AgencyListed[]; readonly count: number | 'more' } | undefined;
  readonly none: string;
  readonly choose: (code: string) => void;
}) {
  const t = useTexts(agencyMessages);
  const language = useLanguage();
  const field = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={field}>{t('search')}</label>
        <input
          id={field}
          type="search"
          className="input"
          placeholder={t('search_example')}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <p className="small soft" aria-live="polite">
        {found && sentence(found)}
      </p>
      {found && found.agencies.length > 0 && (
        <ul className={styles.found}>
          {found.agencies.map((agency) => (
            <li key={agency.id}>
              <button type="button" className={styles.choice} onClick={() => choose(agency.code)}>
                {nameIn(agency, language)} <span className={`small soft ${styles.code}`}>{agency.code}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function sentence({ agencies, count }: NonNullable<typeof found>): string {
    const shown = agencies.length;
    if (shown === 0) return none;
    if (count === 'more') return t('found_first', { shown });
    return count > shown ? t('found_cut', { count: showCount(count), shown }) : t('found', { count });
  }
}
