import { lazy, Suspense, useState } from 'react';
import { loadPart } from '../line.ts';
import { QuestionMark } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';

const PageHelp = lazy(() =>
  loadPart(() => import('./PageHelp.tsx').then((module) => ({ default: module.PageHelp }))),
);

/** Opens the help of the page that one stands on; it is loaded when it is asked for. */
export function HelpButton() {
  const t = useTexts(shellMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button-worded no-print"
        aria-haspopup="dialog"
        aria-label={t('page_help')}
        title={t('page_help')}
        onClick={() => setOpen(true)}
      >
        <QuestionMark />
        <span>{t('page_help')}</span>
      </button>
      {open && (
        <Suspense>
          <PageHelp close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
