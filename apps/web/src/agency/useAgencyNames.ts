import { queryOptions, useQueries } from '@tanstack/react-query';
import { agenciesByCode } from './ask-together.ts';

/** An agency by its code, asked for once. */
export function agencyNamed(code: string) {
  return queryOptions({
    queryKey: ['agencyNamed', code],
    queryFn: () => agenciesByCode.find(code),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Whether the names of these agencies are still on their way: a page waits for them, so that nothing jumps. */
export function useAgencyNames(codes: readonly string[]): { readonly isLoading: boolean } {
  return useQueries({
    queries: [...new Set(codes)].map(agencyNamed),
    combine: (named) => ({ isLoading: named.some(({ isLoading }) => isLoading) }),
  });
}
