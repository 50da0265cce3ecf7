import { useEffect } from 'react';

/** What one goes on in, when the thing that had the focus is gone. */
const places = 'section, article, dialog, [role=tabpanel], main';

/**
 * Keeps the focus where one goes on: when what had it is taken away (a problem that is mended, a button that has done its
 * work), the nearest part of the page that it stood in has it, and is read out. Otherwise the focus would fall to
 * the top of the page.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let around: readonly HTMLElement[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      around = target instanceof HTMLElement ? [target, ...placesAround(target)] : [];
    };
    const watch = new MutationObserver(() => {
      const [had, ...others] = around;
      if (had === undefined || had.isConnected || document.activeElement !== document.body) return;
      const next = others.find((place) => place.isConnected);
      around = [];
      if (next === undefined) return;
      if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
      next.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocus);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      watch.disconnect();
    };
  }, []);
}

function placesAround(target: HTMLElement): readonly HTMLElement[] {
  const place = target.parentElement?.closest<HTMLElement>(places);
  return place ? [place, ...placesAround(place)] : [];
}
