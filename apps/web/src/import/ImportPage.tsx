import { getRouteApi } from '@tanstack/react-router';
import { Answered } from '../shell/Answered.tsx';
import { Skeleton } from '../shell/Skeleton.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { ImportDesk } from './ImportDesk.tsx';
import { StepBar } from './StepBar.tsx';
import { useImportStep } from './useImportStep.ts';

const route = getRouteApi('/imports/$id');

/** One imported file: what was understood, the sheet as typed, problems beside their cells, storing. */
export function ImportPage() {
  const params = route.useParams();
  const query = useAnswer('getImport', { params });
  return (
    <Answered query={query} skeleton={<Reading id={params.id} />}>
      {(draft) => <ImportDesk key={draft.id} draft={draft} />}
    </Answered>
  );
}

/** Until the file is read. */
function Reading({ id }: { readonly id: string }) {
  const step = useImportStep(id, true);
  return (
    <>
      {step !== null && <StepBar step={step} />}
      <Skeleton shapes={['line', 'title', 'block', 'table']} />
    </>
  );
}
