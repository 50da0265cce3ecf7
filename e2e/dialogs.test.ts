import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  assertAccessible,
  assertFits,
  assertTouchable,
  everyLooks,
  openBrowser,
  openContext,
  openPage,
  openPageIn,
} from './support/browser.ts';
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

for (const looks of everyLooks) {
  const { width, language, scheme } = looks;
  test(`dialogs at ${width} px in ${language}, ${scheme}: search, help, a figure, section 4 and a contact fit and are accessible`, async () => {
    const context = await openContext(browser, looks);
    const about = `${width} ${language} ${scheme}`;
    const sound = async (page: Page, what: string) => {
      await page.getByRole('dialog').waitFor();
      await page.waitForLoadState('networkidle');
      await assertFits(page, width, `${what} ${about}`);
      if (width === 320) await assertTouchable(page, `${what} ${about}`);
      await assertAccessible(page, `${what} ${about}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    const thai = language === 'th';
    const { page } = await openPageIn(context, `${server.url}/provinces/73/rounds/2567Q2`, language);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: thai ? /หน่วยงาน โครงการ/ : /Agencies, projects/ }).fill('ค่าย');
    await page.getByRole('option').first().waitFor();
    await sound(page, 'search');
    await page.getByRole('button', { name: thai ? 'วิธีใช้หน้านี้' : 'Help for this page' }).click();
    await sound(page, 'help');
    await page.getByRole('link', { name: '461,508.60' }).first().click();
    await page.getByText(/!F8/).first().waitFor();
    await sound(page, 'a figure');
    await page.getByRole('button', { name: thai ? 'เขียนส่วนที่ 4' : 'Write section 4' }).click();
    await sound(page, 'section 4');
    await page.goto(`${server.url}/agencies/73-PVO/provinces/73/rounds/2567Q3?lang=${language}`);
    await page.getByRole('button', { name: thai ? 'ใส่ผู้ประสานงาน' : 'Name somebody' }).click();
    await sound(page, 'a contact');
    await context.close();
  });
}
