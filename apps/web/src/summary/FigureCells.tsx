import type { Figures } from '@tidtam/domain/summary';
import { Missing } from '../report/Amount.tsx';
import { showBaht, showPercent } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { FigureOrSum, type FiguresOf } from './FigureLink.tsx';
import { summaryMessages } from './messages.ts';
import { PartBar } from './PartBar.tsx';
import styles from './tables.module.css';

interface Props {
  readonly figures: Figures;
  /** Whose figures they are. */
  readonly of: FiguresOf;
}

/** Table cells of figures, each open to its source; missing is a dash. */
export function BudgetCell({ figures, of }: Props) {
  const t = useTexts(summaryMessages);
  const language = useLanguage();
  return (
    <td className="end" data-label={t('budget_baht')}>
      {figures.budget === null ? (
        <Missing />
      ) : (
        <FigureOrSum of={of} figure="budget">
          {showBaht(figures.budget, language)}
        </FigureOrSum>
      )}
    </td>
  );
}

export function DisbursedCell({ figures, of }: Props) {
  const t = useTexts(summaryMessages);
  const language = useLanguage();
  const { budget, disbursed, disbursedPercent } = figures;
  return (
    <td className="end" data-label={t('disbursed_baht')}>
      {disbursed === null ? (
        <Missing />
      ) : (
        <span>
          <FigureOrSum of={of} figure="disbursed">
            {showBaht(disbursed, language)}
          </FigureOrSum>
          {disbursedPercent !== null && budget !== null && (
            <span className={styles.share}>
              <PartBar part={null} {...figures} budget={budget} height={8} />
              <FigureOrSum of={of} figure="disbursedPercent">
                {t('percent_of_budget', { percent: showPercent(disbursedPercent) })}
              </FigureOrSum>
            </span>
          )}
        </span>
      )}
    </td>
  );
}

export function MeanCell({ figures, of }: Props) {
  const t = useTexts(summaryMessages);
  const { meanPercentComplete, statedPercentComplete, projects } = figures;
  return (
    <td className="end" data-label={t('mean_short')}>
      {meanPercentComplete === null ? (
        <Missing />
      ) : (
        <span>
          <FigureOrSum of={of} figure="meanPercentComplete">
            {showPercent(meanPercentComplete)} %
          </FigureOrSum>
          <span className={`small soft ${styles.under}`}>
            {t('mean_of', { stated: statedPercentComplete, projects })}
          </span>
        </span>
      )}
    </td>
  );
}
