import { fileURLToPath } from 'node:url';
import { routes } from '@tidtam/domain/api';
import type { Route } from '@tidtam/domain/contract';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const endpointsModule = 'virtual:endpoints';

/**
 * Gives the pages method and path of every route of the contract. The schemas stay at the server: they would be
 * two fifths of what a browser loads, and the pages need their types alone.
 */
function endpoints(): Plugin {
  return {
    name: 'endpoints',
    resolveId: (id) => (id === endpointsModule ? `\0${endpointsModule}` : null),
    load(id) {
      if (id !== `\0${endpointsModule}`) return null;
      const plain = Object.entries(routes as Record<string, Route>).map(([name, { method, path }]) => [
        name,
        { method, path },
      ]);
      return `export const endpoints = ${JSON.stringify(Object.fromEntries(plain))};`;
    },
  };
}

/** Names the fonts in the page's head, so that they come with the script and not after it. */
function fontsAhead(): Plugin {
  return {
    name: 'fonts-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          })),
    },
  };
}

/**
 * The page once more for each theme that a person may have chosen: `index.dark.html` says so in its first line. The
 * server sends the one that the cookie names, and the page is right from its first drawing on.
 */
function themesAhead(): Plugin {
  return {
    name: 'themes-ahead',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('the page itself is missing');
      for (const theme of ['light', 'dark']) {
        const source = String(page.source)
          .replace('<html lang="th">', `<html lang="th" data-theme="${theme}">`)
          .replace('content="light dark"', `content="${theme}"`);
        this.emitFile({ type: 'asset', fileName: `index.${theme}.html`, source });
      }
    },
  };
}

interface Modules {
  readonly getModuleInfo: (id: string) => {
    readonly isEntry: boolean;
    readonly importers: readonly string[];
    readonly dynamicImporters: readonly string[];
  } | null;
}

/** Into the first file goes what the first page needs and what several others share; the rest is loaded on use. */
function firstOrApart(id: string, modules: Modules): string | null {
  const users = usersOf(id, modules, new Set());
  return users.size > 1 || [...users].some((user) => modules.getModuleInfo(user)?.isEntry) ? 'first' : null;
}

/** The entry, pages and dialogs that stand on a module. */
function usersOf(id: string, modules: Modules, seen: Set<string>): ReadonlySet<string> {
  if (seen.has(id)) return new Set();
  seen.add(id);
  const info = modules.getModuleInfo(id);
  if (info === null) return new Set();
  const own = info.isEntry || info.dynamicImporters.length > 0 ? [id] : [];
  return new Set([...own, ...info.importers.flatMap((importer) => [...usersOf(importer, modules, seen)])]);
}

const config = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [endpoints(), fontsAhead(), themesAhead(), react()],
  build: {
    outDir: 'dist',
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.4'],
    // Fonts and pictures as files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The polyfill would make a file of its own; without it old Safari asks for a page's parts a little later.
    modulePreload: { polyfill: false },
    // One sheet for all pages: they share most of it, and it is smaller than the requests for its parts.
    cssCodeSplit: false,
    rolldownOptions: {
      // All that the first page needs in one file, and what several others share; what opens on use stays apart.
      output: { codeSplitting: { groups: [{ name: firstOrApart }] } },
      treeshake: {
        // The domain is pure: of its modules only what a page uses goes along.
        moduleSideEffects: (id) => !id.includes('/packages/domain/'),
      },
    },
  },
  server: { port: 4801, strictPort: true, proxy: { '/api': 'http://127.0.0.1:4800' } },
});

export { config as default };
