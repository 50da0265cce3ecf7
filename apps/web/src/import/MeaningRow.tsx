import { type ImportDraft, type ReportField, reportFields } from '@tidtam/domain/import';
import { useMay } from '../record/useMay.ts';
import { fieldName } from '../report/field-words.ts';
import { monthWords } from '../report/month-words.ts';
import { showCount } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { columnLetters } from './address.ts';
import { setColumn } from './corrections.ts';
import { importMessages } from './messages.ts';
import styles from './SheetGrid.module.css';
import type { Correcting } from './useDraft.ts';

type Table = ImportDraft['tables'][number];
type Column = Table['columns'][number];

/** Under a table's headers: what each column is read as. Each can be changed, and is remembered. */
export function MeaningRow({
  table,
  columns,
  correct,
}: {
  readonly table: Table;
  readonly columns: number;
  readonly correct: Correcting['correct'];
}) {
  const t = useTexts(importMessages);
  const byNumber = new Map(table.columns.map((column) => [column.column, column]));
  return (
    <tr className={styles.meaning}>
      <th scope="row">{t('meaning')}</th>
      {Array.from({ length: columns }, (_, index) => index + 1).map((number) => {
        const column = byNumber.get(number);
        return (
          <td key={number}>
            {column && (
              <MeaningChoice
                column={column}
                choose={(field) => correct(setColumn(table.id, number, field))}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function MeaningChoice({
  column,
  choose,
}: {
  readonly column: Column;
  readonly choose: (field: ReportField | null) => void;
}) {
  const t = useTexts(importMessages);
  const language = useLanguage();
  const { may } = useMay();
  const month = column.field?.startsWith('month:') ? column.field : null;
  return (
    <>
      <select
        aria-label={t('meaning_of', { column: `${columnLetters(column.column)} ${column.header}` })}
        value={column.field ?? ''}
        disabled={!may('correctImport')}
        onChange={(event) => choose(reportFields.find((field) => field === event.target.value) ?? null)}
      >
        <option value="">{t('ignored_column')}</option>
        {month !== null && (
          <option value={month} disabled>
            {monthWords(month.slice(6), language)}
          </option>
        )}
        {reportFields.map((field) => (
          <option key={field} value={field}>
            {fieldName(field, null, language)}
          </option>
        ))}
      </select>
      {column.unit !== 1 && (
        <span className={styles.unit}>{t('times', { unit: showCount(column.unit) })}</span>
      )}
    </>
  );
}
