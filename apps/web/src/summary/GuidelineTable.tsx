import type { GuidelineFigures } from '@tidtam/domain/summary';
import { StatusMark } from '../report/StatusMark.tsx';
import { statusOrder } from '../report/status-order.ts';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useTexts } from '../shell/language.tsx';
import { BudgetCell, DisbursedCell } from './FigureCells.tsx';
import { FigureLink } from './FigureLink.tsx';
import { summaryMessages } from './messages.ts';
import styles from './tables.module.css';

/** The projects by the plan's guideline that they serve. */
export function GuidelineTable({ guidelines }: { readonly guidelines: readonly GuidelineFigures[] }) {
  const t = useTexts(summaryMessages);
  if (guidelines.length === 0) return <p className="soft">{t('no_projects_yet')}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('guideline')}</th>
          <th scope="col" className="end">
            {t('projects')}
          </th>
          <th scope="col" className="end">
            {t('budget_baht')}
          </th>
          <th scope="col" className="end">
            {t('disbursed_baht')}
          </th>
          <th scope="col">{t('statuses')}</th>
        </tr>
      </thead>
      <tbody>
        {guidelines.map((guideline) => (
          <GuidelineRow key={guideline.guideline ?? 'none'} guideline={guideline} />
        ))}
      </tbody>
    </table>
  );
}

function GuidelineRow({ guideline }: { readonly guideline: GuidelineFigures }) {
  const t = useTexts(summaryMessages);
  const { figures } = guideline;
  const of = { guideline: guideline.guideline ?? 'none' };
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {guideline.guideline === null ? (
          <span className="soft">{t('no_guideline')}</span>
        ) : (
          <>
            <span className="small soft">{guideline.guideline}</span>{' '}
            <InTheirWords text={guideline.name ?? ''} />
            {guideline.toConfirm && (
              <>
                {' '}
                <span className="chip" title={t('to_confirm_long')}>
                  {t('to_confirm')}
                </span>
              </>
            )}
          </>
        )}
      </th>
      <td className="end" data-label={t('projects')}>
        <span>
          <FigureLink of={{ ...of, figure: 'projects' }}>{figures.projects}</FigureLink>
          {guideline.agencies.length > 0 && (
            <span className={`small soft ${styles.under}`}>
              {t('agencies_count', { count: guideline.agencies.length })}
            </span>
          )}
        </span>
      </td>
      <BudgetCell figures={figures} of={of} />
      <DisbursedCell figures={figures} of={of} />
      <td data-label={t('statuses')}>
        <span className={styles.statuses}>
          {statusOrder
            .filter((status) => figures.statuses[status] > 0)
            .map((status) => (
              <StatusMark key={status} status={status}>
                {' '}
                <FigureLink of={{ ...of, figure: 'status', status }}>{figures.statuses[status]}</FigureLink>
              </StatusMark>
            ))}
        </span>
      </td>
    </tr>
  );
}
