import { Says, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import styles from './Ribbon.module.css';
import { useAnswer } from './useAnswer.ts';

/** Says which record this is. Invented data says so on every page, printed ones too. */
export function Ribbon() {
  const t = useTexts(shellMessages);
  const { data: record, isLoading } = useAnswer('getRecord', {});
  const invented = record?.kind !== 'record';
  return (
    <div className={invented ? styles.invented : styles.record}>
      <p className={styles.line}>
        {invented && record && <strong>{t('invented')}</strong>}
        <span className={styles.notice}>
          {record ? <Says text={record.notice} /> : isLoading ? '\u00a0' : t('record_unknown')}
        </span>
        {record && <span className={styles.actor}>{t('acting', { name: record.actor.name })}</span>}
      </p>
    </div>
  );
}
