import type { RouteName } from '@tidtam/domain/api';
import type { Record } from '@tidtam/domain/record';
import { useAnswer } from '../shell/useAnswer.ts';

/** What whoever acts may do, as the server worked it out; nobody may anything, and so it is until it is known. */
export function useMay(): {
  readonly may: (name: RouteName) => boolean;
  readonly breadth: Record['actor']['breadth'] | null;
  /** Sums of places are not for whoever sees one agency alone. */
  readonly seesPlaces: boolean;
} {
  const { data, isError } = useAnswer('getRecord', {});
  const actor = isError ? undefined : data?.actor;
  const breadth = actor?.breadth ?? null;
  return {
    may: (name) => actor?.may.includes(name) === true,
    breadth,
    seesPlaces: breadth !== null && breadth !== 'agency',
  };
}
