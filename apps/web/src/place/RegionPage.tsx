import type { UseQueryResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { Answer } from '../client.ts';
import { nameIn, roundName } from '../record/names.ts';
import { RoundSwitcher } from '../record/RoundSwitcher.tsx';
import { Trail } from '../record/Trail.tsx';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { FigurePlace, OpenFigure } from '../summary/FigurePlace.tsx';
import sentence from '../summary/Sentence.module.css';
import { RegionDownloads } from '../table/TableDownloads.tsx';
import { Attention } from './Attention.tsx';
import { MapKey } from './MapKey.tsx';
import { placeMessages } from './messages.ts';
import { ProvinceComparison } from './ProvinceComparison.tsx';
import styles from './ProvincePage.module.css';
import { RegionMap } from './RegionMap.tsx';
import { SortChoice } from './SortChoice.tsx';
import { sortProvinces } from './sort-provinces.ts';

const route = getRouteApi('/regions/$region/rounds/$round');

/** A region in a round: on the map, who is needed first, and all provinces side by side. */
export function RegionPage() {
  const { region, round } = route.useParams();
  const params = { region, round: round as RoundId };
  const query = useAnswer('getRegionRound', { params });
  const map = useAnswer('getRegionMap', { params: { region } });
  return (
    <AnsweredPage query={query} shapes={['line', 'title', 'table']} also={map}>
      {(data) => <Loaded data={data} map={map} round={params.round} />}
    </AnsweredPage>
  );
}

function Loaded({
  data,
  map,
  round,
}: {
  readonly data: Answer<'getRegionRound'>;
  readonly map: UseQueryResult<Answer<'getRegionMap'>>;
  readonly round: RoundId;
}) {
  const t = useTexts(placeMessages);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const { sort = 'attention' } = route.useSearch();
  const name = nameIn(data.region, language);
  return (
    <div className="stack">
      <div className={styles.top}>
        <PageTitle title={`${name} · ${roundName(round, language, 'short')}`} />
        <h1 className="unseen">{`${name} · ${roundName(round, language)}`}</h1>
        <Trail
          steps={[
            <strong key="region">{name}</strong>,
            <RoundSwitcher
              key="round"
              round={round}
              go={(chosen) => void navigate({ params: { region: data.region.code, round: chosen } })}
            />,
          ]}
        />
      </div>
      <p className={sentence.sentence}>{leadOf(data, t)}</p>
      <div className={styles.pair}>
        <Attention provinces={data.provinces} round={round} />
        <section className="card stack-tight" aria-labelledby="map">
          <h2 id="map">{t('map_title')}</h2>
          <RegionMap map={map} provinces={data.provinces} round={round} />
          <MapKey />
        </section>
      </div>
      <section className="card stack-tight" aria-labelledby="table">
        <div className="spread">
          <h2 id="table">{t('side_by_side')}</h2>
          <SortChoice sort={sort} />
        </div>
        <FigurePlace province={data.provinces[0]?.province.code ?? ''} round={round}>
          <ProvinceComparison provinces={sortProvinces(data.provinces, sort)} round={round} />
          <RegionDownloads region={data.region.code} round={round} />
          <OpenFigure />
        </FigurePlace>
      </section>
    </div>
  );
}

function leadOf(
  { provinces }: Answer<'getRegionRound'>,
  t: (key: 'region_lead' | 'region_lead_none', values: Record<string, number>) => string,
): string {
  const set = provinces.filter(({ summary }) => summary.agencies.owed > 0);
  const sum = (of: 'owed' | 'reported') =>
    set.reduce((total, { summary }) => total + summary.agencies[of], 0);
  const values = {
    count: provinces.length,
    withObligations: set.length,
    owed: sum('owed'),
    reported: sum('reported'),
  };
  return t(set.length === 0 ? 'region_lead_none' : 'region_lead', values);
}
