import { Link } from '@tanstack/react-router';
import type { FileAnswer, ImportDraft } from '@tidtam/domain/import';
import { useEffect, useRef } from 'react';
import { AgencyName } from '../agency/AgencyName.tsx';
import { useTexts } from '../shell/language.tsx';
import styles from './Differences.module.css';
import { storeMessages } from './store-messages.ts';

/** What became of each agency's part, with the way to it. Who has just stored it goes on from here. */
export function StoreResult({
  answer,
  draft,
  fresh,
}: {
  readonly answer: FileAnswer;
  readonly draft: ImportDraft;
  readonly fresh: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  const t = useTexts(storeMessages);
  const { province, round } = answer;
  const stored = draft.state === 'stored';
  const title = stored ? 'stored' : draft.state === 'partly' ? 'stored_partly' : 'refused';
  return (
    <div className={`notice ${stored ? 'notice-good' : 'notice-warning'}`}>
      <h3 ref={heading} tabIndex={-1}>
        {t(title)}
      </h3>
      <ul>
        {answer.agencies.map(({ agency, status }) => (
          <li key={agency} className={styles.one}>
            <span className="spread">
              <span>
                <AgencyName code={agency} /> · {t(`agency_${status}`)}
              </span>
              {province !== null && round !== null && (
                <Link
                  to="/agencies/$agency/provinces/$province/rounds/$round"
                  params={{ agency, province, round }}
                >
                  {t('to_agency')}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
      {province !== null && round !== null && (
        <p>
          <Link className="button" to="/provinces/$province/rounds/$round" params={{ province, round }}>
            {t('to_province')}
          </Link>
        </p>
      )}
    </div>
  );
}
