import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { RoundId } from '@tidtam/domain/round';
import type { ProvinceSummary } from '@tidtam/domain/summary';
import { call } from '../client.ts';
import { Answered } from '../shell/Answered.tsx';
import { useTexts } from '../shell/language.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { recordMessages } from './messages.ts';

interface Place {
  readonly province: string;
  readonly round: RoundId;
}

/** The first page: the actor's province in the newest round that has reports. */
export function HomePage() {
  const t = useTexts(recordMessages);
  const query = useQuery({ queryKey: ['home'], queryFn: ({ signal }) => findHome(signal) });
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

async function findHome(signal: AbortSignal): Promise<Place | null> {
  const record = await call('getRecord', {}, signal);
  const province = record.actor.provinces[0] ?? record.regions[0]?.provinces[0]?.code;
  if (province === undefined) return null;
  const summaries = await Promise.all(
    record.rounds.map(({ id }) => call('getSummary', { params: { province, round: id } }, signal)),
  );
  const round = newestWithReports(summaries)?.round ?? record.rounds.at(0)?.id;
  return round === undefined ? null : { province, round };
}

function newestWithReports(summaries: readonly ProvinceSummary[]): ProvinceSummary | undefined {
  return [...summaries]
    .sort((a, b) => b.round.localeCompare(a.round))
    .find((summary) => summary.total.projects > 0 || summary.agencies.reported > 0);
}
