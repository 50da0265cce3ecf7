import { Navigate } from '@tanstack/react-router';
import { Answered } from '../shell/Answered.tsx';
import { useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { recordMessages } from './messages.ts';
import { useHome } from './useHome.ts';

/** The first page: the actor's province in the newest round that has reports. */
export function HomePage() {
  const t = useTexts(recordMessages);
  const query = useHome();
  return (
    <Answered query={query} skeleton={<Skeleton shapes={['line', 'title', 'block']} />}>
      {(home) =>
        home === null ? (
          <p className="notice">{t('no_round')}</p>
        ) : (
          <Navigate to="/provinces/$province/rounds/$round" params={{ ...home }} replace />
        )
      }
    </Answered>
  );
}
