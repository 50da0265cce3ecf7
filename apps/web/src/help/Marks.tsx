import { StatusMark } from '../report/StatusMark.tsx';
import { statusOrder } from '../report/status-order.ts';
import { useTexts } from '../shell/language.tsx';
import { ReportedMark } from '../summary/ReportedMark.tsx';
import styles from './HelpPage.module.css';
import { helpMessages } from './messages.ts';

/** The marks of statuses and reporting, as they stand on the pages. */
export function Marks() {
  const t = useTexts(helpMessages);
  return (
    <section className="card stack-tight" aria-labelledby="marks">
      <h2 id="marks">{t('marks_title')}</h2>
      <h3 className={styles.kind}>{t('marks_status')}</h3>
      <ul className={styles.marks}>
        {statusOrder.map((status) => (
          <li key={status}>
            <StatusMark status={status} />
          </li>
        ))}
      </ul>
      <h3 className={styles.kind}>{t('marks_reported')}</h3>
      <ul className={styles.marks}>
        {(['reported', 'no_projects', 'missing'] as const).map((state) => (
          <li key={state}>
            <ReportedMark state={state} />
          </li>
        ))}
      </ul>
      <p>{t('marks_missing')}</p>
    </section>
  );
}
