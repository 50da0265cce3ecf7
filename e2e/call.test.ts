import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, openBrowser, openPage } from './support/browser.ts';
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

test('who has not reported leads to whom to call and to a reminder that is ready to copy', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const { page, wrongs } = await openPage(browser, `${server.url}/provinces/73/rounds/2567Q3`, looks);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  await page.getByRole('link', { name: 'เตือน' }).first().click();
  await page.getByRole('heading', { name: 'ติดต่อหน่วยงาน' }).waitFor();
  await page.getByRole('button', { name: 'ใส่ผู้ประสานงาน' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('ชื่อ').fill('คุณสมศรี');
  await dialog.getByLabel('โทรศัพท์').fill('034-241-234 ต่อ 5');
  await assertAccessible(page, 'naming somebody');
  await dialog.getByRole('button', { name: 'บันทึก' }).click();
  const number = page.getByRole('link', { name: '034-241-234 ต่อ 5' });
  await number.waitFor();
  assert.equal(await number.getAttribute('href'), 'tel:034241234');
  await page.getByRole('button', { name: 'คัดลอก' }).click();
  await page.getByText('คัดลอกแล้ว').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^เรียน คุณสมศรี/);
  assert.match(copied, /ไตรมาส 3 ปีงบประมาณ 2567/);
  assert.deepEqual(wrongs, []);
  await page.context().close();
});
