import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAgencyNames } from '../agency/useAgencyNames.ts';
import { AnsweredPage } from '../shell/AnsweredPage.tsx';
import { useAnswer } from '../shell/useAnswer.ts';
import { ImportDesk } from './ImportDesk.tsx';
import styles from './StepBar.module.css';
import { StepBar } from './StepBar.tsx';
import { useImportStep } from './useImportStep.ts';

/** Milliseconds. */
const patience = 1_000;

const route = getRouteApi('/imports/$id');

/** One imported file: what was understood, the sheet as typed, problems beside their cells, storing. */
export function ImportPage() {
  const params = route.useParams();
  const query = useAnswer('getImport', { params });
  const names = useAgencyNames(query.data?.answer.agencies.map(({ agency }) => agency) ?? []);
  return (
    <AnsweredPage
      also={names}
      query={query}
      shapes={['line', 'title', 'block', 'table']}
      above={<Reading id={params.id} />}
    >
      {(draft) => <ImportDesk key={draft.id} draft={draft} />}
    </AnsweredPage>
  );
}

/** Until the file is read: how far it is, once it takes long enough to wonder. Its room is there from the start. */
function Reading({ id }: { readonly id: string }) {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const step = useImportStep(id, isSlow);
  return <div className={styles.room}>{step !== null && <StepBar step={step} />}</div>;
}
