import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  assertAccessible,
  assertFits,
  everyLooks,
  type Looks,
  openBrowser,
  openContext,
} from './support/browser.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
let pages: readonly Kind[];

/** A page, and the answer that it stands on. */
interface Kind {
  readonly address: string;
  readonly stands: string;
}

before(async () => {
  server = await startServer();
  browser = await openBrowser();
  pages = await everyKind();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function everyKind(): Promise<readonly Kind[]> {
  const { projects } = await (await server.fetch('/api/provinces/73/rounds/2567Q2/projects')).json();
  const [draft] = await (await server.fetch('/api/imports')).json();
  const agency = '/agencies/73-PVO/provinces/73/rounds/2567Q2';
  const project = `/agencies/${projects[0].agency}/projects/${projects[0].project}`;
  return [
    { address: '/provinces/73/rounds/2567Q2', stands: '/api/provinces/73/rounds/2567Q2' },
    { address: '/regions/7/rounds/2567Q2', stands: '/api/regions/7/rounds/2567Q2' },
    { address: '/plan/provinces/73/rounds/2567Q2', stands: '/api/plan/rounds/2567Q2' },
    { address: agency, stands: `/api${agency}` },
    { address: `${agency}/form`, stands: `/api${agency}/form` },
    { address: project, stands: `/api${project}` },
    { address: `/imports/${draft.id}`, stands: `/api/imports/${draft.id}` },
  ];
}

type Answer = 'never' | 'lost' | 403 | 500;

/** Lets the server's answers at a path come out as told. */
async function answerWith(page: Page, path: string, answer: Answer): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === path,
    (route) => {
      if (answer === 'never') return;
      if (answer === 'lost') return route.abort();
      const message = { th: 'ข้อความของระบบ', en: 'What the system says' };
      const details = { type: 'urn:test', title: 'test', status: answer, code: 'test', request: 'a1b2' };
      return route.fulfill({
        status: answer,
        contentType: 'application/problem+json',
        body: JSON.stringify({ ...details, message }),
      });
    },
  );
}

async function open(context: BrowserContext, address: string, { language }: Looks): Promise<Page> {
  const page = await context.newPage();
  await go(page, address, language);
  return page;
}

