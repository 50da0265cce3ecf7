import { getRouteApi } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { Answer } from '../client.ts';
import { nameIn, roundName } from '../record/names.ts';
import { RoundSwitcher } from '../record/RoundSwitcher.tsx';
import { Trail } from '../record/Trail.tsx';
import { Answered } from '../shell/Answered.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { FigurePlace, OpenFigure } from '../summary/FigurePlace.tsx';
import sentence from '../summary/Sentence.module.css';
import { placeMessages } from './messages.ts';
import { ProvinceComparison } from './ProvinceComparison.tsx';
import styles from './ProvincePage.module.css';

const route = getRouteApi('/regions/$region/rounds/$round');

/** A region in a round: its provinces side by side. */
export function RegionPage() {
  const { region, round } = route.useParams();
  const params = { region, round: round as RoundId };
  const query = useAnswer('getRegionRound', { params });
  return (
    <Answered query={query} skeleton={<Skeleton shapes={['line', 'title', 'table']} />}>
      {(data) => <Loaded data={data} round={params.round} />}
    </Answered>
  );
}

function Loaded({ data, round }: { readonly data: Answer<'getRegionRound'>; readonly round: RoundId }) {
  const t = useTexts(placeMessages);
  const language = useLanguage();
  const navigate = route.useNavigate();
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
      <section className="card" aria-label={t('side_by_side')}>
        <FigurePlace province={data.provinces[0]?.province.code ?? ''} round={round}>
          <ProvinceComparison provinces={data.provinces} round={round} />
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
