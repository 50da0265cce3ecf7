import { Link } from '@tanstack/react-router';
import type { FileAnswer } from '@tidtam/domain/import';
import { useTexts } from '../shell/language.tsx';
import styles from './Differences.module.css';
import { importMessages } from './messages.ts';

/** Several files just read: what each holds and where to check it. */
export function ReadResults({ answers }: { readonly answers: readonly FileAnswer[] }) {
  const t = useTexts(importMessages);
  return (
    <section className="card" aria-labelledby="read-results" aria-live="polite">
      <h2 id="read-results">{t('read_results')}</h2>
      <ul>
        {answers.map((answer) => (
          <li key={`${answer.file}${answer.draft?.id}`} className={styles.one}>
            <div className="spread">
              <div>
                <p>{answer.file}</p>
                <p className="small soft">{t('counts', countsOf(answer))}</p>
              </div>
              {answer.draft && (
                <Link className="button button-small" to="/imports/$id" params={{ id: answer.draft.id }}>
                  {t('open_draft')}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countsOf({ projects, problems }: FileAnswer) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { projects: projects.length, errors, warnings: problems.length - errors };
}
