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
  openContext,
  openPage,
} from './support/browser.ts';
import { enter, startServer, type TestServer } from './support/server.ts';

/**
 * The page of agencies: a secretariat adds one, corrects it, lets it owe, lifts that and carries a round over; the
 * administrator finds agencies of the whole country there.
 */
let server: TestServer;
let browser: Browser;
let page: Page;
let wrongs: readonly string[];
const name = 'สำนักงานพาณิชย์จังหวัดนครปฐม';
const corrected = 'สำนักงานพาณิชย์จังหวัดนครปฐม (ใหม่)';
const at = (round: string) => `/agencies?province=73&round=${round}&lang=th`;

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const looks = { width: 1280, language: 'th' } as const;
  ({ page, wrongs } = await openPage(browser, `${server.url}/agencies?province=73&round=2567Q1`, looks));
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const dialog = () => page.getByRole('dialog');
const row = (of: string) => page.getByRole('row').filter({ hasText: of });
const count = () => page.getByText(/^\d+ หน่วยงาน(?: · .*)?$/);

async function open(path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.locator('h1:not([aria-busy] *)').first().waitFor();
  await count().waitFor();
}

async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}

test('the secretariat comes to it from the menu, and sees how many of its agencies have reported', async () => {
  await page.goto(`${server.url}/?lang=th`);
  await page.getByRole('link', { name: 'หน่วยงาน', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'หน่วยงานและการต้องรายงาน' }).waitFor();
  await page.getByText('8 จาก 8 หน่วยงานรายงานแล้ว · นครปฐม · ไตรมาส 2 ปีงบประมาณ 2567').waitFor();
  assert.match((await count().textContent()) ?? '', /^\d+ หน่วยงาน · แสดงลำดับที่ 1–50$/);
  assert.equal(await page.getByLabel('จังหวัด', { exact: true }).count(), 0, 'a secretariat has one province');
  await assertAccessible(page, 'the page');
});

test('it adds an agency, which owes its report in the round that is shown', async () => {
  await open(at('2567Q1'));
  await page.getByRole('button', { name: 'เพิ่มหน่วยงาน' }).click();
  await dialog().getByLabel('ชื่อหน่วยงาน').fill(name);
  await dialog().getByRole('button', { name: 'เพิ่มหน่วยงานใหม่' }).click();
  await dialog().waitFor({ state: 'detached' });
  await page.getByLabel(/^ค้นจากชื่อ/).fill('พาณิชย์');
  await page.getByText(/^1 หน่วยงาน$/).waitFor();
  assert.deepEqual(await row(name).getByRole('cell').allInnerTexts().then(words), [
    'ยังไม่รายงาน',
    'ไม่ต้องรายงาน',
    'ไม่ต้องรายงาน',
    'ไม่ต้องรายงาน',
  ]);
});

/** The cells of the four rounds, without the dash that stands for what is not owed. */
function words(cells: readonly string[]): readonly string[] {
  return cells.slice(0, 4).map((text) => text.replace('–', '').trim());
}

test('the round after offers to carry over whoever is not in it, once', async () => {
  await open(at('2567Q2'));
  await page.getByText('1 หน่วยงานต้องรายงานไตรมาส 1 ปีงบประมาณ 2567 แต่ยังไม่อยู่ในรอบนี้').waitFor();
  await page.getByRole('button', { name: 'ยกมาจากรอบก่อนทั้ง 1 หน่วยงาน' }).click();
  await page.getByText('เพิ่ม 1 หน่วยงานเข้ารอบนี้แล้ว').waitFor();
  await page.getByText(/^8 จาก 9 หน่วยงานรายงานแล้ว/).waitFor();
  assert.equal(await page.getByRole('button', { name: /^ยกมาจากรอบก่อน/ }).count(), 0);
  await assertAccessible(page, 'carried over');
});

