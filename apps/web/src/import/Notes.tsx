import type { ImportDraft } from '@tidtam/domain/import';
import { Says, useTexts } from '../shell/language.tsx';
import { importMessages } from './messages.ts';
import styles from './Problems.module.css';

/** What a person should see and need not answer: hidden rows, sheets left out, comments. */
export function Notes({
  notes,
  select,
}: {
  readonly notes: ImportDraft['notes'];
  readonly select: (cell: string) => void;
}) {
  const t = useTexts(importMessages);
  if (notes.length === 0) return null;
  return (
    <details className="card" open={notes.length <= 4}>
      <summary>
        <strong>{t('notes')}</strong> ({notes.length})
      </summary>
      <ul className={styles.notes}>
        {notes.map(({ code, cell, message }) => (
          <li key={`${code}${cell}${message.th}`}>
            <Says text={message} />{' '}
            {cell !== null && (
              <button type="button" className="link-button" onClick={() => select(cell)}>
                {cell}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
