import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { codeAt, stepAt } from '../apps/server/src/account/one-time-code.ts';
import { MailServer } from '../apps/server/test/support/mail-server.ts';
import { unbase32 } from '../apps/server/test/support/unbase32.ts';
import {
  assertAccessible,
  assertFits,
  assertTouchable,
  everyLooks,
  type Looks,
  openBrowser,
  openStrange,
} from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

const away = 'https://tidtam.example.go.th';
const password = 'สี่คำไม่เกี่ยวกันเลย';
const mails = new MailServer();
let server: TestServer;
let browser: Browser;

before(async () => {
  const settings = {
    TIDTAM_SMTP: await mails.listen(),
    TIDTAM_MAIL_FROM: 'tidtam@example.go.th',
    TIDTAM_URL: away,
  };
  [server, browser] = await Promise.all([startServer(['--empty'], undefined, settings), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
  await mails.close();
});

const words = {
  th: {
    next: 'รหัสผ่านใหม่',
    set: 'ตั้งรหัสผ่าน',
    account: 'บัญชีของฉัน',
    card: 'อีเมลของบัญชี',
    mail: 'อีเมลใหม่',
    current: 'รหัสผ่านปัจจุบัน',
    send: 'ส่งลิงก์ยืนยันไปที่อีเมลใหม่',
    asked: /ส่งลิงก์ยืนยันไปที่ new\S+ แล้ว/,
    confirm: 'ใช้อีเมลนี้',
    confirmed: /ใช้อีเมลนี้กับบัญชีของท่านแล้ว/,
    dead: /ลิงก์นี้ใช้ไม่ได้แล้ว/,
    now: /ขณะนี้ใช้ new/,
    codes: 'รหัสใช้ครั้งเดียว',
    on: 'เปิดใช้',
    byHand: 'สแกนไม่ได้',
    first: 'รหัส 6 หลักที่แอปแสดง',
    yes: 'ยืนยัน',
    kept: 'เก็บแล้ว ไปต่อ',
    code: 'รหัส 6 หลัก หรือรหัสกู้คืน',
    wrong: /รหัสไม่ถูกต้องหรือใช้ไปแล้ว/,
  },
  en: {
    next: 'New password',
    set: 'Set the password',
    account: 'My account',
    card: 'Mail address',
    mail: 'New mail address',
    current: 'Current password',
    send: 'Send a link to the new address',
    asked: /A link to confirm it is on its way to new/,
    confirm: 'Use this address',
    confirmed: /This is now the mail address/,
    dead: /This link no longer works/,
    now: /At present new/,
    codes: 'One-time codes',
    on: 'Turn on',
    byHand: 'Cannot scan',
    first: 'The 6 digits that the app shows',
    yes: 'Confirm',
    kept: 'I have kept them, go on',
    code: '6 digits, or a recovery code',
    wrong: /The code is not right/,
  },
} as const;

/** Invites a reporter, as the owner of the data folder; answers the letter's link. */
async function invited(signInName: string): Promise<string> {
  const { token } = JSON.parse(await readFile(join(server.folder, 'record', 'run.json'), 'utf8'));
  const answer = await fetch(`${server.url}/api/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ signInName, name: 'สมชาย รายงานดี', mail: `${signInName}@example.go.th` },
      post: { capacity: 'reporter', agency: '73-PHO' },
    }),
  });
  assert.equal(answer.status, 200, await answer.text());
  return linkIn((await mails.take()).words);
}

const linkIn = (said: string) => new RegExp(`${away}/\\S+#\\S+`).exec(said)?.[0] ?? '';

/** The proxy in front of the server: its pages at an address of HTTPS. */
async function openAway(looks: Looks): Promise<BrowserContext> {
  const context = await openStrange(browser, looks);
  await context.route(`${away}/**`, async (route) => {
    const asked = route.request();
    const { host, ...headers } = await asked.allHeaders();
    const response = await route.fetch({ url: asked.url().replace(away, server.url), headers });
    await route.fulfill({ response });
  });
  return context;
}

async function assertSound(page: Page, { width }: Looks, about: string): Promise<void> {
  await assertFits(page, width, about);
  if (width === 320) await assertTouchable(page, about);
  await assertAccessible(page, about);
}

for (const looks of everyLooks.filter(({ width }) => width !== 768)) {
  const { width, language } = looks;
  const about = `${width} ${language}`;
  test(`at ${about}: another mail address by password and code, confirmed by the link that reaches it`, async () => {
    const says = words[language];
    const context = await openAway(looks);
    const page = await context.newPage();
    page.on('pageerror', (error) => assert.fail(error));
    const link = await invited(`somchai-${width}-${language}`);
    await page.goto(link.replace('#', `?lang=${language}#`));
    await page.getByLabel(says.next).fill(password);
    await page.getByRole('button', { name: says.set }).click();
    await page.getByRole('link', { name: 'สมชาย รายงานดี' }).click();
    await page.getByRole('heading', { level: 1, name: says.account }).waitFor();
    const code = await turnCodesOn(page, says);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: says.account }).waitFor();

    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: says.card }) });
    await assertSound(page, looks, `account ${about}`);
    await card.getByLabel(says.mail).fill(`new-${width}-${language}@example.go.th`);
    await card.getByLabel(says.current).fill(password);
    await card.getByLabel(says.code).fill('000000x');
    await card.getByRole('button', { name: says.send }).click();
    await card.getByRole('alert').getByText(says.wrong).waitFor();
    assert.equal(await page.getByText(/เป็นสิทธิ์ของผู้อื่น|for somebody else to do/).count(), 0);
    await assertSound(page, looks, `refused ${about}`);
    await card.getByLabel(says.code).fill(code);
    await card.getByRole('button', { name: says.send }).click();
    await card.getByText(says.asked).waitFor();
    await assertSound(page, looks, `asked ${about}`);

    const letter = await mails.take();
    assert.deepEqual(letter.to, [`new-${width}-${language}@example.go.th`]);
    const stranger = await openAway(looks);
    const opened = await stranger.newPage();
    const address = linkIn(letter.words).replace('#', `?lang=${language}#`);
    await opened.goto(address);
    await opened.getByRole('button', { name: says.confirm }).waitFor();
    assert.ok(!opened.url().includes('#'), 'the code has left the address');
    await assertSound(opened, looks, `confirming ${about}`);
    await opened.getByRole('button', { name: says.confirm }).press('Enter');
    await opened.getByText(says.confirmed).waitFor();
    await assertSound(opened, looks, `confirmed ${about}`);
    assert.deepEqual((await mails.take()).to, [`somchai-${width}-${language}@example.go.th`]);
    const again = await stranger.newPage();
    await again.goto(address);
    await again.getByRole('button', { name: says.confirm }).click();
    await again.getByRole('alert').getByText(says.dead).waitFor();
    await page.reload();
    await card.getByText(says.now).waitFor();
    for (const one of [stranger, context]) {
      await one.unrouteAll({ behavior: 'ignoreErrors' });
      await one.close();
    }
  });
}

/** Answers a recovery code: the next of the telephone comes in half a minute. */
async function turnCodesOn(page: Page, says: (typeof words)['th' | 'en']): Promise<string> {
  const card = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: says.codes, exact: true }) });
  await card.getByLabel(says.current).fill(password);
  await card.getByRole('button', { name: says.on }).click();
  await page.getByText(says.byHand).click();
  const secret = unbase32(((await page.locator('main code').textContent()) ?? '').replaceAll(' ', ''));
  await page.getByLabel(says.first).fill(codeAt(secret, stepAt(new Date().toISOString())));
  await page.getByRole('button', { name: says.yes, exact: true }).click();
  await page.getByRole('button', { name: says.kept }).waitFor();
  const [recovery = ''] = await page.locator('main code').allTextContents();
  await page.getByRole('button', { name: says.kept }).click();
  await page.getByRole('heading', { level: 1, name: says.account }).waitFor();
  return recovery;
}
