import { getRouteApi } from '@tanstack/react-router';
import { Answered } from '../shell/Answered.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { ImportDesk } from './ImportDesk.tsx';

const route = getRouteApi('/imports/$id');

/** One imported file: what was understood, the sheet as typed, problems beside their cells, storing. */
export function ImportPage() {
  const params = route.useParams();
  const query = useAnswer('getImport', { params });
  return (
    <Answered query={query} skeleton={<Skeleton shapes={['line', 'title', 'block', 'table']} />}>
      {(draft) => <ImportDesk key={draft.id} draft={draft} />}
    </Answered>
  );
}
