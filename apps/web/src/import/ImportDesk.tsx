import { getRouteApi } from '@tanstack/react-router';
import type { ImportDraft } from '@tidtam/domain/import';
import { useEffect, useMemo } from 'react';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { CorrectionList } from './CorrectionList.tsx';
import { Differences } from './Differences.tsx';
import { DraftHead } from './DraftHead.tsx';
import styles from './ImportDesk.module.css';
import { Notes } from './Notes.tsx';
import { OthersCorrections } from './OthersCorrections.tsx';
import { ProblemMargin } from './ProblemMargin.tsx';
import { type NumberedProblem, numberProblems } from './problems.ts';
import { Recognised } from './Recognised.tsx';
import { Section4Found } from './Section4Found.tsx';
import { SheetView } from './SheetView.tsx';
import { StoreCard } from './StoreCard.tsx';
import { useCorrecting } from './useDraft.ts';

const route = getRouteApi('/imports/$id');

/** The desk on which a file is looked over. The chosen cell stands in the address. */
export function ImportDesk({ draft }: { readonly draft: ImportDraft }) {
  const { cell = null } = route.useSearch();
  const navigate = route.useNavigate();
  const correcting = useCorrecting(draft);
  const problems = useMemo(() => numberProblems(draft), [draft]);
  const select = (chosen: string) =>
    void navigate({ search: (before) => ({ ...before, cell: chosen }), replace: true, resetScroll: false });
  useProblemKeys(problems, cell, select);
  return (
    <div className="stack">
      <DraftHead draft={draft} />
      <Recognised draft={draft} correct={correcting.correct} />
      <ProblemNotice error={correcting.error} />
      {correcting.met !== null && (
        <OthersCorrections met={correcting.met} correct={correcting.correct} markSeen={correcting.markSeen} />
      )}
      <div className={styles.desk}>
        <SheetView
          draft={draft}
          problems={problems}
          cell={cell}
          select={select}
          correct={correcting.correct}
        />
        <ProblemMargin
          draft={draft}
          problems={problems}
          cell={cell}
          select={select}
          correct={correcting.correct}
          pending={correcting.pending}
        />
      </div>
      <Notes notes={draft.notes} select={select} />
      <CorrectionList draft={draft} correct={correcting.correct} />
      <Differences draft={draft} select={select} />
      <Section4Found draft={draft} select={select} correct={correcting.correct} />
      <StoreCard draft={draft} />
    </div>
  );
}

/** Alt with an arrow goes to the next or previous problem's cell, from anywhere on the page. */
function useProblemKeys(
  problems: readonly NumberedProblem[],
  cell: string | null,
  select: (cell: string) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.altKey ? stepOf(event.key) : 0;
      if (step === 0 || event.target instanceof HTMLSelectElement) return;
      const cells = cellsOf(problems);
      const next = cells[(cells.indexOf(cell ?? '') + step + cells.length) % cells.length];
      if (next === undefined) return;
      event.preventDefault();
      select(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function stepOf(key: string): number {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

/** Each problem's cell once, in the margin's order. */
function cellsOf(problems: readonly NumberedProblem[]): readonly string[] {
  return [...new Set(problems.map(({ problem }) => problem.cell).filter((one) => one !== null))];
}
