import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, assertFits, assertTouchable, openBrowser, openPage } from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
const list = '/provinces/73/rounds/2567Q2?tab=projects';

before(async () => {
  server = await startServer();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function opened(width: number, language: 'th' | 'en', path: string): Promise<Page> {
  const { page } = await openPage(browser, `${server.url}${path}`, { width, language });
  await page.locator('[role=tabpanel] table').waitFor();
  return page;
}

const rowsOf = (page: Page) => page.locator('[role=tabpanel] tbody tr');
const titlesOf = (page: Page) => rowsOf(page).locator('th a').allTextContents();
const way = (page: Page, name: RegExp) => page.locator('[role=tabpanel]').getByRole('link', { name });

async function waitForRows(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('[role=tabpanel] tbody tr').length === wanted,
    count,
  );
}

test('pages are turned by the keyboard, go on at their top, stand in the address, and back finds the place', async () => {
  const page = await opened(1280, 'en', list);
  const first = await titlesOf(page);
  assert.equal(first.length, 50);
  assert.ok(await page.getByText('1–50 of 52', { exact: true }).isVisible());
  await way(page, /^Next$/).focus();
  await page.keyboard.press('Enter');
  await waitForRows(page, 2);
  assert.match(page.url(), /after=/);
  assert.ok(await page.getByText('51–52 of 52', { exact: true }).isVisible());
  // The figures are those of all that is found, on whatever page.
  assert.ok(await page.getByText('52 of 52 projects').isVisible());
  await page.waitForFunction(() => document.activeElement?.querySelector('table') !== null);
  const rest = await titlesOf(page);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').textContent(), rest[0], 'the next stop is the first project');
  await page.goBack();
  await waitForRows(page, 50);
  assert.deepEqual(await titlesOf(page), first);
  await page.goForward();
  await waitForRows(page, 2);
  await page.reload();
  await waitForRows(page, 2);
  assert.deepEqual(await titlesOf(page), rest);
  await way(page, /^Previous$/).click();
  await waitForRows(page, 50);
  assert.deepEqual(await titlesOf(page), first);
  await page.context().close();
});

test('what is typed is looked for among all projects, and back from a project finds filter and place', async () => {
  const page = await opened(1280, 'th', `${list}&sort=budget`);
  const answered = page.waitForResponse(
    (one) => one.url().includes('/projects?') && one.url().includes('text='),
  );
  await page.getByLabel('ค้นจากชื่อหรือรหัส').pressSequentially('โรงเรียน');
  await answered;
  await page.waitForFunction(() => document.querySelector('[role=tabpanel] [aria-busy=true]') === null);
  const found = await titlesOf(page);
  assert.ok(found.length > 3 && found.length < 50, String(found.length));
  assert.ok(found.every((title) => title.includes('โรงเรียน')));
  await page.waitForURL(/text=/);
  await rowsOf(page).last().locator('th a').click();
  await page.waitForURL(/\/projects\//);
  await page.goBack();
  await waitForRows(page, found.length);
  assert.equal(await page.getByLabel('ค้นจากชื่อหรือรหัส').inputValue(), 'โรงเรียน');
  assert.equal(await page.getByLabel('เรียงตาม').inputValue(), 'budget');
  assert.deepEqual(await titlesOf(page), found);
  await page.waitForFunction(() => window.scrollY > 300);
  await page.getByRole('button', { name: 'ล้างตัวกรอง' }).click();
  await waitForRows(page, 50);
  assert.equal(await page.getByLabel('ค้นจากชื่อหรือรหัส').inputValue(), '');
  await page.getByLabel('ส่วน', { exact: true }).selectOption('1');
  await page.waitForFunction(() => document.querySelectorAll('[role=tabpanel] tbody tr').length < 50);
  await page.getByText(/^พบ 5 จาก 52 โครงการ/).waitFor();
  await page.context().close();
});

test('on a slow line the former page stays, marked as old, until the next is here', async () => {
  const page = await opened(1280, 'en', list);
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await page.route('**/projects?**after=**', async (route) => {
    await held;
    await route.continue();
  });
  await way(page, /^Next$/).click();
  await page.locator('[role=tabpanel] [aria-busy=true]').waitFor();
  assert.equal(await rowsOf(page).count(), 50);
  letGo();
  await waitForRows(page, 2);
  assert.equal(await page.locator('[role=tabpanel] [aria-busy=true]').count(), 0);
  await page.context().close();
});

test('list and problems fit a phone, are accessible and large enough to press, in both languages', async () => {
  for (const language of ['th', 'en'] as const) {
    for (const path of [list, list.replace('projects', 'problems')]) {
      const { page } = await openPage(browser, `${server.url}${path}`, { width: 320, language });
      await page.locator('[role=tabpanel] :is(tbody, article)').first().waitFor();
      const named =
        language === 'th' ? 'สำนักงานศึกษาธิการจังหวัดนครปฐม' : 'Nakhon Pathom Provincial Education Office';
      assert.match((await page.locator('[role=tabpanel]').textContent()) ?? '', new RegExp(named), path);
      await assertFits(page, 320, path);
      await assertAccessible(page, path);
      await assertTouchable(page, path);
      await page.context().close();
    }
  }
});

test('a page of a list that is printed says which of how many it holds, and a whole list nothing of it', async () => {
  for (const language of ['th', 'en'] as const) {
    const page = await opened(1280, language, list);
    const said =
      language === 'th'
        ? page.getByText(/พิมพ์เฉพาะลำดับที่ 1–50 จากทั้งหมด 52 รายการ .*Excel/)
        : page.getByText(/Only 1–50 of 52 are printed here.*Excel/);
    assert.ok(!(await said.isVisible()), 'on the screen the ways to the others say it');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await said.isVisible());
    await page.goto(`${server.url}${list}&agency=73-PHO`);
    await waitForRows(page, 6);
    assert.equal(await said.count(), 0);
    await page.context().close();
  }
});
