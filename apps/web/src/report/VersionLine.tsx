import { mannerOf } from '@tidtam/domain/submission';
import type { Answer } from '../client.ts';
import { CellLink } from '../import/CellLink.tsx';
import { roundName } from '../record/names.ts';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { changesBetween } from './content.ts';
import { StatusMark } from './StatusMark.tsx';
import styles from './VersionLine.module.css';
import { versionMessages } from './version-messages.ts';

type ShownVersion = Answer<'getProject'>['versions'][number];

/** A project's versions in time, newest first, each with who, when, from where, and what it changed. */
export function VersionLine({ versions }: { readonly versions: readonly ShownVersion[] }) {
  return (
    <ol className={styles.line}>
      {versions.map((version, index) => (
        <li key={version.id} className={version.withdrawn ? styles.withdrawn : styles.version}>
          <Version version={version} before={versions[index + 1]} />
        </li>
      ))}
    </ol>
  );
}

function Version({
  version,
  before,
}: {
  readonly version: ShownVersion;
  readonly before: ShownVersion | undefined;
}) {
  const t = useTexts(versionMessages);
  const language = useLanguage();
  const at = showInstant(version.recordedAt, language);
  return (
    <article className="stack-tight">
      <div>
        <h3 className={styles.title}>
          {t('version', { round: roundName(version.round, language), number: version.number })}
          {version.withdrawn && <span className="chip">{t('withdrawn')}</span>}
          {version.received && <span className="chip">{t('received')}</span>}
        </h3>
        <p className="small soft">{t('recorded', { by: version.recordedBy, at })}</p>
        {mannerOf(version.capacity) === 'on_behalf' && <p className="small">{t('on_behalf')}</p>}
        <p className="small">
          {version.source.import === null && version.source.file === null ? (
            t('typed')
          ) : (
            <CellLink
              importId={version.source.import}
              file={version.source.file}
              cell={version.funding[0]?.cells.title ?? null}
            />
          )}
        </p>
        {version.reason !== null && <p className="small">{t('reason', { reason: version.reason })}</p>}
      </div>
      {!version.withdrawn && <StatusMark status={version.status} derived={version.statusDerived} />}
      <Changes version={version} before={before} />
    </article>
  );
}

function Changes({
  version,
  before,
}: {
  readonly version: ShownVersion;
  readonly before: ShownVersion | undefined;
}) {
  const t = useTexts(versionMessages);
  if (before === undefined) return <p className="small soft">{t('first')}</p>;
  if (version.withdrawn) return null;
  const changes = changesBetween(before, version);
  if (changes.length === 0) return <p className="small soft">{t('same')}</p>;
  return (
    <details open={changes.length <= 8}>
      <summary>{t('changed', { count: changes.length })}</summary>
      <ChangeTable changes={changes} />
    </details>
  );
}
