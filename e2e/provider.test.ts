import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type RealProvider, realProvider } from '../apps/server/test/support/real-provider.ts';
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

let provider: RealProvider;
let server: TestServer;
let browser: Browser;

const agency = '/agencies/73-PHO/provinces/73/rounds/2567Q2';
const password = 'สี่คำไม่เกี่ยวกันเลย';

before(async () => {
  const redirect = () => `${server.url}/sign-in/provider`;
  provider = await realProvider(redirect, [
    { sub: 'stranger', email: 'stranger@example.go.th', email_verified: true },
    { sub: 'somchai', email: 'somchai@example.go.th', email_verified: true },
    { sub: 'invited' },
    { sub: 'linked' },
  ]);
  const { issuer, clientId, clientSecret, name } = provider.settings;
  [server, browser] = await Promise.all([
    startServer(['--empty'], undefined, {
      TIDTAM_OIDC_ISSUER: issuer,
      TIDTAM_OIDC_CLIENT_ID: clientId,
      TIDTAM_OIDC_CLIENT_SECRET: clientSecret,
      TIDTAM_OIDC_NAME: name,
    }),
    openBrowser(),
  ]);
});

after(async () => {
  await browser?.close();
  await server?.close();
  await provider?.close();
});

/** Invites a reporter, as the owner of the data folder; answers the code. */
async function invite(signInName: string, name: string, mail: string | null): Promise<string> {
  const { token } = JSON.parse(await readFile(join(server.folder, 'record', 'run.json'), 'utf8'));
  const answer = await fetch(`${server.url}/api/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ signInName, name, mail, post: { capacity: 'reporter', agency: '73-PHO' } }),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).code;
}

/** A page of somebody who is not in; what its policy refuses, or breaks on it, fails the test. */
async function openPage(context: BrowserContext, path: string, { language }: Looks): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) assert.fail(message.text());
  });
  await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
  await page.locator('h1:not([aria-busy] *)').first().waitFor();
  return page;
}

/** What the provider's own page asks for. */
async function signInThere(page: Page, sub: string): Promise<void> {
  await page.waitForURL((url) => url.origin === provider.settings.issuer);
  await page.getByLabel('sub').fill(sub);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function assertSound(page: Page, { width }: Looks, about: string): Promise<void> {
  await assertFits(page, width, about);
  if (width === 320) await assertTouchable(page, about);
  await assertAccessible(page, about);
}

const words = {
  th: { button: 'เข้าใช้ด้วย บัตรทดสอบ', not: 'ดำเนินการไม่สำเร็จ', ask: /ยังไม่มีบัญชีในระบบนี้/, again: 'กลับไปเริ่มใหม่' },
  en: {
    button: 'Sign in with บัตรทดสอบ',
    not: 'This did not work',
    ask: /No account here is linked/,
    again: 'Back to the beginning',
  },
} as const;

for (const looks of everyLooks.filter(({ width }) => width !== 768)) {
  const about = `${looks.width} ${looks.language}`;
  test(`at ${about}: to the provider and back; whom nobody knows is told whom to ask, at an address that tells nothing`, async () => {
    const says = words[looks.language];
    const context = await openStrange(browser, looks);
    const page = await openPage(context, agency, looks);
    await assertSound(page, looks, `the way in ${about}`);
    await page.getByRole('button', { name: says.button }).click();
    await signInThere(page, 'stranger');
    await page.getByRole('heading', { name: says.not }).waitFor();
    await page.getByRole('alert').getByText(says.ask).waitFor();
    assert.equal(page.url(), `${server.url}/sign-in/provider`);
    await assertSound(page, looks, `not in ${about}`);
    await page.getByRole('link', { name: says.again }).click();
    await page.getByRole('button', { name: says.button }).waitFor();
    await context.close();
  });
}

test('somebody whose verified mail address is known is in, at the address that they asked for', async () => {
  await invite('somchai', 'สมชาย รายงานดี', 'Somchai@example.go.th');
  const looks = { width: 1280, language: 'th' } as const;
  const context = await openStrange(browser, looks);
  const page = await openPage(context, agency, looks);
  await page.getByRole('button', { name: words.th.button }).click();
  await signInThere(page, 'somchai');
  await page.waitForURL((url) => url.pathname === agency);
  await page.getByRole('heading', { level: 1, name: 'สำนักงานสาธารณสุขจังหวัดนครปฐม' }).waitFor();
  await page.getByRole('link', { name: 'สมชาย รายงานดี' }).waitFor();
  await page.getByRole('button', { name: 'ออกจากระบบ' }).click();
  await page.getByRole('button', { name: words.th.button }).waitFor();
  await context.close();
});

test('somebody invited takes the provider in the place of a password, and sees it on their account', async () => {
  const looks = { width: 320, language: 'th' } as const;
  const code = await invite('invited', 'ผู้รับ เชิญมา', null);
  const context = await openStrange(browser, looks);
  const page = await context.newPage();
  await page.goto(`${server.url}/invitation#${code}`);
  await page.getByRole('heading', { name: 'ยินดีต้อนรับ ผู้รับ เชิญมา' }).waitFor();
  const instead = page.getByRole('button', { name: 'ใช้ บัตรทดสอบ แทนรหัสผ่าน' });
  await instead.waitFor();
  await assertSound(page, looks, 'invitation');
  await instead.click();
  await signInThere(page, 'invited');
  await page.getByRole('link', { name: 'ผู้รับ เชิญมา' }).click();
  await page.getByText('บัญชีนี้ไม่มีรหัสผ่าน').waitFor();
  await assertSound(page, looks, 'account without a password');
  await context.close();
});

