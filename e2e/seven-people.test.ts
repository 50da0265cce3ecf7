import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openStrange } from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

/**
 * One round as it goes: a reporter types and sends, the head stands for it, a secretary who did not record it receives
 * it, the secretariat writes section 4 and makes the papers, region, centre and auditor read, the administrator looks
 * after people. Each in a browser of their own, under their own name, and each without what is another's.
 */
let server: TestServer;
let browser: Browser;
const round = '2567Q3';
const agency = `/agencies/73-PHO/provinces/73/rounds/${round}`;
const province = `/provinces/73/rounds/${round}`;
const title = 'ประกาศนโยบายไม่รับของขวัญ รอบที่สาม';

before(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Asks the API as this person's browser does. */
  ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<{ status: number; text: string }>;
  open(path: string): Promise<void>;
}

/** Comes in by the part whose button says so. */
async function comeIn(part: RegExp): Promise<Person> {
  const context = await openStrange(browser, { width: 1280, language: 'th' });
  const page = await context.newPage();
  await page.goto(`${server.url}/?lang=th`);
  await page.getByRole('button', { name: part }).click();
  await page.getByRole('button', { name: 'เปลี่ยนบทบาท' }).waitFor();
  return {
    page,
    context,
    ask: (method, path, body) =>
      page.evaluate(
        async ([verb, url, sent]) => {
          const answer = await fetch(url as string, {
            method: verb as string,
            ...(sent === undefined
              ? {}
              : { body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } }),
          });
          return { status: answer.status, text: await answer.text() };
        },
        [method, path, body] as const,
      ),
    async open(path) {
      await page.goto(`${server.url}${path}`);
      await page.locator('h1:not([aria-busy] *)').first().waitFor();
    },
  };
}

async function refuses(
  person: Person,
  tries: readonly (readonly ['GET' | 'POST' | 'PUT', string, object?])[],
) {
  for (const [method, path, body] of tries) {
    const { status, text } = await person.ask(method, path, body);
    assert.ok([403, 404].includes(status), `${method} ${path}: ${status} ${text.slice(0, 200)}`);
  }
}

const section4 = { text: 'ประชุมคณะกรรมการผลักดันฯ 1 ครั้ง' };

test('the reporter types a measure and sends it; the province’s sums and another agency are not theirs', async () => {
  const { page, context, ...person } = await comeIn(/^ผู้รายงานของหน่วยงาน/);
  const own = { page, context, ...person };
  await own.open(`${agency}/form`);
  await page
    .getByRole('button', { name: /เพิ่ม(?:โครงการ|การดำเนินงาน)/ })
    .last()
    .click();
  await page.getByLabel('โครงการ/กิจกรรม').last().fill(title);
  await page
    .getByRole('status')
    .filter({ hasText: /เก็บร่างแล้ว/ })
    .waitFor();
  // Projects of the round before are asked about: nothing new is known of them.
  await page.getByLabel(/^ตรวจแล้ว ยืนยัน/).check();
  await page.getByRole('button', { name: 'บันทึกรายงาน' }).click();
  await page.getByRole('link', { name: 'ดูหน้าหน่วยงาน' }).click();
  await page.getByText(title).first().waitFor();
  await page.getByText('รอหนังสือนำส่ง').first().waitFor();
  await refuses(own, [
    ['GET', `/api${province}`],
    ['GET', `/api/agencies/73-PVO/provinces/73/rounds/${round}`],
    ['PUT', `/api${province}/section4`, section4],
    ['POST', '/api/packs', { province: '73', round }],
    ['GET', '/api/people'],
  ]);
  await context.close();
});

test('the head of the agency stands for it in person', async () => {
  const head = await comeIn(/^หัวหน้าหน่วยงาน/);
  await head.open(agency);
  const confirm = head.page.getByRole('button', { name: 'ยืนยันการนำส่งในฐานะหัวหน้าหน่วยงาน' });
  await confirm.focus();
  await head.page.keyboard.press('Enter');
  await head.page.getByText('หัวหน้าหน่วยงานนำส่งเอง').first().waitFor();
  assert.equal(await head.page.getByRole('button', { name: 'รับรายงาน', exact: true }).count(), 0);
  await refuses(head, [
    ['GET', `/api${province}`],
    ['GET', '/api/verify'],
  ]);
  await head.context.close();
});

