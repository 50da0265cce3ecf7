import { getRouteApi } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { nameIn, roundName } from '../record/names.ts';
import { RoundSwitcher } from '../record/RoundSwitcher.tsx';
import { Trail } from '../record/Trail.tsx';
import { useCountryStep } from '../record/useCountryStep.tsx';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useLanguage } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { RegionDownloads } from '../table/TableDownloads.tsx';
import { ComparedPlaces } from './ComparedPlaces.tsx';
import styles from './ProvincePage.module.css';
import { provincesOf } from './sort-places.ts';

const route = getRouteApi('/regions/$region/rounds/$round');

/** A region in a round: on the map, who is needed first, and all provinces side by side. */
export function RegionPage() {
  const { region, round } = route.useParams();
  const params = { region, round: round as RoundId };
  const query = useAnswer('getRegionRound', { params });
  const map = useAnswer('getRegionMap', { params: { region } });
  const language = useLanguage();
  const navigate = route.useNavigate();
  const country = useCountryStep(params.round);
  return (
    <AnsweredPage query={query} shapes={['line', 'title', 'table']} also={map}>
      {(data) => {
        const name = nameIn(data.region, language);
        return (
          <div className="stack">
            <div className={styles.top}>
              <PageTitle title={`${name} · ${roundName(params.round, language, 'short')}`} />
              <h1 className="unseen">{`${name} · ${roundName(params.round, language)}`}</h1>
              <Trail
                steps={[
                  country,
                  <strong key="region">{name}</strong>,
                  <RoundSwitcher
                    key="round"
                    round={params.round}
                    go={(chosen) => void navigate({ params: { region, round: chosen } })}
                  />,
                ]}
              />
            </div>
            <ComparedPlaces
              places={provincesOf(data)}
              sum={data.summary}
              map={map}
              round={params.round}
              downloads={<RegionDownloads {...params} />}
            />
          </div>
        );
      }}
    </AnsweredPage>
  );
}
