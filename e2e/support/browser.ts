import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { standing } from './server.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Debian's Chromium, kept from looking for anything outside this machine. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Every width in light and dark, in each language at every width. */
export const everyLooks = [
  { width: 320, language: 'th', scheme: 'light' },
  { width: 320, language: 'en', scheme: 'dark' },
  { width: 768, language: 'en', scheme: 'light' },
  { width: 768, language: 'th', scheme: 'dark' },
  { width: 1280, language: 'th', scheme: 'light' },
  { width: 1280, language: 'en', scheme: 'dark' },
] as const;

export interface Looks {
  readonly width: number;
  readonly language: 'th' | 'en';
  readonly scheme?: 'light' | 'dark';
}

/** A person's browser, with nothing kept from before but that they have signed in to the servers that run. */
export async function openContext(browser: Browser, looks: Looks): Promise<BrowserContext> {
  const context = await openStrange(browser, looks);
  for (const [url, cookie] of standing) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  }
  return context;
}

/** The browser of somebody who has not signed in. */
export function openStrange(browser: Browser, { width, scheme = 'light' }: Looks): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    // axe is brought in by the test itself, past the page's policy.
    bypassCSP: false,
  });
}

/** What the tests ask of an opened page. */
export interface Opened {
  readonly page: Page;
  readonly wrongs: readonly string[];
}

/** A page in a browser of its own, see {@link openPageIn}. */
export async function openPage(browser: Browser, url: string, looks: Looks): Promise<Opened> {
  return openPageIn(await openContext(browser, looks), url, looks.language);
}

/** A page that notes whatever goes wrong on it: errors, refused policies, requests to anybody else. */
export async function openPageIn(
  context: BrowserContext,
  url: string,
  language: Looks['language'],
): Promise<Opened> {
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(`console: ${message.text()}`);
  });
  const { origin } = new URL(url);
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(origin) && !to.startsWith('data:') && !to.startsWith('blob:'))
      wrongs.push(`request to ${to}`);
  });
  const untilQuiet = watchRequests(page);
  await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`);
  // A busy machine may be quiet on the network while it still draws, and the shell hides a page until it knows the record.
  await page.locator('h1:not([aria-busy] *)').first().waitFor({ state: 'visible' });
  await untilQuiet();
  return { page, wrongs };
}

/**
 * Waits until everything that was asked for is answered and the page, with nothing left to do, has asked for nothing
 * more. Playwright's `networkidle` waits half a second without a request, on the hundreds of pages that are opened.
 */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    open.add(request);
    asked += 1;
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    let before: number;
    do {
      before = asked;
      await page.evaluate(
        () =>
          new Promise((idle) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(idle), 50))),
      );
    } while (open.size > 0 || asked > before);
  };
}

/** No rule of axe is broken on the page as it stands. What keeps the rules is not listed: that takes half the time. */
export async function assertAccessible(page: Page, about: string): Promise<void> {
  await page.evaluate(await axeSource());
  const results = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  const found = results.violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes
        .map((node) => node.html)
        .slice(0, 3)
        .join(' | ')}`,
  );
  assert.deepEqual(found, [], about);
}

let source: string | undefined;

async function axeSource(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  source ??= await readFile(axePath, 'utf8');
  return source;
}

/** In the page: what is too small for a thumb. 44 px for what stands alone, 24 px for a link (WCAG 2.2, 2.5.5 and 2.5.8). */
function tooSmall(): readonly string[] {
  const controls = document.querySelectorAll('a, button, select, input, textarea, summary, [role=tab]');
  return [...controls].flatMap((control) => {
    // A cell of a sheet is as large as the sheet has it.
    if (control.closest('.unseen, [data-cell], [aria-hidden=true]') !== null) return [];
    const { visibility } = getComputedStyle(control);
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    if (visibility === 'hidden' || width === 0) return [];
    const isLink = control.tagName.toLowerCase() === 'a' && !control.classList.contains('button');
    const least = isLink ? 24 : 44;
    if (Math.min(width, height) > least - 0.5) return [];
    return [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 160)}`];
  });
}

/** On a phone everything to press is large enough for a thumb. */
export async function assertTouchable(page: Page, about: string): Promise<void> {
  assert.deepEqual(await page.evaluate(tooSmall), [], about);
}

/** With letters twice as large, as told to the browser, the page still does not scroll sideways. */
export async function assertZooms(page: Page, width: number, about: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '32px');
  await assertFits(page, width, `${about}, letters twice as large`);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await page.waitForFunction(() => getComputedStyle(document.documentElement).fontSize === '16px');
  await client.detach();
}

/** The page itself never scrolls sideways. */
export async function assertFits(page: Page, width: number, about: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `${about}: ${wide} px wide`);
}
