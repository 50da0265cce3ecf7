import { useId } from 'react';
import { Says, useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useChange } from '../shell/useAnswer.ts';
import styles from './agency.module.css';
import { keptMessages } from './kept-messages.ts';

/** Adds the agencies of a CSV file, with what they owe; each row that was left out says why. */
export function AgenciesFile() {
  const t = useTexts(keptMessages);
  const s = useTexts(shellMessages);
  const field = useId();
  const bringing = useChange('importAgencies');
  const { data, variables, isPending, error } = bringing;
  const { problems = [], ...counts } = data ?? {};
  const file = variables?.files?.[0]?.name ?? '';
  return (
    <section className="card stack-tight no-print" aria-labelledby={`${field}-title`}>
      <h2 id={`${field}-title`}>{t('csv')}</h2>
      <p className="soft">{t('csv_lead')}</p>
      <div className="field">
        <label htmlFor={field}>{t('csv_choose')}</label>
        <input
          id={field}
          type="file"
          className="input"
          accept=".csv"
          disabled={isPending}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) bringing.mutate({ files });
          }}
        />
      </div>
      <div role="status" className="stack-tight">
        {isPending && <p>{s('saving')}</p>}
        {data && (
          <p className={`notice ${problems.length === 0 ? 'notice-good' : 'notice-warning'}`}>
            {t('csv_done', { ...counts, file })}
          </p>
        )}
        {problems.length > 0 && (
          <>
            <p className="label">{t('csv_problems', { count: problems.length })}</p>
            <ul className={styles.problems}>
              {problems.map((problem) => (
                <li key={`${problem.code} ${problem.cell} ${problem.message.th}`}>
                  <Says text={problem.message} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <ProblemNotice error={error} />
    </section>
  );
}
