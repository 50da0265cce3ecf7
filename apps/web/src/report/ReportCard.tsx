import type { ReportVersion } from '@tidtam/domain/report';
import type { ReactNode } from 'react';
import { CellLink } from '../import/CellLink.tsx';
import { roundName } from '../record/names.ts';
import { showDate } from '../shell/format.ts';
import { InTheirWords } from '../shell/InTheirWords.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Amount, Missing, Stated } from './Amount.tsx';
import { FundingTable } from './FundingTable.tsx';
import { reportMessages } from './messages.ts';
import styles from './ReportCard.module.css';
import { Schedule } from './Schedule.tsx';
import { StatusMark } from './StatusMark.tsx';
import { versionMessages } from './version-messages.ts';

const texts = [
  'guideline',
  'target',
  'result',
  'problems',
  'suggestions',
  'nextSteps',
  'owner',
  'note',
] as const;

/** Everything that one version says. */
export function ReportCard({ version }: { readonly version: ReportVersion }) {
  const t = useTexts(versionMessages);
  const r = useTexts(reportMessages);
  const language = useLanguage();
  const day = (date: string | null) => (date === null ? <Missing /> : showDate(date, language));
  return (
    <section className="card stack" aria-labelledby="newest">
      <h2 id="newest">
        {t('current')} · {roundName(version.round, language)}
      </h2>
      <dl className={styles.facts}>
        <Fact name={r('status')}>
          <StatusMark status={version.status} derived={version.statusDerived} />
        </Fact>
        <Fact name={r('percentComplete')}>
          <Stated percent={version.percentComplete} />
        </Fact>
        <Fact name={r('period')}>
          {day(version.starts)} – {day(version.ends)}
        </Fact>
        <Fact name={r('code')}>{version.code ?? <Missing />}</Fact>
        <Fact name={r('guidelineCode')}>{version.guideline ?? <Missing />}</Fact>
      </dl>
      <Schedule version={version} />
      <FundingTable version={version} />
      <dl className={styles.texts}>
        {texts
          .filter((field) => version.texts[field] !== null)
          .map((field) => (
            <Fact key={field} name={r(field)}>
              <InTheirWords text={version.texts[field] ?? ''} />
            </Fact>
          ))}
      </dl>
      {version.activities.length > 0 && <Activities version={version} />}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="small soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Activities({ version }: { readonly version: ReportVersion }) {
  const t = useTexts(versionMessages);
  const r = useTexts(reportMessages);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('activity')}</th>
          <th scope="col" className="end">
            {r('budget')} ({r('baht')})
          </th>
          <th scope="col">{t('source')}</th>
        </tr>
      </thead>
      <tbody>
        {version.activities.map((activity) => (
          <tr key={activity.cell}>
            <th scope="row">
              <InTheirWords text={activity.title} />
            </th>
            <td className="end" data-label={r('budget')}>
              <Amount baht={activity.budget} />
            </td>
            <td className="small" data-label={t('source')}>
              <CellLink importId={version.source.import} file={null} cell={activity.cell} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
