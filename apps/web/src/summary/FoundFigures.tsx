import type { ProjectPage } from '@tidtam/domain/summary';
import { reportMessages } from '../report/messages.ts';
import { StatusMark } from '../report/StatusMark.tsx';
import { statusOrder } from '../report/status-order.ts';
import { missing, showBaht, showCount } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { summaryMessages } from './messages.ts';
import styles from './tables.module.css';

/** What all that is found comes to, not the page alone: how many, by part and status, and its money (of the part that is looked for). */
export function FoundFigures({
  found: { total, parts },
  all,
  part,
}: {
  readonly found: ProjectPage['found'];
  /** Projects of the round, found or not. */
  readonly all: number;
  readonly part: '1' | '2' | '3' | undefined;
}) {
  const t = useTexts(summaryMessages);
  const r = useTexts(reportMessages);
  const language = useLanguage();
  const { budget, disbursed } = parts.find((one) => String(one.part) === part) ?? total;
  const amount = (baht: string | null) => (baht === null ? missing : showBaht(baht, language));
  return (
    <div className="small">
      <p aria-live="polite">
        {t('found', { count: showCount(total.projects), total: showCount(all) })}
        {' · '}
        {t('found_money', { budget: amount(budget), disbursed: amount(disbursed) })}
      </p>
      <p className={styles.statuses}>
        {parts.map((one) => (
          <span key={one.part}>
            {r('part', { part: one.part })}: {showCount(one.projects)}
          </span>
        ))}
        {statusOrder
          .filter((status) => total.statuses[status] > 0)
          .map((status) => (
            <StatusMark key={status} status={status}>
              {' '}
              {showCount(total.statuses[status])}
            </StatusMark>
          ))}
      </p>
    </div>
  );
}
