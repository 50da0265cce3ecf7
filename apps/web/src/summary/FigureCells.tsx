import type { Figures } from '@tidtam/domain/summary';
import { Missing } from '../report/Amount.tsx';
import { showBaht, showPercent } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { FigureLink } from './FigureLink.tsx';
import type { FigureRef } from './figure-ref.ts';
import { summaryMessages } from './messages.ts';
import { PartBar } from './PartBar.tsx';
import styles from './tables.module.css';

interface Props {
  readonly figures: Figures;
  /** Whose figures they are. */
  readonly of: Omit<FigureRef, 'figure'>;
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
        <FigureLink of={{ ...of, figure: 'budget' }}>{showBaht(figures.budget, language)}</FigureLink>
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
          <FigureLink of={{ ...of, figure: 'disbursed' }}>{showBaht(disbursed, language)}</FigureLink>
          {disbursedPercent !== null && budget !== null && (
            <span className={styles.share}>
              <PartBar part={null} {...figures} budget={budget} height={8} />
              <FigureLink of={{ ...of, figure: 'disbursedPercent' }}>
                {t('percent_of_budget', { percent: showPercent(disbursedPercent) })}
              </FigureLink>
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
          <FigureLink of={{ ...of, figure: 'meanPercentComplete' }}>
            {showPercent(meanPercentComplete)} %
          </FigureLink>
          <span className={`small soft ${styles.under}`}>
            {t('mean_of', { stated: statedPercentComplete, projects })}
          </span>
        </span>
      )}
    </td>
  );
}
