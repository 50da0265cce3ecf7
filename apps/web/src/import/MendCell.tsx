import { useId, useState } from 'react';
import { useMay } from '../record/useMay.ts';
import { useTexts } from '../shell/language.tsx';
import { mendCell } from './corrections.ts';
import { importMessages } from './messages.ts';
import styles from './Problems.module.css';
import type { Correcting } from './useDraft.ts';

/** What a cell should have said, typed by hand. */
export function MendCell({
  cell,
  text: typed,
  correct,
}: {
  readonly cell: string;
  readonly text: string;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const [text, setText] = useState(typed);
  const field = useId();
  const { may } = useMay();
  if (!may('correctImport')) return null;
  return (
    <form
      className={`no-print ${styles.mend}`}
      onSubmit={(event) => {
        event.preventDefault();
        correct(mendCell(cell, text));
      }}
    >
      <label htmlFor={field}>{t('mend', { cell })}</label>
      <input
        id={field}
        className="input"
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button" disabled={text === typed}>
        {t('mend_button')}
      </button>
    </form>
  );
}
