import type { keptShown } from '@tidtam/domain/agency';
import { findRound, type RoundId, roundOf } from '@tidtam/domain/round';
import { nameIn } from '../record/names.ts';
import { useRecord } from '../record/useRecord.ts';
import { useLanguage } from '../shell/language.tsx';
import type { KeptSearch } from './kept-search.ts';

/** Which agencies the page is about, and which others it may be about. */
export interface KeptPlace {
  readonly asked: {
    readonly province: string | undefined;
    readonly round: RoundId;
    readonly shown: (typeof keptShown)[number];
  };
  /** The province that obligations are to; `null` while none is chosen. */
  readonly province: string | null;
  /** Those that somebody may choose from: codes with names. */
  readonly provinces: readonly (readonly [code: string, name: string])[];
  /** Whether they keep the whole country's agencies. */
  readonly everywhere: boolean;
  /** The rounds of the fiscal year that the record has. */
  readonly year: readonly RoundId[];
}

/** One's own province, or the country; in the round that one begins with, or the newest. */
export function useKeptPlace(search: KeptSearch): KeptPlace {
  const record = useRecord();
  const language = useLanguage();
  const own = record?.actor.provinces ?? [];
  const all = (record?.regions ?? []).flatMap(({ provinces }) => provinces);
  const everywhere = own.length === 0;
  const rounds = record?.rounds ?? [];
  const newest = rounds.findLast(({ open }) => open)?.id ?? roundOf(2567, 1).id;
  const round = search.round ?? record?.home?.round ?? newest;
  const province = search.province ?? own[0];
  const year = findRound(round)?.fiscalYear;
  return {
    asked: { province, round, shown: search.shown ?? 'open' },
    province: province === undefined || province === 'none' ? null : province,
    provinces: all
      .filter(({ code }) => everywhere || own.includes(code))
      .map((one) => [one.code, nameIn(one, language)]),
    everywhere,
    year: rounds.filter(({ fiscalYear }) => fiscalYear === year).map(({ id }) => id),
  };
}
