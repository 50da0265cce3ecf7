import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, openBrowser, openPage } from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
const address = '/provinces/73/rounds/2567Q2?tab=charts';

before(async () => {
  server = await startServer();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

/** Waits until the first chart shows a picture of this kind; charts out of sight are loaded when they come near. */
async function chartIs(page: Page, kind: string): Promise<void> {
  await page.locator('picture img').first().scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLImageElement>('picture img')?.currentSrc.includes(wanted),
    kind,
  );
}

const dark = 'rgb(15, 21, 20)';
const light = 'rgb(244, 246, 245)';

test('dark is chosen by keyboard against a light machine, charts too; it is kept and there before any script', async () => {
  const { page, wrongs } = await openPage(browser, server.url + address, { width: 1280, language: 'th' });
  assert.equal(await ground(page), light);
  const choice = page.getByLabel('สีหน้าจอ');
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await choice.inputValue(), 'dark');
  assert.equal(await ground(page), dark);
  await chartIs(page, 'theme=dark');
  await assertAccessible(page, 'chosen dark');

  // The next page as it stands before its script: nothing flashes.
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  assert.equal(await ground(page), dark);
  await page.unroute('**/*.js');
  assert.deepEqual(
    wrongs.filter((wrong) => !wrong.includes('ERR_FAILED')),
    [],
  );
  await page.reload();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await ground(page), 'rgb(255, 255, 255)');
  await page.context().close();
});

test('behind TLS what is chosen is kept for this very host alone', async () => {
  const { page } = await openPage(browser, server.url + address, { width: 1280, language: 'th' });
  const away = 'https://tidtam.example.go.th';
  // The proxy: the same pages at an address of HTTPS.
  await page.context().route(`${away}/**`, async (route) => {
    const asked = route.request();
    const { host, origin, ...headers } = await asked.allHeaders();
    const response = await route.fetch({ url: asked.url().replace(away, server.url), headers });
    await route.fulfill({ response });
  });
  await page.goto(away);
  await page.getByLabel('สีหน้าจอ').selectOption('dark');
  const kept = (await page.context().cookies(away)).find(({ value }) => value === 'dark');
  assert.equal(kept?.name, '__Host-tidtam-theme');
  assert.ok(kept.secure);
  // What the page still asks for, such as its line, would fail in the proxy once the page is gone.
  await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
});

test('light is chosen against a dark machine, and the machine decides again when asked to', async () => {
  const looks = { width: 320, language: 'en', scheme: 'dark' } as const;
  const { page } = await openPage(browser, server.url + address, looks);
  assert.equal(await ground(page), dark);
  await chartIs(page, 'theme=dark&width=328');
  await page.getByLabel('Light or dark').selectOption('light');
  assert.equal(await ground(page), light);
  await chartIs(page, 'theme=light');
  await assertAccessible(page, 'chosen light');
  await page.getByLabel('Light or dark').selectOption('system');
  assert.equal(await ground(page), dark);
  const kept = (await page.context().cookies()).map(({ name }) => name);
  assert.deepEqual(kept, [`tidtam-${new URL(server.url).port}`], 'the session alone');
  await page.context().close();
});
