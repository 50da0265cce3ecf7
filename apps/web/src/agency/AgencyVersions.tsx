import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import styles from './agency.module.css';
import { keptMessages } from './kept-messages.ts';
import { agencyMessages } from './messages.ts';

/** What was said of an agency before, newest first; nothing while it was never corrected. */
export function AgencyVersions({ agency }: { readonly agency: string }) {
  const t = useTexts(keptMessages);
  const a = useTexts(agencyMessages);
  const language = useLanguage();
  const { data: versions = [] } = useAnswer('listAgencyVersions', { params: { agency } });
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>{t('versions', { count: versions.length })}</summary>
      <ul>
        {versions.map(({ number, name, nameEn, sector, closed, by, at }) => (
          <li key={number} className={styles.child}>
            <span>
              {name ?? t('erased')}
              {nameEn !== null && ` · ${nameEn}`} · {sector === 'lead' ? t('sector_lead') : a(sector)}
              {closed && ` · ${t('closed')}`}
            </span>
            <span className="small soft">
              {number === 0 ? t('version_first') : t('version_by', { by, at: showInstant(at, language) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
