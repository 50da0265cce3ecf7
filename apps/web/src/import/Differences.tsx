import { Link } from '@tanstack/react-router';
import type { Difference, ImportDraft } from '@tidtam/domain/import';
import { AgencyName } from '../agency/AgencyName.tsx';
import { roundName } from '../record/names.ts';
import { ChangeTable } from '../report/ChangeTable.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './Differences.module.css';
import { storeMessages } from './store-messages.ts';

const kinds = ['missing', 'changed', 'new', 'unchanged'] as const satisfies readonly Difference['kind'][];

/** How the file stands to the record: what is missing and changed first, field by field. */
export function Differences({
  draft,
  select,
}: {
  readonly draft: ImportDraft;
  readonly select: (cell: string) => void;
}) {
  const t = useTexts(storeMessages);
  return (
    <section className="card stack-tight" aria-labelledby="differences">
      <h2 id="differences">{t('differences')}</h2>
      {draft.differences.length === 0 && <p className="soft">{t('none')}</p>}
      {kinds.map((kind) => {
        const found = draft.differences.filter((difference) => difference.kind === kind);
        if (found.length === 0) return null;
        return (
          <details key={kind} open={kind === 'missing' || kind === 'changed'} className={styles.kind}>
            <summary>{t('kind_count', { kind: t(kind), count: found.length })}</summary>
            <ul>
              {found.map((difference) => (
                <li key={`${difference.agency}${difference.title}${difference.cell}`} className={styles.one}>
                  <One difference={difference} select={select} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

function One({
  difference: { agency, project, title, cell, against, fields },
  select,
}: {
  readonly difference: Difference;
  readonly select: (cell: string) => void;
}) {
  const t = useTexts(storeMessages);
  const language = useLanguage();
  return (
    <>
      <div className="spread">
        {project === null ? (
          <span>{title}</span>
        ) : (
          <Link to="/agencies/$agency/projects/$project" params={{ agency, project }}>
            {title}
          </Link>
        )}
        <span className="small soft row">
          <AgencyName code={agency} />
          {against !== null && <span>{t('against', { round: roundName(against, language, 'short') })}</span>}
          {cell !== null && (
            <button type="button" className="link-button" onClick={() => select(cell)}>
              {cell}
            </button>
          )}
        </span>
      </div>
      {fields.length > 0 && <ChangeTable changes={fields} />}
    </>
  );
}
