import { getRouteApi } from '@tanstack/react-router';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
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
    <AnsweredPage
      query={query}
      shapes={['line', 'title', 'block', 'table']}
      above={<Reading id={params.id} />}
    >
      {(draft) => <ImportDesk key={draft.id} draft={draft} />}
    </AnsweredPage>
  );
}

/** Until the file is read: how far it is. */
function Reading({ id }: { readonly id: string }) {
  const step = useImportStep(id, true);
  return step === null ? null : <StepBar step={step} />;
}
