import { lazy, Suspense, useEffect, useState } from 'react';
import { loadPart } from '../line.ts';
import { Lens } from '../shell/glyphs.tsx';
import { useTexts } from '../shell/language.tsx';
import { searchMessages } from './messages.ts';

const SearchDialog = lazy(() =>
  loadPart(() => import('./SearchDialog.tsx').then((module) => ({ default: module.SearchDialog }))),
);

/** Opens the search, also by `/` and Ctrl+K from anywhere on a page. */
export function SearchButton() {
  const t = useTexts(searchMessages);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!asked && (event.key !== '/' || isTyping(event.target))) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="button button-worded no-print"
        aria-haspopup="dialog"
        aria-label={t('search')}
        title={t('search_keys')}
        onClick={() => setOpen(true)}
      >
        <Lens />
        <span>{t('search')}</span>
      </button>
      {open && (
        <Suspense>
          <SearchDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [role="spinbutton"]') !== null
  );
}
