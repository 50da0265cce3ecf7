import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTexts } from './language.tsx';
import { shellMessages } from './messages.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

/**
 * A part of a page: its answer when it is there; until then its skeleton; without a line that it waits for it; a
 * problem with a way to try again. The rest of the page stands. For what a whole page stands on see AnsweredPage.
 */
export function Answered<Data>({
  query,
  skeleton,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly skeleton: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  const t = useTexts(shellMessages);
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  if (query.fetchStatus === 'paused') return <p className="notice">{t('waits_for_line')}</p>;
  return skeleton;
}
