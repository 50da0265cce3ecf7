import { useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import styles from './account.module.css';
import { accountMessages } from './messages.ts';

/** Ten codes, shown this once. */
export function RecoveryCodes({
  codes,
  goOn,
}: {
  readonly codes: readonly string[];
  readonly goOn: () => void;
}) {
  const t = useTexts(accountMessages);
  return (
    <section className={`card stack-tight ${styles.narrow}`}>
      <PageTitle title={t('recovery_title')} />
      <h1>{t('recovery_title')}</h1>
      <p>{t('recovery_lead')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code className={styles.code}>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('print')}
        </button>
        <button type="button" className="button button-primary" onClick={goOn}>
          {t('kept_them')}
        </button>
      </div>
    </section>
  );
}
