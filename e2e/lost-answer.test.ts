import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
const looks = { width: 1280, language: 'th' } as const;

before(async () => {
  server = await startServer();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Cuts the connection once, after the server has done what it was asked: the answer alone is lost. Tells the keys. */
async function loseOneAnswer(page: Page, path: string): Promise<readonly (string | undefined)[]> {
  const keys: (string | undefined)[] = [];
  await page.route(
    ({ pathname }) => pathname === path,
    async (route) => {
      if (route.request().method() === 'GET') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      const done = await route.fetch();
      assert.equal(done.status(), 200);
      return route.abort('connectionreset');
    },
  );
  return keys;
}

async function ask(path: string) {
  return (await server.fetch(path)).json();
}

test('section 4 whose answer was lost is written once, though it is sent again; changed words are another version', async () => {
  const { page } = await openPage(browser, `${server.url}/provinces/73/rounds/2567Q2`, looks);
  const keys = await loseOneAnswer(page, '/api/provinces/73/rounds/2567Q2/section4');
  await page.getByRole('button', { name: 'เขียนส่วนที่ 4' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('ประชุมคณะกรรมการครั้งที่ 1/2567');
  await dialog.getByRole('button', { name: 'บันทึก' }).click();
  await dialog
    .getByRole('alert')
    .getByText(/ติดต่อระบบไม่ได้/)
    .waitFor();
  assert.equal(await dialog.getByRole('textbox').inputValue(), 'ประชุมคณะกรรมการครั้งที่ 1/2567');
  await dialog.getByRole('button', { name: 'บันทึก' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal((await ask('/api/provinces/73/rounds/2567Q2')).section4.number, 1);
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  await page.getByRole('button', { name: 'แก้ไขส่วนที่ 4' }).click();
  await dialog.getByRole('textbox').fill('ประชุมคณะกรรมการครั้งที่ 1/2567 และ 2/2567');
  await dialog.getByRole('button', { name: 'บันทึก' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal((await ask('/api/provinces/73/rounds/2567Q2')).section4.number, 2);
  assert.notEqual(keys[2], keys[1]);
  await page.context().close();
});

test('a form whose answer was lost is stored once, and the page says that it is', async () => {
  const place = '/agencies/73-PEO/provinces/73/rounds/2567Q3';
  const { page } = await openPage(browser, `${server.url}${place}/form`, looks);
  const keys = await loseOneAnswer(page, `/api${place}/form/submit`);
  await page.getByRole('button', { name: /โครงการสถานศึกษาสีขาว/ }).click();
  await page.getByLabel('หมายเหตุ').fill('ส่งครั้งเดียว');
  await page
    .getByRole('status')
    .filter({ hasText: /เก็บร่างแล้ว/ })
    .waitFor();
  await page.getByLabel(/ตรวจแล้ว ยืนยันตามที่พิมพ์/).check();
  const send = page.getByRole('button', { name: 'บันทึกรายงาน' });
  await send.click();
  await page
    .getByRole('alert')
    .getByText(/ติดต่อระบบไม่ได้/)
    .waitFor();
  await send.click();
  await page.getByText('บันทึกรายงานแล้ว เป็นฉบับใหม่ในทะเบียน').waitFor();
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  const { projects } = await ask(`/api${place}`);
  const stored = projects.filter(({ round }: { round: string }) => round === '2567Q3');
  assert.ok(stored.length > 0);
  for (const { number } of stored) assert.equal(number, 1);
  await page.context().close();
});
