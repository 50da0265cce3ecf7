import type { ImportDraft } from '@tidtam/domain/import';
import { May } from '../record/May.tsx';
import { useTexts } from '../shell/language.tsx';
import { importMessages } from './messages.ts';
import styles from './Problems.module.css';
import type { Correcting } from './useDraft.ts';
import { useMade } from './useMade.ts';

/** Everything that was corrected about the file, each to be undone. */
export function CorrectionList({
  draft,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const made = useMade()(draft.corrections);
  if (made.length === 0) return null;
  return (
    <section className="card" aria-labelledby="corrections">
      <h2 id="corrections">{t('corrections')}</h2>
      <p className="small soft">{t('corrections_lead')}</p>
      <ul className={styles.corrections}>
        {made.map(({ key, text, undo }) => (
          <li key={key} className="spread">
            <span>{text}</span>
            <May use="correctImport">
              <button type="button" className="link-button" onClick={() => correct(undo)}>
                {t('undo')}
              </button>
            </May>
          </li>
        ))}
      </ul>
    </section>
  );
}
