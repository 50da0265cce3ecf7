import { getRouteApi } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import { recordMessages } from '../record/messages.ts';
import { roundName } from '../record/names.ts';
import { RoundSwitcher } from '../record/RoundSwitcher.tsx';
import { Trail } from '../record/Trail.tsx';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useLanguage, useTexts } from '../shell/language.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { CountryDownloads } from '../table/TableDownloads.tsx';
import { ComparedPlaces } from './ComparedPlaces.tsx';
import styles from './ProvincePage.module.css';
import { regionsOf } from './sort-places.ts';

const route = getRouteApi('/country/rounds/$round');

/** The whole country in a round: on the map, who is needed first, and all regions side by side. */
export function CountryPage() {
  const { round: code } = route.useParams();
  const round = code as RoundId;
  const query = useAnswer('getCountryRound', { params: { round } });
  const map = useAnswer('getCountryMap', {});
  const t = useTexts(recordMessages);
  const language = useLanguage();
  const navigate = route.useNavigate();
  return (
    <AnsweredPage query={query} shapes={['line', 'title', 'table']} also={map}>
      {(data) => (
        <div className="stack">
          <div className={styles.top}>
            <PageTitle title={`${t('country')} · ${roundName(round, language, 'short')}`} />
            <h1 className="unseen">{`${t('country')} · ${roundName(round, language)}`}</h1>
            <Trail
              steps={[
                <strong key="country">{t('country')}</strong>,
                <RoundSwitcher
                  key="round"
                  round={round}
                  go={(chosen) => void navigate({ params: { round: chosen } })}
                />,
              ]}
            />
          </div>
          <ComparedPlaces
            places={regionsOf(data)}
            sum={data.summary}
            map={map}
            round={round}
            downloads={<CountryDownloads round={round} />}
          />
        </div>
      )}
    </AnsweredPage>
  );
}
