import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import { AwayPage, ProblemPage } from './ProblemPage.tsx';
import { Skeleton, type SkeletonShape } from './Skeleton.tsx';

/** A page by the answer that it stands on: the answer, its skeleton, no line, or the problem as a page of its own. */
export function AnsweredPage<Data>({
  query,
  shapes,
  also,
  above,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly shapes: readonly SkeletonShape[];
  /** An answer of a part: the page opens once it is here, or is known not to come, so that nothing jumps. */
  readonly also?: { readonly isLoading: boolean };
  /** What stands over the skeleton while it is waited for. */
  readonly above?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  const t = useTexts(shellMessages);
  if (query.data !== undefined && also?.isLoading !== true) return children(query.data);
  if (query.isError) return <ProblemPage error={query.error} retry={() => void query.refetch()} />;
  if (query.fetchStatus === 'paused') return <AwayPage />;
  return (
    <div aria-busy="true">
      <h1 className="unseen">{t('loading')}</h1>
      {above}
      <Skeleton shapes={shapes} />
    </div>
  );
}
