import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { codeAt, stepAt } from '../apps/server/src/account/one-time-code.ts';
import { unbase32 } from '../apps/server/test/support/unbase32.ts';
import {
  assertAccessible,
  assertFits,
  assertTouchable,
  assertZooms,
  everyLooks,
  type Looks,
  openBrowser,
  openStrange,
} from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

let demonstration: TestServer;
let record: TestServer;
let browser: Browser;

before(async () => {
  [demonstration, record, browser] = await Promise.all([
    startServer(),
    startServer(['--empty']),
    openBrowser(),
  ]);
});

after(async () => {
  await browser?.close();
  await demonstration?.close();
  await record?.close();
});

async function open(context: BrowserContext, url: string, { language }: Looks): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`);
  await page.locator('h1:not([aria-busy] *)').first().waitFor();
  return page;
}

async function assertSound(page: Page, { width }: Looks, about: string): Promise<void> {
  await assertFits(page, width, about);
  if (width === 320) await assertTouchable(page, about);
  await assertAccessible(page, about);
}

// What is between these widths has nothing of its own here.
for (const looks of everyLooks.filter(({ width }) => width !== 768)) {
  const about = `${looks.width} ${looks.language} ${looks.scheme}`;
  test(`the way in at ${about}: fits, also with large letters, and is accessible`, async () => {
    const context = await openStrange(browser, looks);
    const doors = ['/set-up', '/invitation', '/privacy'].map((path) => `${record.url}${path}`);
    for (const url of [demonstration.url, record.url, ...doors]) {
      const page = await open(context, url, looks);
      await assertSound(page, looks, `${url} ${about}`);
      await assertZooms(page, looks.width, `${url} ${about}`);
      await page.close();
    }
    await context.close();
  });
}

const parts = [
  ['ผู้รายงานของหน่วยงาน', /agencies\/73-PHO/, 'สำนักงานสาธารณสุขจังหวัดนครปฐม'],
  ['หัวหน้าหน่วยงาน', /agencies\/73-PHO/, 'สำนักงานสาธารณสุขจังหวัดนครปฐม'],
  ['ฝ่ายเลขานุการของจังหวัด นครปฐม ฝ่าย', /\/provinces\/73\/rounds\/2567Q2/, 'นครปฐม'],
  ['สำนักงาน ป.ป.ช. ภาค', /\/provinces\/73\/rounds\/2567Q2/, 'นครปฐม'],
  ['สำนักนโยบายและยุทธศาสตร์', /\/country\/rounds\/2567Q2/, 'ทั้งประเทศ'],
  ['ผู้สอบทาน', /\/country\/rounds\/2567Q2/, 'ทั้งประเทศ'],
] as const;

test('the demonstration: a click makes one each of its people, who begins where their work is, by keyboard too', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const context = await openStrange(browser, looks);
  const page = await open(context, demonstration.url, looks);
  for (const [capacity, address, title] of parts) {
    const choice = page.getByRole('button', { name: new RegExp(`^${capacity}`) });
    await choice.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    await page.getByRole('heading', { level: 1, name: new RegExp(title) }).waitFor();
    await page.getByRole('button', { name: 'เปลี่ยนบทบาท' }).click();
    await page.getByRole('heading', { name: 'ลองใช้ในบทบาทใด' }).waitFor();
  }
  await context.close();
});

test('an address opened before signing in shows once one is in; no address is ever gone to', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const context = await openStrange(browser, looks);
  const asked = `${demonstration.url}/agencies/73-PVO/provinces/73/rounds/2567Q2?next=https://evil.example&return=//evil.example`;
  const page = await open(context, asked, looks);
  await page.getByRole('button', { name: /^ฝ่ายเลขานุการของจังหวัด นครปฐม ฝ่าย/ }).click();
  await page.getByRole('heading', { level: 1, name: 'สำนักงานจังหวัดนครปฐม' }).waitFor();
  assert.equal(new URL(page.url()).origin, demonstration.url);
  await context.close();
});

test('a session that ends while one types: what was typed is there after signing in again', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const context = await openStrange(browser, looks);
  const page = await open(context, `${demonstration.url}/provinces/73/rounds/2567Q2`, looks);
  await page.getByRole('button', { name: /^ฝ่ายเลขานุการของจังหวัด นครปฐม ฝ่าย/ }).click();
  await page.getByRole('button', { name: 'เขียนส่วนที่ 4' }).click();
  const typed = page.getByRole('dialog').getByRole('textbox');
  await typed.fill('ประชุมคณะกรรมการครั้งที่ 1/2567');
  await context.clearCookies();
  await page.getByRole('dialog').getByRole('button', { name: 'บันทึก' }).click();
  await page.getByText(/หมดเวลาการเข้าใช้/).waitFor();
  await page.getByRole('button', { name: /^ฝ่ายเลขานุการของจังหวัด นครปฐม ฝ่าย/ }).click();
  assert.equal(await typed.inputValue(), 'ประชุมคณะกรรมการครั้งที่ 1/2567');
  await context.close();
});

