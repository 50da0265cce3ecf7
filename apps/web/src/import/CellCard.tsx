import { useQueryClient } from '@tanstack/react-query';
import type { ImportDraft } from '@tidtam/domain/import';
import type { Answer } from '../client.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { placeOfCell } from './address.ts';
import { ignoreRow, unmendCell } from './corrections.ts';
import { MendCell } from './MendCell.tsx';
import { importMessages } from './messages.ts';
import styles from './Problems.module.css';
import { tableAt } from './problems.ts';
import { readingsByCell } from './readings.ts';
import type { Correcting } from './useDraft.ts';

/** The chosen cell when it has no problem: what was typed, what was read, and a way to change it. */
export function CellCard({
  draft,
  cell,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly cell: string;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const language = useLanguage();
  const typed = useTyped(draft, cell);
  const reading = readingsByCell(draft, language).get(cell);
  const corrected = draft.corrections.cells[cell];
  return (
    <article className={`${styles.item} ${styles.chosen}`}>
      <h3>{t('selected_cell', { cell })}</h3>
      {typed?.text && (
        <p className="small">
          {t('typed')} <span className={styles.typed}>{typed.text}</span>
        </p>
      )}
      {typed?.comment && (
        <p className="small">
          {t('comment')} <span className={styles.typed}>{typed.comment}</span>
        </p>
      )}
      {reading !== undefined && (
        <p className="small">
          {t('read_as')} <span className={styles.typed}>{reading}</span>
        </p>
      )}
      <MendCell key={corrected} cell={cell} text={corrected ?? typed?.text ?? ''} correct={correct} />
      <div className="row no-print">
        {corrected !== undefined && (
          <button type="button" className="link-button small" onClick={() => correct(unmendCell(cell))}>
            {t('undo')}
          </button>
        )}
        {tableAt(draft, cell) && (
          <button type="button" className="link-button small" onClick={() => correct(ignoreRow(cell))}>
            {t('ignore_row')}
          </button>
        )}
      </div>
    </article>
  );
}

/** The cell as typed, from the rows of its sheet that were loaded already. */
function useTyped(draft: ImportDraft, cell: string) {
  const client = useQueryClient();
  const place = placeOfCell(cell);
  const sheet = draft.sheets.findIndex(({ name }) => name === place?.sheet);
  const loaded = client.getQueriesData<Answer<'getImportSheet'>>({
    queryKey: ['getImportSheet', draft.id, sheet],
  });
  return loaded
    .flatMap(([, preview]) => preview?.rows ?? [])
    .find(({ row }) => row === place?.row)
    ?.cells.find(({ column }) => column === place?.column);
}
