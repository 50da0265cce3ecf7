import { Link } from '@tanstack/react-router';
import type { FigureSource } from '@tidtam/domain/summary';
import { CellLink } from '../import/CellLink.tsx';
import { agencyIn } from '../record/names.ts';
import { reportMessages } from '../report/messages.ts';
import { showInstant } from '../shell/format.ts';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './FigurePanel.module.css';
import { contributionValue } from './figure-value.ts';
import { sourceMessages } from './source-messages.ts';

type Listed = FigureSource['versions'][number];

/** Every version that a figure was computed from, down to file and cell. */
export function FigureVersions({ source }: { readonly source: FigureSource }) {
  const t = useTexts(sourceMessages);
  if (source.versions.length === 0) return <p className="soft">{t('none')}</p>;
  return (
    <section>
      <h3>{t('versions', { count: source.versions.length })}</h3>
      <ul>
        {source.versions.map((version) => (
          <li
            key={`${version.version}${version.part}`}
            className={version.counted ? styles.version : styles.uncounted}
          >
            <Version version={version} figure={source.figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Version({ version, figure }: { readonly version: Listed; readonly figure: FigureSource['figure'] }) {
  const t = useTexts(sourceMessages);
  const r = useTexts(reportMessages);
  const language = useLanguage();
  return (
    <>
      <div className={styles.top}>
        <Link
          to="/agencies/$agency/projects/$project"
          params={{ agency: version.agency, project: version.project }}
        >
          <InTheirWords text={version.title} />
        </Link>
        <span className={`number ${styles.adds}`}>{contributionValue(figure, version.value, language)}</span>
      </div>
      <p className="small soft">
        {agencyIn(version, language)}
        {version.part !== null && ` · ${r('part', { part: version.part })}`}
        {` · ${t('version', { number: version.number })}`}
        {!version.counted && <strong> · {t('not_counted')}</strong>}
      </p>
      <p className="small">
        {version.import === null && version.file === null ? (
          t('typed')
        ) : (
          <CellLink importId={version.import} file={version.file} cell={version.cell} />
        )}
      </p>
      <p className="small soft">
        {t('recorded', { by: version.recordedBy, at: showInstant(version.recordedAt, language) })}
      </p>
    </>
  );
}
