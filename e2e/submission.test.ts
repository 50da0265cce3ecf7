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
import { enter, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
const agency = '/agencies/73-PHO/provinces/73/rounds/2567Q3';
const second = 'เลขานุการคนที่สอง จังหวัดนครปฐม (สาธิต)';
const scan = { name: 'หนังสือนำส่ง.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%') };

before(async () => {
  server = await startServer();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Types a measure without money into the agency's form, and waits until it can be sent. */
async function typeReport(page: Page, title: string): Promise<void> {
  await page
    .getByRole('button', { name: /เพิ่ม(?:โครงการ|การดำเนินงาน)/ })
    .last()
    .click();
  await page.getByLabel('โครงการ/กิจกรรม').last().fill(title);
  await page
    .getByRole('status')
    .filter({ hasText: /เก็บร่างแล้ว/ })
    .waitFor();
}

async function typeLetter(page: Page): Promise<void> {
  await page.getByLabel('เลขที่หนังสือ').fill('นฐ 0033.004/1234');
  await page.getByRole('group', { name: 'ลงวันที่' }).getByRole('spinbutton').first().focus();
  await page.keyboard.type('19072567');
  await page.getByLabel('ชื่อผู้ลงนาม').fill('นางสาวสมใจ รักงาน');
  await page.getByLabel('ตำแหน่ง', { exact: true }).fill('นายแพทย์เชี่ยวชาญ');
  await page.getByLabel('รักษาราชการแทน').check();
  await page.getByLabel('แทนตำแหน่ง').fill('นายแพทย์สาธารณสุขจังหวัดนครปฐม');
}

test('a reporter sends without a letter and attaches it later; a secretary finds it waiting, and receives it', async () => {
  await enter(server.url, 'reporter');
  const looks = { width: 1280, language: 'th' } as const;
  const { page, wrongs } = await openPage(browser, `${server.url}${agency}/form`, looks);
  await typeReport(page, 'อบรมคุณธรรมบุคลากร');
  await page.getByText(/ยังไม่มีหนังสือก็ส่งก่อนได้/).waitFor();
  // Projects of the round before are asked about: nothing new is known of them.
  await page.getByLabel(/^ตรวจแล้ว ยืนยัน/).check();
  await page.getByRole('button', { name: 'บันทึกรายงาน' }).click();
  await page.getByRole('link', { name: 'ดูหน้าหน่วยงาน' }).click();
  await page.getByText('รอหนังสือนำส่ง').first().waitFor();
  // By the keyboard from here: the dialog takes the focus, and gives it back.
  const attach = page.getByRole('button', { name: 'แนบหนังสือนำส่ง' });
  await attach.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('กรอกข้อมูลหนังสือให้ครบทุกช่องและเลือกไฟล์สแกน').waitFor();
  await typeLetter(page);
  const file = dialog.getByLabel(/ไฟล์สแกน/);
  await file.setInputFiles({ ...scan, buffer: Buffer.from('<script>') });
  await dialog.getByText(/ไม่ใช่ PDF, JPEG หรือ PNG/).waitFor();
  await file.setInputFiles(scan);
  await dialog.getByText('ได้รับไฟล์ หนังสือนำส่ง.pdf แล้ว').waitFor();
  await dialog.getByLabel('แทนตำแหน่ง').focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('หนังสือที่ นฐ 0033.004/1234 ลงวันที่ 19 ก.ค. 2567').waitFor();
  await page.getByText(/นางสาวสมใจ รักงาน .* รักษาราชการแทน นายแพทย์สาธารณสุขจังหวัดนครปฐม/).waitFor();
  const unexpected = wrongs.filter((wrong) => !/status of 400/.test(wrong));
  assert.deepEqual(unexpected, []);
  await page.context().close();

  await enter(server.url, second);
  const theirs = await openPage(browser, `${server.url}/provinces/73/rounds/2567Q3`, looks);
  const look = theirs.page.getByRole('link', { name: /ตรวจและรับ สำนักงานสาธารณสุขจังหวัดนครปฐม/ });
  await look.focus();
  await theirs.page.keyboard.press('Enter');
  const receive = theirs.page.getByRole('button', { name: 'รับรายงาน', exact: true });
  await receive.focus();
  await theirs.page.keyboard.press('Enter');
  await theirs.page.getByText(/^รับรายงานโดย เลขานุการคนที่สอง/).waitFor();
  await theirs.page.getByRole('button', { name: 'ส่งคืนให้แก้ไข' }).click();
  await theirs.page.getByLabel('สิ่งที่ต้องแก้ไข').fill('ยอดผู้เข้าอบรมไม่ตรงกับหนังสือ');
  await theirs.page.getByRole('dialog').getByRole('button', { name: 'ส่งคืนให้แก้ไข' }).click();
  await theirs.page.getByText('ยอดผู้เข้าอบรมไม่ตรงกับหนังสือ').waitFor();
  await assertAccessible(theirs.page, 'returned');
  assert.deepEqual(theirs.wrongs, []);
  await theirs.page.context().close();
});

test('whoever imported for agencies is told that a colleague receives, and gets no button to do it', async () => {
  await enter(server.url, 'province_secretariat');
  const { page } = await openPage(browser, `${server.url}/provinces/73/rounds/2567Q2`, {
    width: 1280,
    language: 'th',
  });
  await page.getByText('ท่านนำส่งเอง ให้เพื่อนร่วมงานรับ').first().waitFor();
  await page
    .getByRole('link', { name: /^ดูรายงาน / })
    .first()
    .click();
  await page.getByText(/ท่านเป็นผู้นำส่งรายงานนี้หรือบางส่วนของรายงานนี้เอง/).waitFor();
  assert.equal(await page.getByRole('button', { name: 'รับรายงาน', exact: true }).count(), 0);
  await page.context().close();
});

for (const [width, language] of [
  [320, 'th'],
  [1280, 'en'],
] as const) {
  test(`a form that was sent is taken back as a whole, with a reason, at ${width} px in ${language}`, async () => {
    const th = language === 'th';
    await enter(server.url, 'reporter');
    const form = await openPage(browser, `${server.url}${agency}/form`, { width: 1280, language: 'th' });
    const title = `ส่งผิดรอบ ${language}`;
    await typeReport(form.page, title);
    await form.page.getByText(`“${title}” ยังไม่มีผลการดำเนินงาน`, { exact: false }).first().waitFor();
    await form.page.getByLabel(/^ตรวจแล้ว ยืนยัน/).check();
    await form.page.getByRole('button', { name: 'บันทึกรายงาน' }).click();
    await form.page.getByRole('link', { name: 'ดูหน้าหน่วยงาน' }).waitFor();
    await form.page.context().close();

    const { page, wrongs } = await openPage(browser, `${server.url}${agency}`, { width, language });
    await page.getByRole('link', { name: title }).first().waitFor();
    const take = th ? 'ถอนแบบรายงานนี้' : 'Take this form back';
    await page.getByRole('button', { name: take }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('ส่งผิดรอบ');
    await assertFits(page, width, 'take back');
    if (width === 320) await assertTouchable(page, 'take back');
    await assertAccessible(page, 'take back');
    await dialog.getByRole('button', { name: take }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: title }).first().waitFor({ state: 'detached' });
    await page
      .getByText(th ? 'ถอนแล้ว' : 'Withdrawn')
      .first()
      .waitFor();
    assert.deepEqual(wrongs, []);
    await page.context().close();
  });
}

for (const language of ['th', 'en'] as const) {
  test(`whoever decides about a report that changed since they looked is told, and loses no word, in ${language}`, async () => {
    const th = language === 'th';
    const code = th ? '73-PHO' : '73-PEO';
    const of = `/agencies/${code}/provinces/73/rounds/2567Q2`;
    const { projects } = await (await server.fetch(`/api${of}`)).json();
    const withdraw = async (at: number) => {
      const url = `/api/agencies/${code}/projects/${projects[at].project}/withdraw`;
      const body = JSON.stringify({ province: '73', round: '2567Q2', reason: 'ซ้ำ' });
      const headers = { 'content-type': 'application/json' };
      assert.equal((await server.fetch(url, { method: 'POST', headers, body })).status, 200);
    };
    await enter(server.url, second);
    const { page, wrongs } = await openPage(browser, server.url + of, { width: 320, language });
    const [receiving, returning] = th
      ? ['รับรายงาน', 'ส่งคืนให้แก้ไข']
      : ['Receive the report', 'Return the report'];
    const told = th ? /รายงานนี้เปลี่ยนไปหลังจากที่ท่านเปิดดู/ : /This report has changed since you looked at it/;
    const titled = (at: number) => page.getByRole('link', { name: projects[at].title, exact: true });
    await titled(0).first().waitFor();
    await withdraw(0);
    await page.getByRole('button', { name: receiving, exact: true }).click();
    await page.getByText(told).waitFor();
    // What there is now is shown.
    await titled(0).first().waitFor({ state: 'detached' });
    await assertFits(page, 320, 'changed');

    await page.getByRole('button', { name: returning }).click();
    const dialog = page.getByRole('dialog');
    const reason = dialog.getByRole('textbox');
    await reason.fill('ยอดไม่ตรงกับหนังสือ');
    await withdraw(1);
    await dialog.getByRole('button', { name: returning }).click();
    await dialog.getByText(told).waitFor();
    await titled(1).first().waitFor({ state: 'detached' });
    assert.equal(await reason.inputValue(), 'ยอดไม่ตรงกับหนังสือ');
    await dialog.getByRole('button', { name: returning }).click();
    await page.getByText('ยอดไม่ตรงกับหนังสือ').first().waitFor();
    assert.deepEqual(
      wrongs.filter((wrong) => !/status of 409/.test(wrong)),
      [],
    );
    await page.context().close();
  });
}

for (const looks of everyLooks.filter(({ width }) => width !== 768)) {
  const about = `${looks.width} ${looks.language} ${looks.scheme}`;
  test(`letters and reviews at ${about}: fit, also with large letters, and are accessible`, async () => {
    const sound = async (page: Page, what: string) => {
      await assertFits(page, looks.width, `${what} ${about}`);
      if (looks.width === 320) await assertTouchable(page, `${what} ${about}`);
      await assertAccessible(page, `${what} ${about}`);
    };
    const th = looks.language === 'th';
    await enter(server.url, second);
    const { page } = await openPage(
      browser,
      `${server.url}/agencies/73-PVO/provinces/73/rounds/2567Q2`,
      looks,
    );
    await page.getByRole('button', { name: th ? 'รับรายงาน' : 'Receive the report', exact: true }).waitFor();
    await sound(page, 'to receive');
    await assertZooms(page, looks.width, `to receive ${about}`);
    await page.getByRole('button', { name: th ? 'แนบหนังสือนำส่ง' : 'Attach the covering letter' }).click();
    await page.getByLabel(th ? 'รักษาราชการแทน' : 'Acting for the holder').check();
    await page.getByRole('spinbutton').first().waitFor();
    await sound(page, 'letter');
    await page.context().close();
  });
}
