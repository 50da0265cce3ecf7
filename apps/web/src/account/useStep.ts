import { useMutation } from '@tanstack/react-query';
import type { RouteName } from '@tidtam/domain/api';
import { type Answer, type Asking, call } from '../client.ts';

/** Sends a step of signing in; unlike a change it renews nothing by itself: {@link import('./useEnter.ts')} does. */
export function useStep<Name extends RouteName>(name: Name) {
  return useMutation<Answer<Name>, Error, Asking<Name>>({ mutationFn: (asking) => call(name, asking) });
}
