import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  assertAccessible,
  assertFits,
  assertTouchable,
  assertZooms,
  everyLooks,
  openBrowser,
  openStrange,
} from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

/**
 * An office that reports for others: the secretariat puts a municipality under the provincial office and invites its
 * reporter, who reports for the municipality; the municipality's own reporter sees it, the office's other one does not.
 */
let server: TestServer;
let browser: Browser;
const round = '2567Q2';
const child = 'DLA-6730111';
const childName = 'เทศบาลเมืองสามควายเผือก';
const parent = '73-PLA';
const parentName = 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดนครปฐม';
const title = 'ประกาศนโยบายไม่รับของขวัญของเทศบาล';
const password = 'สี่คำไม่เกี่ยวกันเลย';

const pathOf = (agency: string) => `/agencies/${agency}/provinces/73/rounds/${round}`;

before(async () => {
  [server, browser] = await Promise.all([startServer(['--empty']), openBrowser()]);
  await asOwner(`/api/agencies/${child}/obligations`, { province: '73', round });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function asOwner(path: string, body: object): Promise<{ readonly code: string }> {
  const { token } = JSON.parse(await readFile(join(server.folder, 'record', 'run.json'), 'utf8'));
  const answer = await fetch(server.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  return JSON.parse(text);
}

interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Opens an invitation in a browser of one's own, sets a password and is in. */
async function comeIn(code: string, name: string): Promise<Person> {
  const context = await openStrange(browser, { width: 1280, language: 'th' });
  const page = await context.newPage();
  await page.goto(`${server.url}/invitation?lang=th#${code}`);
  await page.getByLabel('รหัสผ่านใหม่').fill(password);
  await page.getByRole('button', { name: 'ตั้งรหัสผ่าน' }).click();
  await page.getByRole('link', { name, exact: true }).waitFor();
  return { context, page };
}

async function invited(name: string, signInName: string, post: object): Promise<Person> {
  const { code } = await asOwner('/api/people', { name, signInName, post });
  return comeIn(code, name);
}

async function open({ page }: Person, path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.locator('h1:not([aria-busy] *)').first().waitFor();
}

const family = (page: Page) => page.getByRole('region', { name: /^(?:ต้นสังกัด|หน่วยงานย่อย)ที่รายงานแทนได้$/ });
let secretary: Person;
let reporter: Person;

test('the secretariat puts a municipality under the provincial office, and is offered agencies of the province alone', async () => {
  const post = { capacity: 'province_secretariat', province: '73' };
  secretary = await invited('เลขาฯ นครปฐม', 'secretary', post);
  const { page } = secretary;
  await open(secretary, pathOf(child));
  await family(page).getByRole('button', { name: 'กำหนดต้นสังกัด' }).click();
  const dialog = page.getByRole('dialog');
  const offered = dialog.getByRole('listitem');
  await offered.first().waitFor();
  await dialog.getByRole('searchbox').fill('เทศบาลเมืองบ้านโป่ง');
  await dialog.getByText(/^ไม่พบ/).waitFor();
  await dialog.getByRole('searchbox').fill(childName);
  await dialog.getByText(/^ไม่พบ/).waitFor();
  await dialog.getByRole('searchbox').fill('สถจ');
  await dialog.getByRole('button', { name: parentName }).click();
  await dialog.waitFor({ state: 'detached' });
  await family(page).getByRole('link', { name: parentName }).click();
  await page.getByRole('heading', { level: 1, name: parentName }).waitFor();
  await family(page).getByRole('link', { name: childName }).waitFor();
  await family(page).getByText('1 แห่ง · ยังไม่เริ่ม 1').waitFor();
});

test('it invites a reporter who also reports for the agencies under the office', async () => {
  const { page } = secretary;
  await open(secretary, '/people');
  await page.getByLabel('ชื่อและนามสกุล').fill('สมศรี รายงานแทน');
  await page.getByLabel('ชื่อผู้ใช้หรืออีเมลที่จะใช้เข้าระบบ').fill('somsri');
  await page.getByLabel(/^รหัสหน่วยงาน/).fill(parent);
  await page.getByLabel('บทบาท').selectOption('approver');
  const also = page.getByLabel('รายงานแทนหน่วยงานย่อยของหน่วยงานนี้ด้วย');
  assert.equal(await also.count(), 0, 'of another agency nobody is the head');
  await page.getByLabel('บทบาท').selectOption('reporter');
  await page.getByLabel(/^รหัสหน่วยงาน/).fill(parent);
  await also.check();
  await assertAccessible(page, 'people');
  await page.getByRole('button', { name: 'ออกคำเชิญ' }).click();
  await page.getByRole('heading', { name: 'รหัสของ สมศรี รายงานแทน' }).waitFor();
  reporter = await comeIn((await page.locator('main code').textContent()) ?? '', 'สมศรี รายงานแทน');
});

test('the reporter finds the municipality on the office’s page, types its report and sends it', async () => {
  const { page } = reporter;
  await open(reporter, '/');
  await page.getByRole('link', { name: 'หน่วยงาน', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: parentName }).waitFor();
  await open(reporter, pathOf(parent));
  await family(page).getByRole('link', { name: childName }).click();
  await page.getByRole('heading', { level: 1, name: childName }).waitFor();
  await page.getByRole('link', { name: 'กรอกรายงาน' }).click();
  await page.getByText(/^ยังไม่มีอะไรให้บันทึก/).waitFor();
  assert.ok(await page.getByRole('button', { name: 'บันทึกรายงาน' }).isDisabled());
  await page
    .getByRole('button', { name: /เพิ่ม(?:โครงการ|การดำเนินงาน)/ })
    .last()
    .click();
  await page.getByLabel('โครงการ/กิจกรรม').last().fill(title);
  await page.getByLabel('ผลการดำเนินงาน').last().fill('จัดแล้วหนึ่งครั้ง');
  await page.getByText(/^จะบันทึกรายงานของ/).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: /เก็บร่างแล้ว/ })
    .waitFor();
  await open(reporter, pathOf(parent));
  await family(page).getByText('มีร่าง ยังไม่ส่ง', { exact: true }).waitFor();
  await open(reporter, `${pathOf(child)}/form`);
  await page.getByRole('button', { name: 'บันทึกรายงาน' }).click();
  await page.getByRole('link', { name: 'ดูหน้าหน่วยงาน' }).click();
  await page.getByText(title).first().waitFor();
  await page.getByText('รอหนังสือนำส่ง').first().waitFor();
  await family(page).getByRole('link', { name: parentName }).click();
  await family(page).getByText('รอรับรายงาน', { exact: true }).waitFor();
});

test('the municipality’s own reporter sees what was sent for it, and the office by its name alone', async () => {
  const own = await invited('ผู้รายงานเทศบาล', 'ofthechild', { capacity: 'reporter', agency: child });
  await open(own, pathOf(child));
  await own.page.getByText(title).first().waitFor();
  await own.page
    .getByText(/^สมศรี รายงานแทน/)
    .first()
    .waitFor();
  await family(own.page).getByText(parentName).waitFor();
  assert.equal(await family(own.page).getByRole('link').count(), 0);
  assert.equal(await family(own.page).getByRole('button').count(), 0);
  await own.context.close();
});

test('who reports for the office alone knows the municipality by its name, and not how far it is', async () => {
  const alone = await invited('ผู้รายงาน สถจ.', 'alone', { capacity: 'reporter', agency: parent });
  await open(alone, pathOf(parent));
  await family(alone.page).getByText(childName).waitFor();
  assert.equal(await family(alone.page).getByRole('link').count(), 0);
  assert.equal(await family(alone.page).getByText('รอรับรายงาน').count(), 0);
  const status = await alone.page.evaluate(async (url) => (await fetch(url)).status, `/api${pathOf(child)}`);
  assert.equal(status, 404);
  await alone.context.close();
});

test('the office’s page holds at every width, in both languages', async () => {
  for (const { width, language, scheme } of everyLooks.filter((looks) => looks.width !== 768)) {
    const about = `${width} ${language} ${scheme}`;
    const { page } = reporter;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await open(reporter, `${pathOf(parent)}?lang=${language}`);
    await assertFits(page, width, about);
    if (width === 320) await assertTouchable(page, about);
    await assertAccessible(page, about);
    await assertZooms(page, width, about);
  }
});

test('the secretariat lifts the parent: the reporter finds the municipality no more', async () => {
  await open(secretary, pathOf(child));
  await family(secretary.page).getByRole('button', { name: 'ยกเลิกต้นสังกัด' }).click();
  await family(secretary.page)
    .getByText(/ยังไม่ได้กำหนดต้นสังกัด/)
    .waitFor();
  const { page } = reporter;
  const status = await page.evaluate(async (url) => (await fetch(url)).status, `/api${pathOf(child)}`);
  assert.equal(status, 404);
  await open(reporter, `${pathOf(parent)}?lang=th`);
  assert.equal(await page.getByText(childName).count(), 0);
});