test('the secretariat receives it, writes section 4 and makes the papers', async () => {
  const secretary = await comeIn(/^ฝ่ายเลขานุการของจังหวัด นครปฐม ฝ่าย/);
  const { page } = secretary;
  await secretary.open(agency);
  await page.getByRole('button', { name: 'รับรายงาน', exact: true }).click();
  await page.getByText(/^รับรายงานโดย/).waitFor();
  await secretary.open(province);
  await page.getByRole('button', { name: 'เขียนส่วนที่ 4' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(section4.text);
  await page.getByRole('dialog').getByRole('button', { name: 'บันทึก' }).click();
  await page.getByText(section4.text).first().waitFor();
  const pack = await secretary.ask('POST', '/api/packs', { province: '73', round });
  assert.equal(pack.status, 200, pack.text);
  await refuses(secretary, [
    ['GET', `/api/provinces/50/rounds/${round}`],
    ['GET', '/api/account-events'],
    ['POST', '/api/packs', { province: '70', round }],
  ]);
  await secretary.context.close();
});

test('the region reads its provinces and changes none of what they wrote', async () => {
  const region = await comeIn(/^สำนักงาน ป.ป.ช. ภาค/);
  await region.open(`/regions/7/rounds/${round}`);
  await region.page.getByRole('link', { name: 'นครปฐม' }).first().waitFor();
  await region.open(province);
  await region.page.getByText(section4.text).first().waitFor();
  assert.equal(await region.page.getByRole('button', { name: 'เขียนส่วนที่ 4' }).count(), 0);
  await region.open('/imports');
  await region.page.getByText('บทบาทของท่านดูไฟล์ที่นำเข้าได้').waitFor();
  assert.equal(await region.page.locator('input[type=file]').count(), 0);
  await refuses(region, [
    ['POST', `/api/agencies/73-PHO/obligations`, { province: '73', round }],
    ['PUT', `/api${province}/section4`, section4],
    ['GET', `/api/regions/5/rounds/${round}`],
    ['GET', '/api/people'],
  ]);
  await region.context.close();
});

test('the centre sees the country and the plan', async () => {
  const centre = await comeIn(/^สำนักนโยบายและยุทธศาสตร์/);
  await centre.open(province);
  await centre.page.getByText(section4.text).first().waitFor();
  await centre.open(`/plan/provinces/73/rounds/${round}`);
  assert.equal((await centre.ask('GET', '/api/verify')).status, 200);
  await refuses(centre, [
    ['PUT', `/api${province}/section4`, section4],
    ['GET', '/api/people'],
  ]);
  await centre.context.close();
});

test('the auditor reads it down to who recorded, stood for and received it, proves it, and changes nothing', async () => {
  const auditor = await comeIn(/^ผู้สอบทาน/);
  await auditor.open(agency);
  for (const said of [/ผู้รายงาน สสจ.นครปฐม/, /นายแพทย์สาธารณสุขจังหวัดนครปฐม/, /^รับรายงานโดย/]) {
    await auditor.page.getByText(said).first().waitFor();
  }
  const verified = JSON.parse((await auditor.ask('GET', '/api/verify')).text);
  assert.equal(verified.ok, true, JSON.stringify(verified.checks));
  await refuses(auditor, [
    ['PUT', `/api${province}/section4`, section4],
    ['POST', '/api/packs', { province: '73', round }],
    ['GET', '/api/people'],
    ['GET', `/api${agency}/form`],
  ]);
  await auditor.context.close();
});

test('the administrator looks after people and the log, and sees no report', async () => {
  const administrator = await comeIn(/^ผู้ดูแลระบบ/);
  await administrator.page.getByRole('heading', { level: 1, name: 'ผู้ใช้' }).waitFor();
  await administrator.page.getByRole('link', { name: 'บันทึกการเข้าใช้' }).click();
  for (const name of [
    /ผู้รายงาน สสจ/,
    /นายแพทย์สาธารณสุข/,
    /ฝ่ายเลขานุการฯ/,
    /ภาค 7/,
    /สำนักนโยบาย/,
    /ผู้สอบทาน/,
    /ผู้ดูแลระบบ/,
  ]) {
    await administrator.page.getByRole('cell', { name }).first().waitFor();
  }
  await refuses(administrator, [
    ['GET', `/api${province}`],
    ['GET', `/api${agency}`],
    ['GET', '/api/imports'],
    ['POST', '/api/packs', { province: '73', round }],
  ]);
  await administrator.context.close();
});
