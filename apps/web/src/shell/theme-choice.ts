/** Light or dark, or as the person's machine has it. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const year = 365 * 24 * 60 * 60;

/** Behind TLS bound to this very host, as the server's own cookies are; it reads the same name. */
const behindTls = location.protocol === 'https:';
const cookie = behindTls ? '__Host-tidtam-theme' : 'tidtam-theme';

/**
 * What was chosen before. Kept in a cookie, so that the server already sends the page in it (see the variants of
 * index.html in vite.config.ts): nothing flashes, and no script has to run before the page is drawn.
 */
export function keptTheme(): ThemeChoice {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${cookie}=`));
  const kept = pair?.slice(cookie.length + 1);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function keepTheme(theme: ThemeChoice): void {
  const age = theme === 'system' ? 0 : year;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in the browsers that we support.
  document.cookie = `${cookie}=${theme}; path=/; max-age=${age}; samesite=lax${behindTls ? '; secure' : ''}`;
}
