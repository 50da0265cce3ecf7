import { useQueryClient } from '@tanstack/react-query';
import type { SignInState } from '@tidtam/domain/account';
import type { Record } from '@tidtam/domain/record';
import { call } from '../client.ts';
import { beginAnew } from './begin-anew.ts';

/**
 * What follows a step of signing in. Before one is in, the next step shows. Whoever comes back to a page whose session
 * had ended finds it as it was left; for anybody else nothing of it stays. Where no page was open yet, it opens now.
 */
export function useEnter(): (entered: { readonly state: SignInState }) => Promise<void> {
  const queries = useQueryClient();
  return async ({ state }) => {
    if (state !== 'in') return queries.invalidateQueries({ queryKey: ['getSignIn'] });
    const before = queries.getQueryData<Record>(['getRecord', {}]);
    if (before === undefined) return queries.resetQueries();
    const record = await call('getRecord', {});
    if (capacityOf(record) !== capacityOf(before)) return beginAnew();
    queries.setQueryData(['getRecord', {}], record);
    return queries.invalidateQueries();
  };
}

/** The appointment that somebody acts in: no two people share one. */
function capacityOf({ actor }: Record): string | undefined {
  return actor.appointments[0]?.id;
}