async function go(page: Page, address: string, language: Looks['language']): Promise<void> {
  await page.goto(`${server.url}${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
}

async function assertSound(page: Page, { width }: Looks, about: string): Promise<void> {
  await assertFits(page, width, about);
  await assertAccessible(page, about);
}

const titles = {
  loading: { th: 'กำลังโหลด…', en: 'Loading…' },
  noRight: { th: 'ส่วนนี้เป็นสิทธิ์ของผู้อื่น', en: 'This is for somebody else to do' },
  broken: { th: 'เปิดหน้านี้ไม่สำเร็จ', en: 'This page could not be opened' },
  away: { th: 'ยังติดต่อระบบไม่ได้', en: 'The system cannot be reached' },
  notFound: { th: 'ไม่พบหน้านี้', en: 'This page is not here' },
} as const;

/** What a page says for each answer that is none. */
const states = [
  { answer: 'never', title: titles.loading },
  { answer: 403, title: titles.noRight },
  { answer: 500, title: titles.broken },
  { answer: 'lost', title: titles.away },
] as const;

test('every page says in each state what is so, and leaves the way home open', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const context = await openContext(browser, looks);
  const page = await context.newPage();
  for (const { address, stands } of pages) {
    for (const { answer, title } of states) {
      await answerWith(page, stands, answer);
      await go(page, address, 'th');
      await page.getByRole('heading', { level: 1, name: title.th }).waitFor();
      assert.ok(await page.getByRole('link', { name: 'จังหวัด', exact: true }).isVisible(), address);
      await page.unrouteAll();
    }
  }
  await context.close();
});

for (const [turn, looks] of everyLooks.entries()) {
  const { width, language, scheme } = looks;
  test(`whole pages at ${width} px in ${language}, ${scheme}: loading, no right, broken, away and not found are accessible`, async () => {
    const context = await openContext(browser, looks);
    const page = await context.newPage();
    for (const [at, { answer, title }] of states.entries()) {
      const kind = pages[(turn * states.length + at) % pages.length];
      assert.ok(kind !== undefined);
      await answerWith(page, kind.stands, answer);
      await go(page, kind.address, language);
      await page.getByRole('heading', { level: 1, name: title[language] }).waitFor();
      await assertSound(page, looks, `${kind.address} ${answer} ${width} ${language} ${scheme}`);
      await page.unrouteAll();
    }
    await go(page, '/agencies/NOBODY/provinces/73/rounds/2567Q2', language);
    await page.getByRole('heading', { level: 1, name: titles.notFound[language] }).waitFor();
    await assertSound(page, looks, `not found ${width} ${language} ${scheme}`);
    await context.close();
  });

  test(`parts of pages at ${width} px in ${language}, ${scheme}: one fails, the rest stands`, async () => {
    const context = await openContext(browser, looks);
    const parts = [
      ['/regions/7/rounds/2567Q2', '/api/regions/7/map', 'table'],
      ['/provinces/73/rounds/2567Q2', '/api/imports', 'table'],
      ['/provinces/73/rounds/2567Q2?tab=charts', '/api/provinces/73/rounds/2567Q2/charts', '#to-do'],
      ['/plan/provinces/73/rounds/2567Q2', '/api/provinces/73/rounds/2567Q2/guidelines', 'table'],
      ['/imports', '/api/imports', 'input[type=file]'],
    ] as const;
    for (const [address, part, rest] of parts) {
      const page = await context.newPage();
      await answerWith(page, part, 500);
      await go(page, address, language);
      await page.getByRole('alert').first().waitFor();
      await page.locator(rest).first().waitFor({ state: 'attached' });
      // Two of them in each look, each of them in some.
      if ((parts.findIndex(([one]) => one === address) + turn) % 3 === 0)
        await assertSound(page, looks, `${address} without ${part}, ${width} ${language} ${scheme}`);
      await page.unrouteAll();
      await page.getByRole('alert').first().getByRole('button').click();
      await page.getByRole('alert').first().waitFor({ state: 'detached' });
      await page.close();
    }
    await context.close();
  });

  test(`without a line at ${width} px in ${language}, ${scheme}: what is seen says of when it is, and renews itself`, async () => {
    const context = await openContext(browser, looks);
    const page = await open(context, '/provinces/73/rounds/2567Q2', looks);
    await page.getByRole('table').waitFor();
    await context.setOffline(true);
    const bar = page
      .getByRole('status')
      .filter({ hasText: language === 'th' ? 'ติดต่อระบบไม่ได้' : 'cannot be reached' });
    await bar
      .getByText(language === 'th' ? /ข้อมูลที่เห็นเป็นของ .*2569|ข้อมูลที่เห็นเป็นของ / : /What you see is as of /)
      .waitFor();
    await assertSound(page, looks, `no line ${width} ${language} ${scheme}`);
    assert.ok(await page.getByRole('table').isVisible());
    // Another page waits, and opens by itself.
    await page
      .getByRole('link', { name: language === 'th' ? 'ภาค 7' : 'Region 7', exact: true })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: titles.away[language] }).waitFor();
    await context.setOffline(false);
    await page.getByRole('table').waitFor();
    await bar.waitFor({ state: 'detached' });
    await context.close();
  });
}

test('the server goes away and comes back while the network stays: noticed by itself, without the browser being told', async () => {
  const looks = { width: 1280, language: 'th' } as const;
  const context = await openContext(browser, looks);
  const page = await open(context, '/provinces/73/rounds/2567Q2', looks);
  await page.getByRole('table').waitFor();
  await page.route('**/*', (route) =>
    route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad Gateway' }),
  );
  await page.getByRole('tab', { name: 'แผนภูมิ' }).click();
  const bar = page.getByRole('status').filter({ hasText: 'ติดต่อระบบไม่ได้' });
  await bar.waitFor();
  await page.unrouteAll();
  await bar.getByRole('button', { name: 'ลองอีกครั้ง' }).click();
  await bar.waitFor({ state: 'detached' });
  await page.locator('picture').first().waitFor();
  await context.close();
});

test('a dialog asked for without a line opens once there is one', async () => {
  const looks = { width: 320, language: 'th' } as const;
  const context = await openContext(browser, looks);
  const page = await open(context, '/provinces/73/rounds/2567Q2', looks);
  await page.getByRole('table').waitFor();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'เอกสารประชุม' }).click();
  await page.getByText('ข้อมูลที่เห็นเป็นของ').waitFor();
  assert.ok(await page.getByRole('table').isVisible(), 'the page stands');
  await context.setOffline(false);
  await page.getByRole('dialog').getByRole('button', { name: 'จัดทำเอกสารใหม่' }).waitFor();
  await context.close();
});

test('what is empty says what comes next: no file yet, no round yet, no hit', async () => {
  for (const looks of [everyLooks[0], everyLooks[5]]) {
    assert.ok(looks !== undefined);
    const context = await openContext(browser, looks);
    const page = await context.newPage();
    await page.route('**/api/imports', (route) => route.fulfill({ json: [] }));
    await go(page, '/imports', looks.language);
    await page.locator('section[aria-labelledby=recent] p').waitFor();
    await assertSound(page, looks, 'no imports');
    await page.unrouteAll();
    await go(page, '/provinces/73/rounds/2567Q2?tab=projects&text=ไม่มีแน่นอน', looks.language);
    await page.locator('[role=tabpanel] .notice').waitFor();
    await assertSound(page, looks, 'no project found');
    await context.close();
  }
});
