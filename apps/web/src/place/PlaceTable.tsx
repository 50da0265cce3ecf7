import type { RoundId } from '@tidtam/domain/round';
import type { PlaceSummary } from '@tidtam/domain/summary';
import { Fragment } from 'react';
import { nameIn } from '../record/names.ts';
import { StatusMark } from '../report/StatusMark.tsx';
import { statusOrder } from '../report/status-order.ts';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { Rich } from '../shell/Rich.tsx';
import { slots } from '../shell/slots.ts';
import { BudgetCell, DisbursedCell, MeanCell } from '../summary/FigureCells.tsx';
import { FigureOrSum, type FiguresOf } from '../summary/FigureLink.tsx';
import { summaryMessages } from '../summary/messages.ts';
import tables from '../summary/tables.module.css';
import { placeMessages } from './messages.ts';
import { OpenRegion } from './OpenRegion.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './PlaceTable.module.css';
import { type Compared, type PlaceOrder, sortPlaces, standingOf } from './sort-places.ts';

/** The sum of all rows, below them. */
export interface Total {
  readonly label: string;
  readonly summary: PlaceSummary;
}

/** Places side by side, regions opened into their provinces. One without obligations says so instead of showing zeroes. */
export function PlaceTable({
  places,
  total,
  sort,
  opened,
  round,
}: {
  readonly places: readonly Compared[];
  readonly total: Total | null;
  readonly sort: PlaceOrder;
  readonly opened: readonly string[];
  readonly round: RoundId;
}) {
  const t = useTexts(placeMessages);
  const s = useTexts(summaryMessages);
  const hasRegions = places.some(({ kind }) => kind === 'region');
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t(hasRegions ? 'region' : 'province')}</th>
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
        {sortPlaces(places, sort).map((one) => (
          <Fragment key={one.place.code}>
            <PlaceRow compared={one} round={round} opened={opened.includes(one.place.code)} />
            {opened.includes(one.place.code) &&
              sortPlaces(one.within, sort).map((inside) => (
                <PlaceRow key={inside.place.code} compared={inside} round={round} inside />
              ))}
          </Fragment>
        ))}
      </tbody>
      {total !== null && (
        <tfoot>
          <tr>
            <th scope="row">{total.label}</th>
            <FigureColumns summary={total.summary} of="sum" />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function PlaceRow({
  compared,
  round,
  opened = false,
  inside = false,
}: {
  readonly compared: Compared;
  readonly round: RoundId;
  readonly opened?: boolean;
  readonly inside?: boolean;
}) {
  const { kind, place, summary } = compared;
  const name = nameIn(place, useLanguage());
  const link = (
    <PlaceLink to={compared} round={round}>
      {name}
    </PlaceLink>
  );
  return (
    <tr>
      <th scope="row" className={inside ? styles.within : undefined}>
        {kind === 'province' ? (
          link
        ) : (
          <span className={styles.region}>
            <OpenRegion region={place.code} name={name} opened={opened} />
            {link}
          </span>
        )}
      </th>
      <FigureColumns summary={summary} of={kind === 'province' ? { province: place.code } : 'sum'} />
    </tr>
  );
}

function FigureColumns({ summary, of }: { readonly summary: PlaceSummary; readonly of: FiguresOf }) {
  const t = useTexts(placeMessages);
  return standingOf({ summary }) === 'unset' ? (
    <td colSpan={6} className="soft">
      {t('no_obligations')}
    </td>
  ) : (
    <FigureCells summary={summary} of={of} />
  );
}

function FigureCells({
  summary: { agencies, total },
  of,
}: {
  readonly summary: PlaceSummary;
  readonly of: FiguresOf;
}) {
  const t = useTexts(placeMessages);
  const s = useTexts(summaryMessages);
  return (
    <>
      <td data-label={t('reported')}>
        <span>
          <Rich
            text={t('of', { ...slots('reported'), owed: agencies.owed })}
            parts={{
              reported: (
                <FigureOrSum of={of} figure="agenciesReported">
                  {agencies.reported}
                </FigureOrSum>
              ),
            }}
          />
        </span>
      </td>
      <td className="end" data-label={s('projects')}>
        <FigureOrSum of={of} figure="projects">
          {total.projects}
        </FigureOrSum>
      </td>
      <BudgetCell figures={total} of={of} />
      <DisbursedCell figures={total} of={of} />
      <MeanCell figures={total} of={of} />
      <td data-label={s('statuses')} data-empty={total.projects === 0 ? true : undefined}>
        <span className={tables.statuses}>
          {statusOrder
            .filter((status) => total.statuses[status] > 0)
            .map((status) => (
              <StatusMark key={status} status={status}>
                {' '}
                <FigureOrSum of={of} figure="status" status={status}>
                  {total.statuses[status]}
                </FigureOrSum>
              </StatusMark>
            ))}
        </span>
      </td>
    </>
  );
}