test('a real record: the set-up link makes the administrator, with one-time codes; who comes back gives one', async () => {
  const looks = { width: 320, language: 'th' } as const;
  const context = await openStrange(browser, looks);
  const link = /http\S+\/set-up#\S+/.exec(record.said)?.[0] ?? '';
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'ตั้งผู้ดูแลระบบคนแรก' }).waitFor();
  assert.ok(!page.url().includes('#'), 'the code has left the address');
  const password = 'มะม่วงเขียวเจ็ดลูก';
  await page.getByLabel('ชื่อและนามสกุล').fill('สมหญิง ตั้งใจ');
  await page.getByLabel('ชื่อผู้ใช้ที่จะใช้เข้าระบบ').fill('somying');
  const field = page.getByLabel('รหัสผ่านใหม่');
  assert.equal(await field.getAttribute('type'), 'password');
  assert.equal(await field.getAttribute('autocomplete'), 'new-password');
  await field.fill('password1234');
  await page.getByLabel('แสดงรหัสผ่าน').check();
  assert.equal(await field.getAttribute('type'), 'text');
  await page.getByRole('button', { name: 'เริ่มใช้งาน' }).click();
  await page
    .getByRole('alert')
    .getByText(/เดาได้ง่าย/)
    .waitFor();
  await page.getByLabel('รหัสผ่านใหม่').fill(password);
  await page.getByRole('button', { name: 'เริ่มใช้งาน' }).click();
  await page.getByRole('img', { name: /ภาพ QR/ }).waitFor();
  await assertSound(page, looks, 'enrolment');
  await page.getByText('สแกนไม่ได้').click();
  const secret = unbase32(((await page.locator('code').textContent()) ?? '').replaceAll(' ', ''));
  const step = () => stepAt(new Date().toISOString());
  const first = step();
  await page.getByLabel('รหัส 6 หลักที่แอปแสดง').fill(codeAt(secret, first));
  await page.getByRole('button', { name: 'ยืนยัน' }).click();
  await page.getByRole('heading', { name: 'เก็บรหัสกู้คืนไว้' }).waitFor();
  await assertSound(page, looks, 'recovery codes');
  const [recovery = '', another = ''] = await page.locator('main code').allTextContents();
  await page.getByRole('button', { name: 'เก็บแล้ว ไปต่อ' }).click();
  await page.getByRole('link', { name: 'สมหญิง ตั้งใจ' }).click();
  await page.getByRole('heading', { level: 1, name: 'บัญชีของฉัน' }).waitFor();
  await assertSound(page, looks, 'account');
  await page.getByRole('link', { name: 'ผู้ใช้' }).click();
  await page.getByLabel('ชื่อและนามสกุล').fill('สมชาย รายงานดี');
  await page.getByLabel('ชื่อผู้ใช้หรืออีเมลที่จะใช้เข้าระบบ').fill('somchai');
  await page.getByLabel('บทบาท').selectOption('province_secretariat');
  await page.getByLabel('จังหวัด').selectOption('73');
  await page.getByRole('button', { name: 'ออกคำเชิญ' }).click();
  await page.getByRole('heading', { name: 'รหัสของ สมชาย รายงานดี' }).waitFor();
  await assertSound(page, looks, 'invitation');
  const invitation = (await page.locator('main code').textContent()) ?? '';
  await inviteeComesIn(`${record.url}/invitation#${invitation}`);
  await lookAfter(page, looks);
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();

  // Back again: the password, then a code that recovers (the telephone's was used within this half minute).
  await page.getByLabel('ชื่อผู้ใช้หรืออีเมล', { exact: true }).fill('SOMYING');
  await page.getByLabel('รหัสผ่าน', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'เข้าใช้ระบบ' }).click();
  await page.getByRole('heading', { name: 'ยืนยันด้วยรหัสใช้ครั้งเดียว' }).waitFor();
  await assertSound(page, looks, 'code');
  await page.getByLabel('รหัส 6 หลัก หรือรหัสกู้คืน').fill(codeAt(secret, first));
  await page.getByRole('button', { name: 'ยืนยัน' }).click();
  await page
    .getByRole('alert')
    .getByText(/ใช้ไปแล้ว/)
    .waitFor();
  await page.getByLabel('รหัส 6 หลัก หรือรหัสกู้คืน').fill(recovery.toLowerCase());
  await page.getByRole('button', { name: 'ยืนยัน' }).click();
  await page.getByRole('link', { name: 'สมหญิง ตั้งใจ' }).click();

  // Another telephone: with a code that recovers, the old codes end and new ones are set up at once.
  await page.getByText('เปลี่ยนโทรศัพท์ หรือรหัสกู้คืนใกล้หมด').click();
  const codes = page.getByRole('group').filter({ hasText: 'เปลี่ยนโทรศัพท์' });
  await assertSound(page, looks, 'codes anew');
  await codes.getByLabel('รหัสผ่านปัจจุบัน').fill(password);
  await codes.getByLabel('รหัส 6 หลัก หรือรหัสกู้คืน').fill(another);
  await codes.getByRole('button', { name: 'เลิกใช้รหัสเดิม' }).click();
  await page.getByRole('heading', { name: 'ตั้งรหัสใช้ครั้งเดียว' }).waitFor();
  await page.getByText('สแกนไม่ได้').click();
  const anew = unbase32(((await page.locator('code').textContent()) ?? '').replaceAll(' ', ''));
  await page.getByLabel('รหัส 6 หลักที่แอปแสดง').fill(codeAt(anew, step()));
  await page.getByRole('button', { name: 'ยืนยัน' }).click();
  await page.getByRole('heading', { name: 'เก็บรหัสกู้คืนไว้' }).waitFor();
  await context.close();

  // The link is used up.
  const again = await openStrange(browser, looks);
  const late = await again.newPage();
  await late.goto(link);
  await late.getByLabel('ชื่อและนามสกุล').fill('ผู้มาทีหลัง');
  await late.getByLabel('ชื่อผู้ใช้ที่จะใช้เข้าระบบ').fill('late');
  await late.getByLabel('รหัสผ่านใหม่').fill(password);
  await late.getByRole('button', { name: 'เริ่มใช้งาน' }).click();
  await late
    .getByRole('alert')
    .getByText(/ลิงก์นี้ใช้ไม่ได้แล้ว/)
    .waitFor();
  await again.close();
});

