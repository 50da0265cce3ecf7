import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react';
import { keepTheme, keptTheme, type ThemeChoice } from './theme-choice.ts';

interface Lit {
  readonly theme: ThemeChoice;
  readonly choose: (theme: ThemeChoice) => void;
}

const Context = createContext<Lit>({ theme: 'system', choose: () => undefined });

/** Keeps whether the pages are light or dark; the document's `data-theme` follows it. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [theme, choose] = useState(keptTheme);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    keepTheme(theme);
  }, [theme]);
  const lit = useMemo(() => ({ theme, choose }), [theme]);
  return <Context value={lit}>{children}</Context>;
}

export function useTheme(): Lit {
  return use(Context);
}
