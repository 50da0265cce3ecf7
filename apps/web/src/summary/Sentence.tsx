import type { Figures, ProvinceSummary } from '@tidtam/domain/summary';
import { StatusMark } from '../report/StatusMark.tsx';
import { statusOrder } from '../report/status-order.ts';
import { showCount, showPercent } from '../shell/format.ts';
import { useTexts } from '../shell/language.tsx';
import { Rich } from '../shell/Rich.tsx';
import { slots } from '../shell/slots.ts';
import { FigureLink } from './FigureLink.tsx';
import { MoneyWords } from './Money.tsx';
import { summaryMessages } from './messages.ts';
import { isInMillions } from './money-words.ts';
import styles from './Sentence.module.css';
import { StatusStrip } from './StatusStrip.tsx';

/** The sentence that a chair would say, then the rest of the headline, every figure open to its source. */
export function Sentence({ summary }: { readonly summary: ProvinceSummary }) {
  return (
    <div className={styles.headline}>
      <p className={styles.sentence}>
        <Said summary={summary} />
      </p>
      {summary.total.projects > 0 && <Rest summary={summary} />}
    </div>
  );
}

function Said({ summary: { agencies, total } }: { readonly summary: ProvinceSummary }) {
  const t = useTexts(summaryMessages);
  const owed = showCount(agencies.owed);
  if (agencies.owed === 0 && total.projects === 0) return t('no_obligations');
  if (agencies.reported === 0 && total.projects === 0) return t('nobody_reported', { owed });
  return (
    <>
      <span className={styles.clause}>
        <Rich
          text={t('reported', { ...slots('reported'), owed })}
          parts={{
            reported: (
              <FigureLink of={{ figure: 'agenciesReported' }}>{showCount(agencies.reported)}</FigureLink>
            ),
          }}
        />
      </span>{' '}
      <span className={styles.clause}>
        <Spent total={total} />
      </span>
    </>
  );
}

function Spent({ total: { budget, disbursed, disbursedPercent } }: { readonly total: Figures }) {
  const t = useTexts(summaryMessages);
  if (budget === null) return t('spent_no_budget');
  const inMillions = isInMillions(budget);
  const said = disbursed === null || disbursedPercent === null ? 'spent_not_stated' : 'spent';
  return (
    <Rich
      text={t(said, slots('disbursed', 'budget', 'percent'))}
      parts={{
        disbursed: disbursed !== null && (
          <MoneyWords baht={disbursed} of={{ figure: 'disbursed' }} inMillions={inMillions} unit={false} />
        ),
        budget: <MoneyWords baht={budget} of={{ figure: 'budget' }} inMillions={inMillions} />,
        percent: disbursedPercent !== null && (
          <FigureLink of={{ figure: 'disbursedPercent' }}>{showPercent(disbursedPercent)}</FigureLink>
        ),
      }}
    />
  );
}

function Rest({ summary: { total } }: { readonly summary: ProvinceSummary }) {
  const t = useTexts(summaryMessages);
  return (
    <>
      <StatusStrip statuses={total.statuses} />
      <ul className={styles.rest}>
        <li>
          <Rich
            text={t('projects_total', slots('count'))}
            parts={{
              count: <FigureLink of={{ figure: 'projects' }}>{showCount(total.projects)}</FigureLink>,
            }}
          />
        </li>
        {statusOrder
          .filter((status) => total.statuses[status] > 0)
          .map((status) => (
            <li key={status}>
              <StatusMark status={status}>
                {' '}
                <FigureLink of={{ figure: 'status', status }}>{showCount(total.statuses[status])}</FigureLink>
              </StatusMark>
            </li>
          ))}
      </ul>
      <ul className={styles.rest}>
        {total.committed !== null && (
          <li>
            <Rich
              text={t('committed', slots('amount'))}
              parts={{ amount: <MoneyWords baht={total.committed} of={{ figure: 'committed' }} /> }}
            />
          </li>
        )}
        {total.meanPercentComplete !== null && (
          <li>
            <Rich
              text={t('mean', { ...slots('percent'), stated: total.statedPercentComplete })}
              parts={{
                percent: (
                  <FigureLink of={{ figure: 'meanPercentComplete' }}>
                    {showPercent(total.meanPercentComplete)}
                  </FigureLink>
                ),
              }}
            />
          </li>
        )}
      </ul>
    </>
  );
}