test('an obligation is lifted, is not carried over again, and is taken up again; what is reported stays', async () => {
  await page.getByRole('button', { name: `รอบรายงาน ${name}` }).click();
  const second = 'ไตรมาส 2 ปีงบประมาณ 2567';
  await dialog()
    .getByRole('button', { name: `ไม่ต้องรายงาน${second}` })
    .click();
  await dialog()
    .getByRole('button', { name: `ให้รายงาน${second}` })
    .waitFor();
  await assertAccessible(page, 'the dialog of rounds');
  await closeDialog();
  await page.getByText(/^8 จาก 8 หน่วยงานรายงานแล้ว/).waitFor();
  assert.equal(await page.getByRole('button', { name: /^ยกมาจากรอบก่อน/ }).count(), 0);
  await page.getByLabel('แสดง').selectOption('not_owing');
  await page.getByLabel(/^ค้นจากชื่อ/).fill('พาณิชย์');
  await row(name).waitFor();
  await page.getByRole('button', { name: `รอบรายงาน ${name}` }).click();
  await dialog()
    .getByRole('button', { name: `ให้รายงาน${second}` })
    .click();
  await page.getByText(/^8 จาก 9 หน่วยงานรายงานแล้ว/).waitFor();
  await open(at('2567Q2'));
  await page.getByRole('button', { name: 'รอบรายงาน สำนักงานสาธารณสุขจังหวัดนครปฐม' }).click();
  await dialog()
    .getByText(/รายงานแล้ว$/)
    .waitFor();
  assert.equal(
    await dialog()
      .getByRole('button', { name: new RegExp(second) })
      .count(),
    0,
  );
  await closeDialog();
});

test('a correction keeps the earlier name, which still finds the agency', async () => {
  await page.getByLabel(/^ค้นจากชื่อ/).fill('พาณิชย์');
  await page.getByRole('button', { name: `แก้ไข ${name}` }).click();
  assert.equal(
    await dialog().getByLabel('จังหวัดที่ตั้ง').count(),
    0,
    'its province is not the secretariat’s to change',
  );
  await dialog().getByLabel('ชื่อหน่วยงาน').fill(corrected);
  await dialog().getByLabel(/^ชื่อย่อ/).fill('พณจ.นครปฐม');
  await assertAccessible(page, 'the dialog of facts');
  await dialog().getByRole('button', { name: 'บันทึก' }).click();
  await dialog().waitFor({ state: 'detached' });
  await row(corrected).waitFor();
  await page.getByLabel(/^ค้นจากชื่อ/).fill('พณจ');
  await row(corrected).waitFor();
  await page.getByRole('button', { name: `แก้ไข ${corrected}` }).click();
  await dialog().getByText(`ชื่อเดิมที่ยังใช้ค้นหาและอ่านไฟล์ได้: ${name}`).waitFor();
  await dialog().getByText('ข้อมูลเดิม (2)').click();
  await dialog().getByText('ก่อนการแก้ไขครั้งแรก').waitFor();
  await assertAccessible(page, 'the dialog of facts with what stood before');
  await closeDialog();
});

test('a parent is chosen of those that it can be under, and the list says that it is cut', async () => {
  await page.getByRole('button', { name: `ต้นสังกัด ${corrected}` }).click();
  await dialog()
    .getByText(/^พบ \d+ หน่วยงาน แสดง 20 แห่งแรก/)
    .waitFor();
  assert.equal(await dialog().getByRole('listitem').count(), 20);
  await dialog().getByRole('searchbox').fill('พาณิชย์');
  await dialog()
    .getByText(/^ไม่พบหน่วยงานในจังหวัดนี้ที่เป็นต้นสังกัดได้/)
    .waitFor();
  await dialog().getByRole('searchbox').fill('ปชส');
  await dialog()
    .getByRole('button', { name: /ประชาสัมพันธ์/ })
    .click();
  await dialog().waitFor({ state: 'detached' });
  await row(corrected)
    .getByText(/ใต้สำนักงานประชาสัมพันธ์/)
    .waitFor();
  await page.getByRole('button', { name: `ต้นสังกัด ${corrected}` }).click();
  await dialog().getByRole('button', { name: 'ยกเลิกต้นสังกัด' }).click();
  await dialog().waitFor({ state: 'detached' });
  await row(corrected)
    .getByText(/ใต้สำนักงานประชาสัมพันธ์/)
    .waitFor({ state: 'detached' });
});

