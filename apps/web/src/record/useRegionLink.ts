import { useParams } from '@tanstack/react-router';
import type { Bilingual } from '@tidtam/domain/message';
import { findRound, type RoundId } from '@tidtam/domain/round';
import { useRecord } from './useRecord.ts';

interface RegionLink {
  readonly name: Bilingual;
  readonly params: { readonly region: string; readonly round: RoundId };
  /** The page's province, else the actor's first, else where a person begins: where the plan is looked at. */
  readonly province: string | undefined;
}

/** The way to the region of the actor's first province, in the page's round or the one that a person begins with. */
export function useRegionLink(): RegionLink | null {
  const record = useRecord();
  const place = useParams({ strict: false });
  const round = findRound(place.round ?? '')?.id ?? record?.home?.round;
  if (record === undefined || round === undefined) return null;
  const own = record.actor.provinces[0] ?? record.home?.province;
  const region =
    record.regions.find(({ provinces }) => provinces.some(({ code }) => code === own)) ?? record.regions[0];
  if (region === undefined) return null;
  return {
    name: { th: region.name, en: region.nameEn },
    params: { region: region.code, round },
    province: place.province ?? own ?? region.provinces[0]?.code,
  };
}
