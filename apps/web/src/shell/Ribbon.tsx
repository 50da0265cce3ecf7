import { useRecord } from '../record/useRecord.ts';
import { Says, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import styles from './Ribbon.module.css';

/** Says which record this is. Invented data says so on every page, printed ones too. */
export function Ribbon() {
  const t = useTexts(shellMessages);
  const record = useRecord();
  const invented = record?.kind !== 'record';
  return (
    <div className={invented ? styles.invented : styles.record}>
      <p className={styles.line}>
        {invented && <strong>{t('invented')}</strong>}
        <span className={styles.notice}>{record ? <Says text={record.notice} /> : '\u00a0'}</span>
        {record && <span className={styles.actor}>{t('acting', { name: record.actor.name })}</span>}
      </p>
    </div>
  );
}
