import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemAnswer } from './client.ts';
import { watchLine } from './line.ts';
import { router } from './router.tsx';
import { LanguageProvider } from './shell/language.tsx';
import { ThemeProvider } from './shell/theme.tsx';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/table.css';
import './styles/print.css';

watchLine();

/** A session that ended shows in whatever is asked next; the shell hears of it and asks people to sign in. */
function lookWhoActs(error: Error): void {
  if (!(error instanceof ProblemAnswer) || error.details?.code !== 'sign_in_needed') return;
  void queries.invalidateQueries({ queryKey: ['getRecord'] });
}

const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey: [name] }) => (name === 'getRecord' ? undefined : lookWhoActs(error)),
  }),
  mutationCache: new MutationCache({ onError: lookWhoActs }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A problem that the server explained stays the same when asked again; only a lost connection is retried.
      retry: (failures, error) => failures < 1 && error instanceof ProblemAnswer && error.details === null,
    },
    // A change is never sent later, when nobody looks: who pressed the button is told at once and presses again.
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <ThemeProvider>
            <RouterProvider router={router} />
          </ThemeProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
