import { Link } from '@tanstack/react-router';
import type { Answer } from '../client.ts';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './agency.module.css';
import { agencyMessages } from './messages.ts';

/** The files that an agency's report came from. Each opens to its page, where it can be withdrawn. */
export function AgencyImports({ imports }: { readonly imports: Answer<'getAgencyRound'>['imports'] }) {
  const t = useTexts(agencyMessages);
  const language = useLanguage();
  return (
    <section className="card stack-tight" aria-labelledby="imported">
      <h2 id="imported">{t('imports')}</h2>
      {imports.length === 0 && <p className="soft">{t('no_imports')}</p>}
      <ul>
        {imports.map(({ id, file, at, withdrawn }) => (
          <li key={id} className={styles.imported}>
            <Link to="/imports/$id" params={{ id }}>
              {file}
            </Link>
            <span className="soft">{showInstant(at, language)}</span>
            {withdrawn && <span className="chip">{t('withdrawn')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
