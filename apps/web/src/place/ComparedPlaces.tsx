import type { UseQueryResult } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { addAgencies, type PlaceSummary } from '@tidtam/domain/summary';
import type { ReactNode } from 'react';
import { useTexts } from '../shell/language.tsx';
import { FigurePlace, OpenFigure } from '../summary/FigurePlace.tsx';
import sentence from '../summary/Sentence.module.css';
import { Attention } from './Attention.tsx';
import { MapKey } from './MapKey.tsx';
import { placeMessages } from './messages.ts';
import { type Outlines, PlaceMap } from './PlaceMap.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import styles from './ProvincePage.module.css';
import { SortChoice } from './SortChoice.tsx';
import { type Compared, placeOrders, readOpened } from './sort-places.ts';

/** Places of one kind in a round: the sentence, who is needed first, the map, and all side by side with their sum. */
export function ComparedPlaces({
  places,
  sum,
  map,
  round,
  downloads,
}: {
  readonly places: readonly Compared[];
  /** `null` where not all is in sight. */
  readonly sum: PlaceSummary | null;
  readonly map: UseQueryResult<Outlines>;
  readonly round: RoundId;
  readonly downloads: ReactNode;
}) {
  const t = useTexts(placeMessages);
  const { sort: chosen, open } = useSearch({ strict: false });
  const sort = placeOrders.find((order) => order === chosen) ?? 'attention';
  const isCountry = places.some(({ kind }) => kind === 'region');
  const label = t(isCountry ? 'total_country' : 'total_region');
  return (
    <>
      <Lead places={places} />
      <div className={styles.pair}>
        <Attention places={places} round={round} />
        <section className="card stack-tight" aria-labelledby="map">
          <h2 id="map">{t('map_title')}</h2>
          <PlaceMap map={map} places={places} round={round} />
          <MapKey />
        </section>
      </div>
      <section className="card stack-tight" aria-labelledby="table">
        <div className="spread">
          <h2 id="table">{t(isCountry ? 'regions_side_by_side' : 'side_by_side')}</h2>
          <SortChoice sort={sort} />
        </div>
        <FigurePlace province={null} round={round}>
          <PlaceTable
            places={places}
            total={sum && { label, summary: sum }}
            sort={sort}
            opened={readOpened(open)}
            round={round}
          />
          {downloads}
          <OpenFigure />
        </FigurePlace>
      </section>
    </>
  );
}

/** How many agencies have reported, and in how many provinces any are set at all. */
function Lead({ places }: { readonly places: readonly Compared[] }) {
  const t = useTexts(placeMessages);
  const provinces = places.flatMap((one) => (one.kind === 'province' ? [one] : one.within));
  const set = provinces.filter(({ summary }) => summary.agencies.owed > 0);
  const values = {
    count: provinces.length,
    withObligations: set.length,
    ...addAgencies(set.map(({ summary }) => summary.agencies)),
  };
  return (
    <p className={sentence.sentence}>
      {set.length === 0 ? t('region_lead_none', values) : t('region_lead', values)}
    </p>
  );
}
