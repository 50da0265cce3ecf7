import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { MailServer } from '../apps/server/test/support/mail-server.ts';
import {
  assertAccessible,
  assertFits,
  assertTouchable,
  everyLooks,
  openBrowser,
  openStrange,
} from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

const mails = new MailServer();
let server: TestServer;
let browser: Browser;

before(async () => {
  const settings = {
    TIDTAM_SMTP: await mails.listen(),
    TIDTAM_MAIL_FROM: 'tidtam@example.go.th',
    TIDTAM_URL: 'https://tidtam.example.go.th',
  };
  [server, browser] = await Promise.all([startServer(['--empty'], undefined, settings), openBrowser()]);
});

after(async () => {
  await browser?.close();
  await server?.close();
  await mails.close();
});

/** The code of the one link that a letter carries. */
function codeIn(words: string): string {
  const codes = new Set(
    [...words.matchAll(/https:\/\/tidtam\.example\.go\.th\/invitation#(\S+)/g)].map(([, code]) => code),
  );
  assert.equal(codes.size, 1, words);
  return [...codes][0] ?? '';
}

test('the server sends by itself: an invitation, then what was forgotten; each link opens its page', async () => {
  const { token } = JSON.parse(await readFile(join(server.folder, 'record', 'run.json'), 'utf8'));
  const invited = await fetch(`${server.url}/api/people`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ name: 'สมชาย รายงานดี', signInName: 'somchai', mail: 'somchai@example.go.th' },
      post: { capacity: 'province_secretariat', province: '73' },
    }),
  });
  assert.equal(invited.status, 200, await invited.text());
  const invitation = await mails.take();
  assert.deepEqual(invitation.to, ['somchai@example.go.th']);

  // A browser keeps the cookie of such a server over TLS alone: setting the password by its page is e2e/sign-in's.
  const set = await fetch(`${server.url}/api/links/use`, {
    method: 'POST',
    headers: { origin: 'https://tidtam.example.go.th', 'content-type': 'application/json' },
    body: JSON.stringify({ link: codeIn(invitation.words), password: 'สี่คำไม่เกี่ยวกันเลย' }),
  });
  assert.deepEqual([set.status, await set.json()], [200, { state: 'in' }]);
  assert.match(set.headers.get('set-cookie') ?? '', /^__Host-[^;]+;.*Secure/i);

  const looks = { width: 320, language: 'th' } as const;
  const context = await openStrange(browser, looks);
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByText('ลืมรหัสผ่าน').click();
  await page.locator('details form').getByRole('textbox').fill('somchai');
  await page.getByRole('button', { name: 'ส่งลิงก์ทางอีเมล' }).click();
  const reset = await mails.take();
  assert.match(reset.words, /มีผู้ขอตั้งรหัสผ่านใหม่ของบัญชี somchai/);
  await page.goto(`${server.url}/invitation#${codeIn(reset.words)}`);
  await page.getByRole('heading', { name: 'ตั้งรหัสผ่านใหม่ของ สมชาย รายงานดี' }).waitFor();
  await assertFits(page, looks.width, 'reset');
  await assertAccessible(page, 'reset');
  await context.close();
});

for (const looks of everyLooks.filter(({ width }) => width !== 768)) {
  const { width, language, scheme } = looks;
  test(`a password forgotten at ${width} ${language} ${scheme}: the same is said whoever is asked for`, async () => {
    const thai = language === 'th';
    const context = await openStrange(browser, looks);
    const page = await context.newPage();
    await page.goto(`${server.url}/?lang=${language}`);
    await page.getByText(thai ? 'ลืมรหัสผ่าน' : 'Forgotten your password?').click();
    const form = page.locator('details form');
    await form.getByRole('textbox').fill('nobody@example.go.th');
    const sound = async (about: string) => {
      await assertFits(page, width, about);
      if (width === 320) await assertTouchable(page, about);
      await assertAccessible(page, about);
    };
    await sound('forgotten');
    await form.getByRole('button').press('Enter');
    await page
      .getByRole('status')
      .getByText(thai ? /หากมีบัญชีนี้/ : /If there is such/)
      .waitFor();
    await sound('forgotten, sent');
    await context.close();
  });
}
