import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
  assertAccessible,
  assertFits,
  assertTouchable,
  assertZooms,
  everyLooks,
  openBrowser,
  openPage,
} from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
const address = '/agencies/73-PEO/provinces/73/rounds/2567Q3/form';

before(async () => {
  server = await startServer();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function draftKept(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}

for (const looks of everyLooks) {
  test(`the form at ${looks.width} px in ${looks.language}, ${looks.scheme}: fits and is accessible, closed, open and with errors`, async () => {
    const { page, wrongs } = await openPage(browser, server.url + address, looks);
    const about = `form ${looks.width} ${looks.language}`;
    const item = page.getByRole('button', { name: /โครงการสถานศึกษาสีขาว/ });
    await item.waitFor();
    await assertFits(page, looks.width, about);
    await assertAccessible(page, about);
    await item.click();
    await page.getByRole('group').getByRole('spinbutton').first().waitFor();
    const percent = looks.language === 'th' ? /ความก้าวหน้าสะสม/ : /Cumulative progress/;
    await page.getByLabel(percent).fill('120');
    await page
      .getByText(looks.language === 'th' ? /อ่าน “120” เป็นร้อยละไม่ได้/ : /“120” is not a percent/)
      .first()
      .waitFor();
    await assertFits(page, looks.width, `${about}, open`);
    if (looks.width === 320) await assertTouchable(page, `${about}, open`);
    await assertZooms(page, looks.width, `${about}, open`);
    await assertAccessible(page, `${about}, open`);
    await page.getByLabel(percent).fill('');
    await draftKept(page, looks.language === 'th' ? /เก็บร่างแล้ว/ : /Draft kept/);
    assert.deepEqual(wrongs, []);
    await page.context().close();
  });
}

test('typed with the keyboard alone, kept over a reload, sent, and found as a version without a cell', async () => {
  const { page, wrongs } = await openPage(browser, server.url + address, { width: 1280, language: 'th' });
  const item = page.getByRole('button', { name: /โครงการสถานศึกษาสีขาว/ });
  await item.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('เบิกจ่าย').focus();
  await page.keyboard.type('๑๒,๐๐๐.๕๐');
  await page.getByLabel(/ความก้าวหน้าสะสม/).focus();
  await page.keyboard.type('45');
  // A day of the Buddhist calendar, typed segment by segment.
  await page.getByRole('group', { name: 'สิ้นสุด' }).getByRole('spinbutton').first().focus();
  await page.keyboard.type('15092567');
  await draftKept(page, /เก็บร่างแล้ว/);
  await page.reload();
  await item.click();
  assert.equal(await page.getByLabel('เบิกจ่าย').inputValue(), '๑๒,๐๐๐.๕๐');
  const day = page.getByRole('group', { name: 'สิ้นสุด' });
  await day.getByText('2567').waitFor();
  assert.match((await day.textContent()) ?? '', /15.*9.*2567/);
  await page.getByLabel(/ตรวจแล้ว ยืนยันตามที่พิมพ์/).check();
  await page.getByRole('button', { name: 'บันทึกรายงาน' }).click();
  await page.getByText('บันทึกรายงานแล้ว เป็นฉบับใหม่ในทะเบียน').waitFor();
  await page.getByRole('link', { name: 'ดูหน้าหน่วยงาน' }).click();
  await page.getByRole('link', { name: 'โครงการสถานศึกษาสีขาว' }).first().click();
  await page.getByText('12,000.50').first().waitFor();
  await page.getByText('15 ก.ย. 2567').first().waitFor();
  assert.deepEqual(wrongs, []);
  await page.context().close();
});

test('two people at one form: each sees what the other typed, and chooses where both typed', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const other = '/agencies/73-PHO/provinces/73/rounds/2567Q3/form';
  const [one, two] = [
    (await openPage(browser, server.url + other, looks)).page,
    (await openPage(browser, server.url + other, looks)).page,
  ];
  for (const page of [one, two]) await page.locator('h3 button').first().click();
  await one.getByLabel('หมายเหตุ').fill('ของคนแรก');
  await draftKept(one, /เก็บร่างแล้ว/);
  await two.getByLabel('หมายเหตุ').fill('ของคนที่สอง');
  await two.getByText('อีกคนพิมพ์ว่า “ของคนแรก”').waitFor();
  assert.equal(await two.getByLabel('หมายเหตุ').inputValue(), 'ของคนที่สอง');
  await two.getByRole('button', { name: 'ใช้ของเขา' }).click();
  assert.equal(await two.getByLabel('หมายเหตุ').inputValue(), 'ของคนแรก');
  for (const page of [one, two]) await page.context().close();
});

test('what could not be kept says so, stays on the page, and is kept once the line is back', async () => {
  const { page } = await openPage(browser, `${server.url}/agencies/73-PVO/provinces/73/rounds/2567Q3/form`, {
    width: 1280,
    language: 'th',
  });
  await page.locator('h3 button').first().click();
  await page.context().setOffline(true);
  await page.getByLabel('ข้อเสนอแนะ').fill('พิมพ์ตอนสายหลุด');
  await draftKept(page, /ยังเก็บร่างไม่ได้/);
  await page.context().setOffline(false);
  await draftKept(page, /เก็บร่างแล้ว/);
  await page.reload();
  await page.locator('h3 button').first().click();
  assert.equal(await page.getByLabel('ข้อเสนอแนะ').inputValue(), 'พิมพ์ตอนสายหลุด');
  await page.context().close();
});
