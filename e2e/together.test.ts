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
1,โครงการอบรมความโปร่งใสระดับอำเภอ,งบปกติ,"45,000","12,500.-",เกือบเสร็จ,ต.ค. 66 - ก.ย. 67
2,โครงการตลาดสดไร้สินบน,งบปกติ,"538,800",0,ใกล้แล้ว,ต.ค. 66 - ก.ย. 67
`;

async function opened(width: number, language: 'th' | 'en', path: string): Promise<Page> {
  const { page } = await openPage(browser, `${server.url}${path}`, { width, language });
  return page;
}

async function mend(page: Page, cell: string, text: string): Promise<void> {
  const card = page.getByRole('article').filter({ hasText: cell });
  await card.getByRole('textbox').fill(text);
  const sent = page.waitForResponse((one) => one.request().method() === 'PUT' && one.ok());
  await card.getByRole('button', { name: /ใช้ค่านี้|Use this/ }).click();
  await sent;
}

async function cellsOf(id: string): Promise<unknown> {
  const draft = await (await server.fetch(`/api/imports/${id}`)).json();
  return draft.corrections.cells;
}

test('two people mend one file: both texts stay, and the second sees what the first did', async () => {
  const first = await opened(1280, 'th', '/imports');
  const file = { name: 'สองคน.csv', mimeType: 'text/csv', buffer: Buffer.from(report, 'utf8') };
  await first.setInputFiles('input[type=file]', file);
  await first.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  const path = new URL(first.url()).pathname;
  const id = path.split('/').at(-1) ?? '';
  await first.getByRole('heading', { name: /ต้องแก้ 2 ข้อ/ }).waitFor();
  const second = await opened(320, 'en', path);
  await second.getByRole('article').filter({ hasText: 'F5' }).waitFor();

  await mend(first, 'F4', '80');
  await mend(second, 'F5', '70');
  assert.deepEqual(await cellsOf(id), { F4: '80', F5: '70' });
  const told = second.getByRole('alert').filter({ hasText: 'Somebody else corrected this file' });
  await told.getByText('Cell F4 to “80”').waitFor();
  await assertFits(second, 320, 'what the other did, on a telephone');
  await assertAccessible(second, 'what the other did');
  await told.getByRole('button', { name: 'Seen' }).click();
  await told.waitFor({ state: 'detached' });

  const third = await opened(1280, 'en', `${path}?cell=F5`);
  await third.getByRole('article').filter({ hasText: 'F5' }).first().waitFor();
  const another = await opened(1280, 'th', `${path}?cell=F5`);
  await another.getByRole('article').filter({ hasText: 'F5' }).first().waitFor();
  await mend(third, 'F5', '71');
  await mend(another, 'F5', '72');
  assert.deepEqual(await cellsOf(id), { F4: '80', F5: '72' });
  const clash = another.getByRole('alert').filter({ hasText: 'มีผู้อื่นแก้ไฟล์นี้' });
  const taken = another.waitForResponse((one) => one.request().method() === 'PUT' && one.ok());
  await clash
    .getByRole('listitem')
    .filter({ hasText: '“71”' })
    .getByRole('button', { name: 'ใช้ของเขา' })
    .click();
  await taken;
  assert.deepEqual(await cellsOf(id), { F4: '80', F5: '71' });
});

test('a correction of an older revision is refused and changes nothing', async () => {
  const form = new FormData();
  form.append(
    'file',
    new Blob([`${report}3,โครงการที่สาม,งบปกติ,1,0,?,2567\n`], { type: 'text/csv' }),
    'เก่า.csv',
  );
  const kept = await server.fetch('/api/imports/drafts', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: form,
  });
  const { drafts } = await kept.json();
  const { id } = drafts[0];
  const draft = await (await server.fetch(`/api/imports/${id}`)).json();
  const put = (text: string) =>
    server.fetch(`/api/imports/${id}/corrections`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        revision: draft.revision,
        corrections: { ...draft.corrections, cells: { F6: text } },
      }),
    });
  assert.equal((await put('10')).status, 200);
  const late = await put('20');
  assert.equal(late.status, 409);
  assert.equal((await late.json()).code, 'draft_changed');
  assert.deepEqual(await cellsOf(id), { F6: '10' });
});
