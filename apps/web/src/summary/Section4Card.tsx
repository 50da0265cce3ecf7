import type { ProvinceRound } from '@tidtam/domain/summary';
import { useState } from 'react';
import { May } from '../record/May.tsx';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { summaryMessages } from './messages.ts';
import styles from './Section4.module.css';

/** The driving committee's own report, or that it is not written yet. */
export function Section4Card({
  section4,
  write,
}: {
  readonly section4: ProvinceRound['section4'];
  readonly write: () => void;
}) {
  const t = useTexts(summaryMessages);
  const language = useLanguage();
  return (
    <section className="card stack-tight" aria-labelledby="section4">
      <div className="spread">
        <h2 id="section4">{t('section4')}</h2>
        <May use="writeSection4">
          <button type="button" className="button button-small no-print" onClick={write}>
            {t(section4 === null ? 'section4_write' : 'section4_edit')}
          </button>
        </May>
      </div>
      {section4 === null ? (
        <p className="soft">{t('section4_empty')}</p>
      ) : (
        <>
          <Text text={section4.text} />
          <p className="small soft">
            {t('section4_by', {
              number: section4.number,
              by: section4.recordedBy,
              at: showInstant(section4.recordedAt, language),
            })}
          </p>
        </>
      )}
    </section>
  );
}

/** A long report starts folded, so that the page keeps its shape. */
function Text({ text }: { readonly text: string }) {
  const t = useTexts(summaryMessages);
  const [open, setOpen] = useState(text.length < 500);
  return (
    <>
      <p className={open ? styles.text : styles.folded}>{text}</p>
      {!open && (
        <button type="button" className="link-button no-print" onClick={() => setOpen(true)}>
          {t('section4_more')}
        </button>
      )}
    </>
  );
}
