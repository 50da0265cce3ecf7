import { keptShown } from '@tidtam/domain/agency';
import { findRound, type RoundId } from '@tidtam/domain/round';

/** What the address of the page of agencies says: which place and round, and which of them are listed. */
export interface KeptSearch {
  /** A code, `none` for those of no province; left out, one's own or the whole country. */
  readonly province?: string | undefined;
  readonly round?: RoundId | undefined;
  readonly shown?: (typeof keptShown)[number] | undefined;
}

export function searchOfKept(search: Readonly<Record<string, unknown>>): KeptSearch {
  const province = String(search.province ?? '');
  return {
    province: /^(?:\d{2}|none)$/.test(province) ? province : undefined,
    round: findRound(String(search.round ?? ''))?.id,
    shown: keptShown.find((one) => one === search.shown && one !== 'open'),
  };
}
