import { useLanguage, useTexts } from '../shell/language.tsx';
import styles from './ChangeTable.module.css';
import { fieldName, fieldValue } from './field-words.ts';
import { versionMessages } from './version-messages.ts';

export interface Change {
  readonly field: string;
  readonly part: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed, field by field: before and after. */
export function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTexts(versionMessages);
  const language = useLanguage();
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, part, before, after }) => (
          <tr key={`${field}${part}`}>
            <th scope="row">{fieldName(field, part, language)}</th>
            <td className={styles.before}>{fieldValue(field, before, language)}</td>
            <td>{fieldValue(field, after, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
