import type { RoundId } from '@tidtam/domain/round';
import { lazy, Suspense, useState } from 'react';
import { loadPart } from '../line.ts';
import { useTexts } from '../shell/language.tsx';
import { packMessages } from './messages.ts';

const PaperDialog = lazy(() =>
  loadPart(() => import('./PaperDialog.tsx').then((module) => ({ default: module.PaperDialog }))),
);

/** Opens the papers of a round. */
export function PaperButton({ province, round }: { readonly province: string; readonly round: RoundId }) {
  const t = useTexts(packMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button button-primary no-print" onClick={() => setOpen(true)}>
        {t('papers')}
      </button>
      {open && (
        <Suspense>
          <PaperDialog province={province} round={round} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
