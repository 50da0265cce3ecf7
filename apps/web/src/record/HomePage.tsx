import { Navigate } from '@tanstack/react-router';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useTexts } from '../shell/language.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { recordMessages } from './messages.ts';
import { useMay } from './useMay.ts';

/** The first page, in the newest round that has reports: the country, the actor's province, or their agency. */
export function HomePage() {
  const query = useAnswer('getRecord', {});
  const { breadth } = useMay();
  return (
    <AnsweredPage query={query} shapes={['line', 'title', 'block']}>
      {({ home }) =>
        home === null ? (
          <NoHome />
        ) : breadth === 'country' ? (
          <Navigate to="/country/rounds/$round" params={{ round: home.round }} replace />
        ) : home.agency === null ? (
          <Navigate to="/provinces/$province/rounds/$round" params={{ ...home }} replace />
        ) : (
          <Navigate
            to="/agencies/$agency/provinces/$province/rounds/$round"
            params={{ ...home, agency: home.agency }}
            replace
          />
        )
      }
    </AnsweredPage>
  );
}

/** Whoever sees no reports but looks after people begins with them; else there is no round yet. */
function NoHome() {
  const t = useTexts(recordMessages);
  const { may } = useMay();
  if (!may('getProvinceRound') && may('listPeople')) return <Navigate to="/people" replace />;
  return (
    <div className="stack-tight">
      <h1>{t('no_round_title')}</h1>
      <p>{t('no_round')}</p>
    </div>
  );
}