test('somebody with a password links their account and unlinks it again', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const code = await invite('linked', 'มีรหัส ผ่านแล้ว', null);
  const context = await openStrange(browser, looks);
  const page = await context.newPage();
  await page.goto(`${server.url}/invitation#${code}`);
  await page.getByLabel('รหัสผ่านใหม่').fill(password);
  await page.getByRole('button', { name: 'ตั้งรหัสผ่าน', exact: true }).click();
  await page.getByRole('link', { name: 'มีรหัส ผ่านแล้ว' }).click();
  const card = page.locator('section').filter({ hasText: 'การเข้าใช้ด้วย บัตรทดสอบ' });
  await card.getByLabel('รหัสผ่านปัจจุบัน').fill(password);
  await assertSound(page, looks, 'account, not linked');
  await card.getByRole('button', { name: 'เชื่อมกับ บัตรทดสอบ', exact: true }).click();
  await signInThere(page, 'linked');
  await page.waitForURL((url) => url.pathname === '/account');
  await card.getByText('เชื่อมแล้วเมื่อ').waitFor();
  await assertSound(page, looks, 'account, linked');
  await card.getByLabel('รหัสผ่านปัจจุบัน').fill(password);
  await card.getByRole('button', { name: 'ยกเลิกการเชื่อมกับ บัตรทดสอบ' }).click();
  await card.getByText('ยังไม่เชื่อม').waitFor();

  // A session that ended leaves what is typed: the provider is gone to in another tab.
  await card.getByLabel('รหัสผ่านปัจจุบัน').fill('typed and kept');
  await context.clearCookies();
  await card.getByRole('button', { name: 'เชื่อมกับ บัตรทดสอบ', exact: true }).click();
  const elsewhere = page.getByRole('dialog').getByRole('link', { name: 'เข้าใช้ด้วย บัตรทดสอบ ในแท็บใหม่' });
  await elsewhere.waitFor();
  await assertSound(page, looks, 'signed out over a page');
  const [other] = await Promise.all([context.waitForEvent('page'), elsewhere.click()]);
  await other.getByRole('button', { name: words.th.button }).waitFor();
  await context.close();
});