test('a CSV file brings agencies; a row that is left out says why', async () => {
  const text = [
    'code,name_th,province_code,owes_round',
    '73-CSV1,สำนักงานจากไฟล์หนึ่ง,73,2567Q2',
    '73-CSV2,,73,2567Q2',
    '73-CSV3,สำนักงานจากไฟล์สาม,10,2567Q2',
  ].join('\n');
  await page
    .getByLabel('เลือกไฟล์ CSV')
    .setInputFiles({ name: 'หน่วยงาน.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByText('หน่วยงาน.csv: เพิ่มหน่วยงาน 1 มีอยู่แล้ว 0 เพิ่มรอบ 1 กำหนดต้นสังกัด 0').waitFor();
  await page.getByText('แถวที่ไม่ได้นำเข้า 2 แถว').waitFor();
  await page.getByText(/^แถวที่ 3: /).waitFor();
  await page.getByText(/^แถวที่ 4: /).waitFor();
  await assertAccessible(page, 'what came of a file');
  assert.deepEqual(wrongs, []);
});

test('the page and its dialogs hold at every width, in both languages', async () => {
  for (const { width, language, scheme } of everyLooks.filter((looks) => looks.width !== 768)) {
    const about = `${width} ${language} ${scheme}`;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${server.url}/agencies?province=73&round=2567Q2&lang=${language}`);
    await page.getByRole('rowheader').first().waitFor();
    await assertFits(page, width, about);
    if (width === 320) await assertTouchable(page, about);
    await assertAccessible(page, about);
    await assertZooms(page, width, about);
    for (const act of [/^รอบรายงาน |^Rounds /, /^แก้ไข |^Correct /, /^ต้นสังกัด |^Parent /]) {
      await page.getByRole('button', { name: act }).first().click();
      await page.waitForLoadState('networkidle');
      await assertFits(page, width, `${about} ${act}`);
      if (width === 320) await assertTouchable(page, `${about} ${act}`);
      await assertAccessible(page, `${about} ${act}`);
      await closeDialog();
    }
  }
});

test('the administrator finds the whole country’s agencies, moves one, and opens no report', async () => {
  await enter(server.url, 'administrator');
  const context = await openContext(browser, { width: 1280, language: 'th' });
  const own = await context.newPage();
  await own.goto(`${server.url}/agencies?lang=th`);
  await own.getByText('เลือกจังหวัดเพื่อดูว่าหน่วยงานใดต้องรายงานและรายงานแล้ว').waitFor();
  await assertAccessible(own, 'the administrator’s page');
  await own.getByLabel(/^ค้นจากชื่อ/).fill(corrected);
  await own.getByText(/^1 หน่วยงาน$/).waitFor();
  assert.equal(await own.getByRole('rowheader').getByRole('link').count(), 0);
  await own.getByRole('button', { name: `แก้ไข ${corrected}` }).click();
  await own.getByRole('dialog').getByLabel('จังหวัดที่ตั้ง').selectOption('72');
  await own.getByRole('dialog').getByRole('button', { name: 'บันทึก' }).click();
  await own.getByRole('dialog').waitFor({ state: 'detached' });
  await own.getByRole('rowheader').filter({ hasText: 'สุพรรณบุรี' }).waitFor();
  const verified = await own.evaluate(async () => (await fetch('/api/verify')).json());
  assert.equal(verified.ok, true, JSON.stringify(verified.checks));
  await context.close();
});
