import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertFits, openBrowser, openPage } from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;

before(async () => {
  server = await startServer();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test('by keyboard alone: a slash opens the search, words find, arrows choose, Enter leads there', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const { page, wrongs } = await openPage(browser, `${server.url}/imports`, looks);
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: /หน่วยงาน โครงการ/ });
  await box.waitFor();
  await page.keyboard.type('คายเยาวชน');
  const option = page.getByRole('option', { name: /ค่ายเยาวชน/ }).first();
  await option.waitFor();
  await assertAccessible(page, 'search with hits');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const title =
    (await page.getByRole('option', { selected: true }).locator('span').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.keyboard.press('Control+k');
  await box.waitFor();
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  assert.deepEqual(wrongs, []);
  await page.context().close();
});

test('on a phone in English: fits, says when nothing is found, and a slash in a field is a slash', async () => {
  const looks = { width: 320, language: 'en', scheme: 'dark' } as const;
  const { page } = await openPage(browser, `${server.url}/imports`, looks);
  await page.getByRole('button', { name: 'Search' }).click();
  const box = page.getByRole('combobox', { name: /Agencies, projects/ });
  await box.waitFor();
  await page.keyboard.type('a/b ไม่มีแน่นอน');
  await page.getByText('Nothing found').waitFor();
  assert.equal(await box.inputValue(), 'a/b ไม่มีแน่นอน');
  await assertFits(page, 320, 'search');
  await assertAccessible(page, 'search without hits');
  await page.context().close();
});
