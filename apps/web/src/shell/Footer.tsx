import { Link } from '@tanstack/react-router';
import { useRecord } from '../record/useRecord.ts';
import styles from './Footer.module.css';
import { showCount } from './format.ts';
import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';

/** Version, ledger point, licence, API. */
export function Footer() {
  const t = useTexts(shellMessages);
  const record = useRecord();
  return (
    <footer className={styles.footer}>
      <div className={styles.line}>
        <span className={styles.name}>{t('product_long')}</span>
        {record && (
          <>
            <span>{t('version', { version: record.version })}</span>
            <span
              className="number"
              title={t('ledger_long', { leaves: showCount(record.ledger.leaves), root: record.ledger.root })}
            >
              {t('ledger', {
                leaves: showCount(record.ledger.leaves),
                root: record.ledger.root.slice(0, 10),
              })}
            </span>
          </>
        )}
        <Link className="no-print" to="/privacy">
          {t('privacy')}
        </Link>
        <span className="no-print">{t('licence')}</span>
        <a className="no-print" href="/api/openapi.json">
          {t('api')}
        </a>
      </div>
    </footer>
  );
}
