import { Link } from '@tanstack/react-router';
import type { Standing } from '@tidtam/domain/submission';
import type { AgencyFigures, ProvinceRound } from '@tidtam/domain/summary';
import { nameIn } from '../record/names.ts';
import { Missing } from '../report/Amount.tsx';
import { showInstant } from '../shell/format.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { StandingMark } from '../submission/StandingMark.tsx';
import { BudgetCell, DisbursedCell, MeanCell } from './FigureCells.tsx';
import { FigureLink } from './FigureLink.tsx';
import { summaryMessages } from './messages.ts';
import { ReportedMark } from './ReportedMark.tsx';
import styles from './tables.module.css';

/** The agencies that owe a report, who has not sent one first. */
export function AgencyTable({ data }: { readonly data: ProvinceRound }) {
  const t = useTexts(summaryMessages);
  const { province, round } = data.summary;
  const submitted = useAnswer('listSubmitted', { params: { province, round } });
  const standings = new Map(submitted.data?.map(({ agency, standing }) => [agency, standing]));
  const agencies = [...data.agencies].sort((a, b) => rank(a) - rank(b));
  if (agencies.length === 0) return <p className="soft">{t('no_obligations')}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('agency')}</th>
          <th scope="col" className="end">
            {t('projects_by_part')}
          </th>
          <th scope="col" className="end">
            {t('budget_baht')}
          </th>
          <th scope="col" className="end">
            {t('disbursed_baht')}
          </th>
          <th scope="col" className="end">
            {t('mean_short')}
          </th>
          <th scope="col">{t('last_change')}</th>
        </tr>
      </thead>
      <tbody>
        {agencies.map((agency) => (
          <AgencyRow
            key={agency.agency}
            agency={agency}
            data={data}
            standing={standings.get(agency.agency) ?? null}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <PartCounts parts={data.summary.parts} />
          <BudgetCell figures={data.summary.total} of={{}} />
          <DisbursedCell figures={data.summary.total} of={{}} />
          <MeanCell figures={data.summary.total} of={{}} />
          <td data-empty />
        </tr>
      </tfoot>
    </table>
  );
}

function AgencyRow({
  agency,
  data,
  standing,
}: {
  readonly agency: AgencyFigures;
  readonly data: ProvinceRound;
  readonly standing: Standing | null;
}) {
  const t = useTexts(summaryMessages);
  const language = useLanguage();
  const { province, round } = data.summary;
  const of = { agency: agency.agency };
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <Link
          to="/agencies/$agency/provinces/$province/rounds/$round"
          params={{ agency: agency.agency, province, round }}
        >
          {nameIn(agency, language)}
        </Link>
        <div className="small">
          <ReportedMark state={agency.state} /> {standing !== null && <StandingMark of={standing} />}
        </div>
      </th>
      {agency.state === 'reported' ? (
        <>
          <PartCounts parts={agency.parts} agency={agency.agency} />
          <BudgetCell figures={agency.total} of={of} />
          <DisbursedCell figures={agency.total} of={of} />
          <MeanCell figures={agency.total} of={of} />
        </>
      ) : (
        <>
          <td data-empty />
          <td data-empty />
          <td data-empty />
          <td data-empty />
        </>
      )}
      <td data-label={t('last_change')} className="small">
        {agency.lastChange === null ? <Missing /> : showInstant(agency.lastChange, language)}
      </td>
    </tr>
  );
}

function PartCounts({ parts, agency }: { readonly parts: AgencyFigures['parts']; readonly agency?: string }) {
  const t = useTexts(summaryMessages);
  return (
    <td className="end" data-label={t('projects_by_part')}>
      <span className={styles.counts}>
        {parts.map(({ part, projects }) => (
          <FigureLink
            key={part}
            of={{ figure: 'projects', part: String(part), ...(agency === undefined ? {} : { agency }) }}
          >
            {projects}
          </FigureLink>
        ))}
      </span>
    </td>
  );
}

function rank({ state }: AgencyFigures): number {
  return ['missing', 'no_projects', 'reported'].indexOf(state);
}
