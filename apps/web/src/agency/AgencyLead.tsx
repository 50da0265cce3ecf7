import type { AgencyFigures } from '@tidtam/domain/summary';
import { showCount, showPercent } from '../shell/format.ts';
import { useTexts } from '../shell/language.tsx';
import { Rich } from '../shell/Rich.tsx';
import { slots } from '../shell/slots.ts';
import { FigureLink } from '../summary/FigureLink.tsx';
import { MoneyWords } from '../summary/Money.tsx';
import { isInMillions } from '../summary/money-words.ts';
import { StatusStrip } from '../summary/StatusStrip.tsx';
import styles from './agency.module.css';
import { agencyMessages } from './messages.ts';

/** What the agency reports, in one sentence. */
export function AgencyLead({ figures }: { readonly figures: AgencyFigures }) {
  const t = useTexts(agencyMessages);
  const { total, state, agency } = figures;
  if (state !== 'reported') {
    return <p className={styles.lead}>{t(state === 'missing' ? 'lead_missing' : 'lead_no_projects')}</p>;
  }
  const { budget, disbursed, disbursedPercent } = total;
  const said =
    budget === null
      ? 'lead_no_budget'
      : disbursed === null || disbursedPercent === null
        ? 'lead_budget_only'
        : 'lead';
  const inMillions = budget !== null && isInMillions(budget);
  return (
    <>
      <p className={styles.lead}>
        <Rich
          text={t(said, slots('projects', 'disbursed', 'budget', 'percent'))}
          parts={{
            projects: (
              <FigureLink of={{ figure: 'projects', agency }}>{showCount(total.projects)}</FigureLink>
            ),
            budget: budget !== null && (
              <MoneyWords baht={budget} of={{ figure: 'budget', agency }} inMillions={inMillions} />
            ),
            disbursed: disbursed !== null && (
              <MoneyWords
                baht={disbursed}
                of={{ figure: 'disbursed', agency }}
                inMillions={inMillions}
                unit={false}
              />
            ),
            percent: disbursedPercent !== null && (
              <FigureLink of={{ figure: 'disbursedPercent', agency }}>
                {showPercent(disbursedPercent)}
              </FigureLink>
            ),
          }}
        />
      </p>
      <StatusStrip statuses={total.statuses} />
    </>
  );
}
