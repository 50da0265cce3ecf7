import { Navigate } from '@tanstack/react-router';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useTexts } from '../shell/language.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { recordMessages } from './messages.ts';
import { useMay } from './useMay.ts';

/** The first page: the actor's province in the newest round that has reports. */
export function HomePage() {
  const query = useAnswer('getRecord', {});
  return (
    <AnsweredPage query={query} shapes={['line', 'title', 'block']}>
      {({ home }) =>
        home === null ? (
          <NoHome />
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
