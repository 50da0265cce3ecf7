import { ActorLine } from '../account/ActorLine.tsx';
import { useSignedOut } from '../account/useSignedOut.ts';
import { Says, useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import styles from './Ribbon.module.css';
import { useAnswer } from './useAnswer.ts';

/** Says which record this is. Invented data says so on every page, printed ones too. */
export function Ribbon() {
  const t = useTexts(shellMessages);
  const { out } = useSignedOut();
  const query = useAnswer('getRecord', {});
  const outside = useAnswer('getSignIn', {}, out);
  const record = out ? undefined : query.data;
  const told = out ? outside.data : record;
  const invented = told?.kind !== 'record';
  return (
    <div className={invented ? styles.invented : styles.record}>
      <div className={styles.line}>
        {invented && told && <strong>{t('invented')}</strong>}
        <span className={styles.notice}>
          {told ? (
            <Says text={told.notice} />
          ) : query.isLoading || outside.isLoading ? (
            '\u00a0'
          ) : (
            t('record_unknown')
          )}
        </span>
        {record && (
          <span className={styles.actor}>
            <ActorLine record={record} />
          </span>
        )}
      </div>
    </div>
  );
}
