import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../shell/language.tsx';
import { shellMessages } from '../shell/messages.ts';

const PageHelp = lazy(() => import('./PageHelp.tsx').then((module) => ({ default: module.PageHelp })));

/** Opens the help of the page that one stands on; it is loaded when it is asked for. */
export function HelpButton({ className }: { readonly className?: string | undefined }) {
  const t = useTexts(shellMessages);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`button no-print ${className ?? ''}`}
        aria-haspopup="dialog"
        aria-label={t('page_help')}
        title={t('page_help')}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      {open && (
        <Suspense>
          <PageHelp close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
