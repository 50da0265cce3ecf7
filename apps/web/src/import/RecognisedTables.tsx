import type { ImportDraft } from '@tidtam/domain/import';
import { isPart } from '@tidtam/domain/project';
import { May } from '../record/May.tsx';
import { reportMessages } from '../report/messages.ts';
import { useTexts } from '../shell/language.tsx';
import { setPart, setTableIgnored } from './corrections.ts';
import { importMessages } from './messages.ts';
import styles from './Recognised.module.css';
import type { Correcting } from './useDraft.ts';

type Table = ImportDraft['tables'][number];

/** The tables that were found, each with its part; one that is no report can be left out. */
export function RecognisedTables({
  draft,
  correct,
}: {
  readonly draft: ImportDraft;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  if (draft.tables.length === 0) return null;
  return (
    <details open={draft.tables.length <= 4}>
      <summary>
        {t('tables')} ({draft.tables.length})
      </summary>
      <ul>
        {draft.tables.map((table) => (
          <li key={table.id} className={styles.table}>
            <TableLine
              table={table}
              said={draft.corrections.parts[table.id] !== undefined}
              correct={correct}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function TableLine({
  table,
  said,
  correct,
}: {
  readonly table: Table;
  readonly said: boolean;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const name = tableName(table, t);
  return (
    <>
      <span>
        {name}
        <span className="small soft"> · {layoutWords(table.layout, t)}</span>
      </span>
      <PartChoice table={table} said={said} correct={correct} label={t('part_of_table', { table: name })} />
      <May use="correctImport">
        <button
          type="button"
          className="link-button small"
          onClick={() => correct(setTableIgnored(table.id, true))}
        >
          {t('table_leave_out')}
        </button>
      </May>
    </>
  );
}

/** Which part a table's rows are of; left open where the rows or headings say it. */
export function PartChoice({
  table,
  said,
  correct,
  label,
}: {
  readonly table: Table;
  /** Whether a person said it, so that it can be unsaid. */
  readonly said: boolean;
  readonly correct: Correcting['correct'];
  readonly label: string;
}) {
  const t = useTexts(importMessages);
  const r = useTexts(reportMessages);
  return (
    <select
      className="input"
      aria-label={label}
      value={table.part ?? ''}
      onChange={(event) => {
        const part = Number(event.target.value);
        correct(setPart(table.id, isPart(part) ? part : undefined));
      }}
    >
      {(table.part === null || said) && <option value="">{t('part_by_row')}</option>}
      {([1, 2, 3] as const).map((part) => (
        <option key={part} value={part}>
          {r(`part_${part}`)}
        </option>
      ))}
    </select>
  );
}

type Tell = (key: keyof typeof importMessages.texts, values?: Record<string, string | number>) => string;

function tableName(table: Table, t: Tell): string {
  const [from, to] = table.bodyRows;
  const sheet = table.sheet === '' ? t('sheet_one') : table.sheet;
  return t('table_at', { sheet, from, to, more: String(to > from) });
}

function layoutWords(layout: string, t: Tell): string {
  const key = `layout_${layout}`;
  return key in importMessages.texts ? t(key as 'layout_one_part') : layout;
}
