import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

const report = `แบบรายงานผลการดำเนินงานตามแผนแม่บทฯ จังหวัดนครปฐม ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2567
หน่วยงาน สำนักงานจังหวัดนครปฐม
ลำดับ,โครงการ/กิจกรรม,แหล่งงบประมาณ,งบประมาณ (บาท),ผลการเบิกจ่าย,ร้อยละความก้าวหน้า,ระยะเวลา
1,โครงการอบรมความโปร่งใสระดับอำเภอ,งบปกติ,"45,000","12,500.-",40,ต.ค. 66 - ก.ย. 67
2,โครงการตลาดสดไร้สินบน,งบปกติ,538800.0000 ล้านบาท,0,เกือบเสร็จ,ไตรมาส 4/68
`;

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.setInputFiles('input[type=file]', {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text, 'utf8'),
  });
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test('a file is dropped, mended cell by cell, stored, seen in the province, withdrawn', async () => {
  const { page, wrongs } = await openPage(browser, `${server.url}/imports`, { width: 1280, language: 'th' });
  await bring(page, 'provincial-office.csv', report);

  const problems = page.getByRole('region', { name: /ต้องแก้ 1 ข้อ/ });
  const error = problems.getByRole('article', { name: /ต้องแก้/ });
  await error.getByRole('textbox').fill('80');
  await error.getByRole('button', { name: 'ใช้ค่านี้' }).click();
  await page.getByRole('heading', { name: /ต้องแก้ 0 ข้อ/ }).waitFor();

  await page.getByRole('button', { name: '538,800.00 บาท', exact: true }).click();
  await page.getByText('ช่อง D5 เป็น “538800.00 บาท”').waitFor();
  await assertAccessible(page, 'a mended draft');

  const store = page.getByRole('button', { name: 'บันทึกเข้าทะเบียน', exact: true });
  assert.ok(await store.isDisabled(), 'warnings are not confirmed yet');
  await page.getByRole('checkbox', { name: /ยืนยันให้บันทึก/ }).check();
  await store.click();
  await page.getByRole('heading', { name: 'บันทึกแล้ว' }).waitFor();

  const summary = await (await server.fetch('/api/provinces/73/rounds/2567Q4/summary')).json();
  assert.equal(summary.total.budget, '583800.00');
  await page.getByRole('link', { name: 'ดูสรุปของจังหวัด' }).click();
  await page.getByText('1 จาก 8 หน่วยงานรายงานแล้ว').waitFor();
  await page.getByRole('link', { name: 'สำนักงานจังหวัดนครปฐม', exact: true }).click();
  await page.getByRole('link', { name: 'provincial-office.csv' }).click();

  await page.getByRole('button', { name: 'ถอนการนำเข้า' }).click();
  const asking = page.getByRole('dialog');
  await asking.getByRole('textbox').fill('ทดสอบการถอน');
  await asking.getByRole('button', { name: 'ถอนการนำเข้า' }).click();
  await asking.waitFor({ state: 'detached' });
  await page.getByText('ถอนแล้ว').first().waitFor();
  const afterwards = await (await server.fetch('/api/provinces/73/rounds/2567Q4/summary')).json();
  assert.equal(afterwards.total.projects, 0);
  assert.deepEqual(wrongs, []);
  await page.context().close();
});

test('the keyboard goes from problem to problem and from cell to cell', async () => {
  const { page } = await openPage(browser, `${server.url}/imports`, { width: 1280, language: 'th' });
  await bring(page, 'again.csv', report.replaceAll('โครงการ', 'กิจกรรม'));
  await page.locator('button[data-cell=F5]').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('button[data-cell=F5][aria-pressed=true]').waitFor();
  await page.locator('button[data-cell=F5]').focus();
  await page.keyboard.press('ArrowLeft');
  await page.locator('button[data-cell=E5][aria-pressed=true]').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-cell')), 'E5');
  assert.match(page.url(), /cell=E5/);
  await page.context().close();
});

test('an unknown agency is added with its obligation from the import page', async () => {
  const { page } = await openPage(browser, `${server.url}/imports`, { width: 320, language: 'th' });
  await bring(
    page,
    'unknown.csv',
    report.replace('สำนักงานจังหวัดนครปฐม', 'ศูนย์ส่งเสริมธรรมาภิบาลสมมติ').replaceAll('โครงการ', 'แผนงาน'),
  );
  await page.getByRole('button', { name: 'เลือกหน่วยงาน' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'เพิ่มหน่วยงานใหม่' }).click();
  await dialog.getByLabel('ชื่อหน่วยงาน').fill('ศูนย์ส่งเสริมธรรมาภิบาลสมมติ');
  await dialog.getByLabel('รหัส').fill('73-GOOD');
  await assertAccessible(page, 'a new agency');
  await assertFits(page, 320, 'a new agency');
  await dialog.getByRole('button', { name: 'เพิ่มหน่วยงานใหม่' }).click();
  await dialog.waitFor({ state: 'detached' });
  const understood = page.getByRole('region', { name: 'สิ่งที่ระบบเข้าใจจากไฟล์' });
  await understood.getByText('ศูนย์ส่งเสริมธรรมาภิบาลสมมติ').waitFor();
  const summary = await (await server.fetch('/api/provinces/73/rounds/2567Q4/summary')).json();
  assert.equal(summary.agencies.owed, 9);
  await page.context().close();
});

test('what somebody else corrected in the same cell is told, and what was typed here stands', async () => {
  const { page } = await openPage(browser, `${server.url}/imports`, { width: 1280, language: 'en' });
  await bring(page, 'shared.csv', report.replaceAll('โครงการ', 'งาน'));
  const id = new URL(page.url()).pathname.split('/').at(-1);
  const none = { cells: {}, columns: {}, parts: {}, agencies: {}, ignoredRows: [], ignoredTables: [] };
  const corrections = { ...none, cells: { F5: '55' } };
  const other = await server.fetch(`/api/imports/${id}/corrections`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ revision: 1, corrections }),
  });
  assert.equal(other.status, 200);
  const error = page.getByRole('article', { name: /Must be mended/ });
  await error.getByRole('textbox').fill('80');
  await error.getByRole('button', { name: 'Use this' }).click();
  const told = page.getByRole('alert').filter({ hasText: 'Somebody else corrected this file' });
  await told.getByText(/Cell F5 to “55”/).waitFor();
  await page.getByText('Cell F5 to “80”').waitFor();
  await page.context().close();
});
