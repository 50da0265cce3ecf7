import type { ReportVersion } from '@tidtam/domain/report';
import { missing } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { monthShort } from './month-words.ts';
import styles from './Schedule.module.css';
import { scheduleMonths } from './schedule-months.ts';
import { versionMessages } from './version-messages.ts';

/** The months of the fiscal year with planned work, where the round ends, and the progress in words. */
export function Schedule({ version }: { readonly version: ReportVersion }) {
  const t = useTexts(versionMessages);
  const language = useLanguage();
  const months = scheduleMonths(version);
  if (months === null) return null;
  const planned = months.filter((month) => month.planned);
  const percent = version.percentComplete === null ? missing : `${version.percentComplete}\u00a0%`;
  return (
    <div className={styles.schedule}>
      <h3 className={styles.title}>{t('schedule')}</h3>
      <ol className={styles.months} aria-hidden="true">
        {months.map(({ month, planned: isPlanned, passed }, index) => (
          <li
            key={month}
            className={[
              styles.month,
              isPlanned ? styles.planned : '',
              passed ? styles.passed : '',
              passed && !months[index + 1]?.passed ? styles.last : '',
            ].join(' ')}
          >
            <span>{monthShort(month, language)}</span>
          </li>
        ))}
      </ol>
      <p className="small">
        {t('schedule_words', {
          passed: planned.filter((month) => month.passed).length,
          planned: planned.length,
          percent,
        })}
      </p>
    </div>
  );
}
