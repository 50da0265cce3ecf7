import type { Record } from '@tidtam/domain/record';
import type { RoundId } from '@tidtam/domain/round';

/** The region that the actor's first province lies in, in the round that is on the screen or the newest open one. */
export function regionLinkOf(
  record: Record | undefined,
  round?: RoundId,
): { readonly region: string; readonly round: RoundId } | null {
  if (record === undefined) return null;
  const own = record.actor.provinces[0];
  const region =
    record.regions.find(({ provinces }) => provinces.some(({ code }) => code === own)) ?? record.regions[0];
  const shown = round ?? record.rounds.find(({ open }) => open)?.id ?? record.rounds.at(-1)?.id;
  return region === undefined || shown === undefined ? null : { region: region.code, round: shown };
}