/** Another post, the log of it, an account closed and its person erased, each asked once more before it is done. */
async function lookAfter(page: Page, looks: Looks): Promise<void> {
  await page.getByRole('link', { name: 'ผู้ใช้', exact: true }).click();
  await page.reload();
  const own = page.getByRole('listitem').filter({ hasText: 'สมหญิง ตั้งใจ' });
  await own.getByRole('button', { name: 'ยกเลิกรหัสใช้ครั้งเดียว' }).click();
  await assertSound(page, looks, 'taking codes away');
  await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิก', exact: true }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'สมชาย รายงานดี' });
  assert.equal(await item.getByRole('button', { name: 'ยกเลิกรหัสใช้ครั้งเดียว' }).count(), 0, 'who has none');
  await item.getByRole('button', { name: 'แก้ไขชื่อและอีเมล' }).click();
  const details = page.getByRole('dialog');
  await details.getByLabel('อีเมล').fill('somchai@example.go.th');
  await assertSound(page, looks, 'correcting');
  await details.getByRole('button', { name: 'บันทึก' }).click();
  await details.waitFor({ state: 'detached' });
  await item.getByRole('button', { name: 'ให้บทบาทเพิ่ม' }).click();
  await page.getByRole('dialog').getByLabel('บทบาท').selectOption('auditor');
  await assertSound(page, looks, 'another post');
  await page.getByRole('button', { name: 'ให้บทบาทนี้' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await item.getByText('ผู้สอบทาน').waitFor();
  await item.getByRole('button', { name: 'ปิดบัญชี' }).click();
  await assertSound(page, looks, 'closing');
  await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิก' }).click();
  await item.getByRole('button', { name: 'ปิดบัญชี' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'ปิดบัญชี' }).click();
  await item.getByText('ปิดแล้ว').waitFor();
  await assertSound(page, looks, 'people');
  await page.getByRole('link', { name: 'บันทึกการเข้าใช้' }).click();
  await page.getByRole('heading', { level: 1, name: 'บันทึกการเข้าใช้' }).waitFor();
  await page.getByRole('cell', { name: 'ปิดบัญชี' }).first().waitFor();
  await assertSound(page, looks, 'log');
  await page.goBack();
  await page.getByRole('link', { name: 'การตั้งค่า' }).click();
  await page.getByRole('cell', { name: /TIDTAM_PORT/ }).waitFor();
  await assertSound(page, looks, 'settings');
  await page.goBack();
  await item.getByRole('button', { name: 'ลบข้อมูลส่วนบุคคล' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'ลบข้อมูลส่วนบุคคล' }).click();
  await item.waitFor({ state: 'detached' });
}

/** Somebody invited sets a password, and is where their work is. */
async function inviteeComesIn(link: string): Promise<void> {
  const context = await openStrange(browser, { width: 1280, language: 'th' });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'ยินดีต้อนรับ สมชาย รายงานดี' }).waitFor();
  await page.getByLabel('รหัสผ่านใหม่').fill('สี่คำไม่เกี่ยวกันเลย');
  await page.getByRole('button', { name: 'ตั้งรหัสผ่าน' }).click();
  await page.getByRole('link', { name: 'สมชาย รายงานดี' }).waitFor();
  await page.getByRole('link', { name: 'จังหวัด', exact: true }).click();
  await page.waitForURL(/\/provinces\/73\//);
  await context.close();
}
