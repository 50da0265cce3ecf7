import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RouteName } from '@tidtam/domain/api';
import { type Answer, type Asking, call } from '../client.ts';

/** Asks a route of the contract and keeps its answer while the page shows it. */
export function useAnswer<Name extends RouteName>(name: Name, asking: Asking<Name>, enabled = true) {
  return useQuery<Answer<Name>>({
    queryKey: [name, asking],
    queryFn: ({ signal }) => call(name, asking, signal),
    enabled,
  });
}

/**
 * The same of a list: while another page of it, or something else in it, is asked for, what stood there stays
 * (`isPlaceholderData`). What stood there of another place does not.
 */
export function useListAnswer<Name extends RouteName>(name: Name, asking: Asking<Name>) {
  return useQuery<Answer<Name>>({
    queryKey: [name, asking],
    queryFn: ({ signal }) => call(name, asking, signal),
    placeholderData: (stood, query) =>
      isOfSamePlace(query?.queryKey[1], asking) ? (stood as Answer<Name> | undefined) : undefined,
  });
}

/** Asks once, when the page opens: what people then do with the answer is not overwritten by a newer one. */
export function useAnswerOnce<Name extends RouteName>(name: Name, asking: Asking<Name>) {
  return useQuery<Answer<Name>>({
    queryKey: [name, asking],
    queryFn: ({ signal }) => call(name, asking, signal),
    staleTime: 'static',
    gcTime: 0,
  });
}

/** Sends a change. Everything shown is asked for again afterwards: a change may be seen in many places. */
export function useChange<Name extends RouteName>(name: Name) {
  const client = useQueryClient();
  return useMutation<Answer<Name>, Error, Asking<Name>>({
    mutationFn: (asking) => call(name, asking),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Whether two questions are about the same place. */
function isOfSamePlace(before: unknown, now: { readonly params?: unknown }): boolean {
  const params = typeof before === 'object' && before !== null && 'params' in before ? before.params : null;
  return JSON.stringify(params) === JSON.stringify(now.params);
}
