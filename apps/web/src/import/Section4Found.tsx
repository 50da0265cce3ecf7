import type { ImportDraft } from '@tidtam/domain/import';
import { May } from '../record/May.tsx';
import { useTexts } from '../shell/language.tsx';
import { setSection4LeftOut } from './corrections.ts';
import { importMessages } from './messages.ts';
import styles from './Problems.module.css';
import type { Correcting } from './useDraft.ts';

/** The committee's own report as the file has it, beside the one that stands; it can be left out. */
export function Section4Found({
  draft: { section4 },
  select,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly select: (cell: string) => void;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  if (section4 === null) return null;
  const { text, cell, standing } = section4;
  return (
    <section className="card stack-tight" aria-labelledby="section4">
      <div className="spread">
        <h2 id="section4">{t('section4')}</h2>
        <button type="button" className="link-button small" onClick={() => select(cell)}>
          {cell}
        </button>
      </div>
      <p className="small soft">{t('section4_lead')}</p>
      <p className={styles.asTyped} lang="th">
        {text}
      </p>
      {standing !== null && (
        <>
          <h3>{t('section4_standing')}</h3>
          <p className={`${styles.asTyped} soft`} lang="th">
            {standing}
          </p>
        </>
      )}
      <May use="correctImport">
        <div className="row">
          <button
            type="button"
            className="button button-small"
            onClick={() => correct(setSection4LeftOut(true))}
          >
            {t('section4_leave_out')}
          </button>
        </div>
      </May>
    </section>
  );
}
