import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportDraft } from '@tidtam/domain/import';
import { type Answer, call, ProblemAnswer } from '../client.ts';

type Corrections = ImportDraft['corrections'];

export interface Correcting {
  readonly corrections: Corrections;
  /** Sends the corrections as a whole, changed. */
  readonly correct: (change: (corrections: Corrections) => Corrections) => void;
  readonly pending: boolean;
  readonly error: Error | null;
}

/**
 * Corrects a draft. When somebody else changed it since, the newest is loaded and the problem says so: nothing
 * that they did is overwritten.
 */
export function useCorrecting(draft: ImportDraft): Correcting {
  const client = useQueryClient();
  const key = ['getImport', { params: { id: draft.id } }];
  const putting = useMutation<Answer<'correctImport'>, Error, Corrections>({
    mutationFn: (corrections) =>
      call('correctImport', { params: { id: draft.id }, body: { revision: draft.revision, corrections } }),
    onSuccess: (corrected) => client.setQueryData(key, corrected),
    onError: (error) => (isChanged(error) ? client.invalidateQueries({ queryKey: key }) : undefined),
  });
  return {
    corrections: draft.corrections,
    correct: (change) => putting.mutate(change(draft.corrections)),
    pending: putting.isPending,
    error: putting.error,
  };
}

function isChanged(error: Error): boolean {
  return error instanceof ProblemAnswer && error.details?.code === 'draft_changed';
}
