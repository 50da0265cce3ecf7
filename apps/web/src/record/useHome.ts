import { useQuery } from '@tanstack/react-query';
import type { RoundId } from '@tidtam/domain/round';
import type { ProvinceSummary } from '@tidtam/domain/summary';
import { call } from '../client.ts';

interface Place {
  readonly province: string;
  readonly round: RoundId;
}

/** Where a person begins: their province in the newest round that has reports. */
export function useHome(enabled = true) {
  return useQuery({ queryKey: ['home'], queryFn: ({ signal }) => findHome(signal), enabled });
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
