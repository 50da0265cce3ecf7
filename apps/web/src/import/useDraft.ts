import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportDraft } from '@tidtam/domain/import';
import { useState } from 'react';
import { call, ProblemAnswer } from '../client.ts';
import type { Change } from './corrections.ts';

type Corrections = ImportDraft['corrections'];

/** What somebody else corrected while this person did: how it was before, theirs, and this person's. */
export interface Met {
  readonly before: Corrections;
  readonly theirs: Corrections;
  readonly mine: Corrections;
}

export interface Correcting {
  readonly corrections: Corrections;
  readonly correct: (change: Change) => void;
  readonly pending: boolean;
  readonly error: Error | null;
  /** `null` when nobody else corrected meanwhile, or it was seen. */
  readonly met: Met | null;
  readonly markSeen: () => void;
}

/**
 * Corrects a draft. When somebody else corrected it since, the change is made on the newest: what they did stays,
 * except for what this person changed too, and `met` tells it.
 */
export function useCorrecting(draft: ImportDraft): Correcting {
  const client = useQueryClient();
  const [met, setMet] = useState<Met | null>(null);
  const putting = useMutation({
    mutationFn: (change: Change) => putOnNewest(draft, change),
    onSuccess: ({ corrected, on }, change) => {
      client.setQueryData(['getImport', { params: { id: draft.id } }], corrected);
      if (on === draft) return;
      setMet({ before: draft.corrections, theirs: on.corrections, mine: change(draft.corrections) });
    },
  });
  return {
    corrections: draft.corrections,
    correct: putting.mutate,
    pending: putting.isPending,
    error: putting.error,
    met,
    markSeen: () => setMet(null),
  };
}

/** How often somebody else may be faster before this gives up and says so. */
const attempts = 5;

async function putOnNewest(
  draft: ImportDraft,
  change: Change,
): Promise<{ readonly corrected: ImportDraft; readonly on: ImportDraft }> {
  const params = { id: draft.id };
  let on = draft;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const body = { revision: on.revision, corrections: change(on.corrections) };
      return { corrected: await call('correctImport', { params, body }), on };
    } catch (error) {
      if (!isChanged(error) || attempt === attempts) throw error;
      on = await call('getImport', { params });
    }
  }
}

function isChanged(error: unknown): boolean {
  return error instanceof ProblemAnswer && error.details?.code === 'draft_changed';
}
