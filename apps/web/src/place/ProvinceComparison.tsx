import { Link } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { nameIn } from '../record/names.ts';
import { StatusMark } from '../report/StatusMark.tsx';
import { statusOrder } from '../report/status-order.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Rich } from '../shell/Rich.tsx';
import { slots } from '../shell/slots.ts';
import { BudgetCell, DisbursedCell, MeanCell } from '../summary/FigureCells.tsx';
import { FigureLink } from '../summary/FigureLink.tsx';
import { summaryMessages } from '../summary/messages.ts';
import tables from '../summary/tables.module.css';
import { placeMessages } from './messages.ts';
import { type Compared, standingOf } from './sort-provinces.ts';

/** A region's provinces side by side. One without obligations says so instead of showing zeroes. */
export function ProvinceComparison({
  provinces,
  round,
}: {
  readonly provinces: readonly Compared[];
  readonly round: RoundId;
}) {
  const t = useTexts(placeMessages);
  const s = useTexts(summaryMessages);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('province')}</th>
          <th scope="col">{t('reported')}</th>
          <th scope="col" className="end">
            {s('projects')}
          </th>
          <th scope="col" className="end">
            {s('budget_baht')}
          </th>
          <th scope="col" className="end">
            {s('disbursed_baht')}
          </th>
          <th scope="col" className="end">
            {s('mean_short')}
          </th>
          <th scope="col">{s('statuses')}</th>
        </tr>
      </thead>
      <tbody>
        {provinces.map((compared) => (
          <ProvinceRow key={compared.province.code} compared={compared} round={round} />
        ))}
      </tbody>
    </table>
  );
}

function ProvinceRow({ compared, round }: { readonly compared: Compared; readonly round: RoundId }) {
  const t = useTexts(placeMessages);
  const language = useLanguage();
  const { province } = compared;
  return (
    <tr>
      <th scope="row">
        <Link to="/provinces/$province/rounds/$round" params={{ province: province.code, round }}>
          {nameIn(province, language)}
        </Link>
      </th>
      {standingOf(compared) !== 'unset' ? (
        <ProvinceFigures compared={compared} />
      ) : (
        <td colSpan={6} className="soft">
          {t('no_obligations')}
        </td>
      )}
    </tr>
  );
}

function ProvinceFigures({ compared: { province, summary } }: { readonly compared: Compared }) {
  const t = useTexts(placeMessages);
  const s = useTexts(summaryMessages);
  const of = { province: province.code };
  return (
    <>
      <td data-label={t('reported')}>
        <span>
          <Rich
            text={t('of', { ...slots('reported'), owed: summary.agencies.owed })}
            parts={{
              reported: (
                <FigureLink of={{ ...of, figure: 'agenciesReported' }}>
                  {summary.agencies.reported}
                </FigureLink>
              ),
            }}
          />
        </span>
      </td>
      <td className="end" data-label={s('projects')}>
        <FigureLink of={{ ...of, figure: 'projects' }}>{summary.total.projects}</FigureLink>
      </td>
      <BudgetCell figures={summary.total} of={of} />
      <DisbursedCell figures={summary.total} of={of} />
      <MeanCell figures={summary.total} of={of} />
      <td data-label={s('statuses')} data-empty={summary.total.projects === 0 ? true : undefined}>
        <span className={tables.statuses}>
          {statusOrder
            .filter((status) => summary.total.statuses[status] > 0)
            .map((status) => (
              <StatusMark key={status} status={status}>
                {' '}
                <FigureLink of={{ ...of, figure: 'status', status }}>
                  {summary.total.statuses[status]}
                </FigureLink>
              </StatusMark>
            ))}
        </span>
      </td>
    </>
  );
}
