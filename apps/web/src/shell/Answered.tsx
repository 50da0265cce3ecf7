import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice.tsx';

/** An answer when it is there; until then its skeleton; a problem with a way to try again. */
export function Answered<Data>({
  query,
  skeleton,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly skeleton: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  return skeleton;
}
