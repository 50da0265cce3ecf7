import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  assertAccessible,
  assertFits,
  assertTouchable,
  assertZooms,
  everyLooks,
  openBrowser,
  openContext,
  openPage,
  openPageIn,
} from './support/browser.ts';
import { enter, standing, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let browser: Browser;
/** Who looks at which pages, by their cookies. */
let visits: readonly (readonly [cookie: string, addresses: readonly string[]])[];

before(async () => {
  server = await startServer();
  browser = await openBrowser();
  const secretariat = server.headers.cookie ?? '';
  visits = [
    [secretariat, await everyPage()],
    [await enter(server.url, 'centre'), ['/country/rounds/2567Q2?open=7', '/regions/7/rounds/2567Q2']],
    // Who sees one agency sees no sums of places; who only looks is offered nothing to do.
    [
      await enter(server.url, 'reporter'),
      ['/agencies/73-PHO/provinces/73/rounds/2567Q2', '/plan/provinces/73/rounds/2567Q2'],
    ],
    [await enter(server.url, 'auditor'), ['/agencies/73-PHO/provinces/73/rounds/2567Q3']],
  ];
  standing.set(server.url, secretariat);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Every kind of page, with the demonstration's own things on it. */
async function everyPage(): Promise<readonly string[]> {
  const whole = await (await server.fetch('/api/provinces/73/rounds/2567Q2/projects')).json();
  const imports = await (await server.fetch('/api/imports')).json();
  const project = whole.projects[0];
  return [
    '/provinces/73/rounds/2567Q2',
    '/provinces/73/rounds/2567Q2?tab=guidelines',
    '/provinces/73/rounds/2567Q2?tab=problems',
    '/provinces/73/rounds/2567Q2?tab=projects',
    '/provinces/73/rounds/2567Q2?tab=charts',
    '/provinces/73/rounds/2567Q3',
    '/provinces/70/rounds/2567Q2',
    '/regions/7/rounds/2567Q2',
    '/regions/7/rounds/2567Q3?sort=disbursed',
    '/plan/provinces/73/rounds/2567Q2',
    '/plan/provinces/70/rounds/2567Q3',
    '/agencies/73-PVO/provinces/73/rounds/2567Q2',
    '/agencies/73-PVO/provinces/73/rounds/2567Q3',
    `/agencies/${project.agency}/projects/${project.project}`,
    '/imports',
    `/imports/${imports[0].id}`,
    '/people',
    '/agencies',
    '/account',
    '/help',
    '/nowhere',
  ];
}

for (const looks of everyLooks) {
  const { width, language, scheme } = looks;
  test(`every page at ${width} px in ${language}, ${scheme}: fits, also with large letters, is accessible, breaks nothing`, async () => {
    for (const [cookie, addresses] of visits) await lookAll(looks, cookie, addresses);
  });
}

/** One person looks at one page after the other, as people do; nothing is loaded twice. */
async function lookAll(looks: (typeof everyLooks)[number], cookie: string, addresses: readonly string[]) {
  const { width, language, scheme } = looks;
  const ours = standing.get(server.url) ?? '';
  standing.set(server.url, cookie);
  const context = await openContext(browser, looks);
  standing.set(server.url, ours);
  for (const address of addresses) {
    const { page, wrongs } = await openPageIn(context, server.url + address, language);
    const about = `${address} ${width} ${language} ${scheme}`;
    await assertFits(page, width, about);
    if (width === 320) await assertTouchable(page, about);
    if (width !== 768) await assertZooms(page, width, about);
    await assertAccessible(page, about);
    assert.equal(await page.evaluate(() => document.documentElement.lang), language, about);
    assert.notEqual(((await page.locator('h1').first().textContent()) ?? '').trim(), '', about);
    assert.deepEqual(
      address === '/nowhere' ? wrongs.filter((wrong) => !/status of 404/.test(wrong)) : wrongs,
      [],
      about,
    );
    assert.equal(await page.getByRole('alert').count(), 0, about);
    await page.close();
  }
  await context.close();
}

for (const width of [320, 768, 1280]) {
  test(`nothing that is seen moves when the record comes late, at ${width} px`, async () => {
    const context = await openContext(browser, { width, language: 'th' });
    const page = await context.newPage();
    await page.route('**/api/record', async (route) => {
      await page.getByRole('button', { name: 'วิธีใช้หน้านี้' }).waitFor();
      // Drawn, and so able to move.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))));
      await route.continue();
    });
    await page.goto(`${server.url}/provinces/73/rounds/2567Q2`);
    await page.getByRole('navigation', { name: 'เมนูหลัก' }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await page.evaluate(moved), []);
    await context.close();
  });
}

/** In the page: what moved since it was opened, and by how much (Layout Instability API). */
function moved(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const all: string[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(all)));
  });
}

test('a page offers what whoever looks may do, and nothing else', async () => {
  const offered = async (who: string, address: string) => {
    standing.set(server.url, await enter(server.url, who));
    const { page } = await openPage(browser, server.url + address, { width: 1280, language: 'th' });
    const names = await page.locator('main').locator('a.button, button').allTextContents();
    await page.context().close();
    return names.map((name) => name.trim());
  };
  const toDo = {
    '/agencies/73-PHO/provinces/73/rounds/2567Q3': [
      ...['กรอกรายงาน', 'แบบรายงาน Excel', 'นำเข้าไฟล์ของหน่วยงานนี้', 'ใส่ผู้ประสานงาน'],
    ],
    '/provinces/73/rounds/2567Q2': ['เขียนส่วนที่ 4'],
  };
  for (const [address, names] of Object.entries(toDo)) {
    for (const who of ['province_secretariat', 'auditor', 'region_officer']) {
      const found = await offered(who, address);
      const wanted = who === 'province_secretariat' ? names : [];
      assert.deepEqual(
        names.filter((name) => found.includes(name)),
        wanted,
        `${who} at ${address}`,
      );
    }
  }
  // An agency is not reminded by itself.
  const reminds = async (who: string) =>
    (await offered(who, '/agencies/73-PHO/provinces/73/rounds/2567Q3')).includes('คัดลอก');
  assert.deepEqual([await reminds('province_secretariat'), await reminds('reporter')], [true, false]);
  standing.set(server.url, server.headers.cookie ?? '');
});

test('a figure opens to its cells with the keyboard alone', async () => {
  const { page } = await openPage(browser, `${server.url}/provinces/73/rounds/2567Q2`, {
    width: 1280,
    language: 'th',
  });
  const figure = page.getByRole('link', { name: /461,508\.60/ }).first();
  await figure.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.getByText(/!F8/).first().waitFor();
  assert.match((await panel.textContent()) ?? '', /เบิกจ่าย/);
  assert.match(page.url(), /source=disbursed/);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  assert.ok(await figure.evaluate((element) => element === document.activeElement));
  await page.context().close();
});

test('the papers of a meeting are made and taken away in four formats', async () => {
  const looks = { width: 320, language: 'en' } as const;
  const { page, wrongs } = await openPage(browser, `${server.url}/provinces/73/rounds/2567Q2`, looks);
  await page.getByRole('button', { name: 'Meeting papers' }).click();
  await page.getByRole('button', { name: 'Make new papers' }).click();
  await page.getByText(/Papers 73-2567Q2-1 are made/).waitFor();
  await page.getByLabel('Digits').selectOption('thai');
  await assertFits(page, looks.width, 'papers');
  await assertAccessible(page, 'papers');
  for (const [format, start] of Object.entries({ Word: 'PK', PDF: '%PDF', PowerPoint: 'PK', Excel: 'PK' })) {
    const link = page.getByRole('link', { name: `Download ${format} of 73-2567Q2-1` });
    const href = (await link.getAttribute('href')) ?? '';
    assert.match(href, /language=en&digits=thai/);
    const answer = await page.request.get(new URL(href, server.url).href);
    assert.equal(answer.status(), 200, format);
    assert.equal((await answer.body()).subarray(0, start.length).toString(), start, format);
  }
  assert.deepEqual(wrongs, []);
  await page.context().close();
});

test('a region: a province opens from the map, and the order stays in the address, by keyboard', async () => {
  const { page } = await openPage(browser, `${server.url}/regions/7/rounds/2567Q2`, {
    width: 1280,
    language: 'th',
  });
  const order = page.getByLabel('เรียงตาม');
  await order.focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/sort=code/);
  assert.match((await page.locator('tbody tr').first().textContent()) ?? '', /ราชบุรี/);
  const province = page.getByRole('link', { name: 'นครปฐม 8/8' });
  await province.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/provinces\/73\/rounds\/2567Q2/);
  await page.goBack();
  await page.waitForURL(/regions\/7.*sort=code/);
  assert.equal(await order.inputValue(), 'code');
  await page.context().close();
});

test('the country: a region opens into its provinces, whose figures open to their cells, by keyboard', async () => {
  standing.set(server.url, await enter(server.url, 'centre'));
  const { page } = await openPage(browser, server.url, { width: 1280, language: 'th' });
  await page.waitForURL(/country\/rounds\/2567Q2/);
  const turn = page.getByRole('button', { name: 'จังหวัดในภาค 7' });
  await turn.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/open=7/);
  assert.equal(await turn.getAttribute('aria-expanded'), 'true');
  const province = page.getByRole('row', { name: /^นครปฐม/ });
  const rows = [
    province,
    page.getByRole('row', { name: /ภาค 7/ }),
    page.getByRole('row', { name: /^รวมทั้งประเทศ/ }),
  ];
  for (const row of rows) assert.match((await row.textContent()) ?? '', /3,344,600\.00.*461,508\.60/);
  await province.getByRole('link', { name: '461,508.60' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText(/!F8/).first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'ภาค 7', exact: true }).first().click();
  await page.waitForURL(/regions\/7\/rounds\/2567Q2/);
  await page
    .getByRole('navigation', { name: 'ตำแหน่งของหน้านี้' })
    .getByRole('link', { name: 'ทั้งประเทศ' })
    .click();
  await page.waitForURL(/country\/rounds\/2567Q2/);
  standing.set(server.url, server.headers.cookie ?? '');
  await page.context().close();
});

test('the plan: a figure under a guideline opens to its cells, a target to who published it, by keyboard', async () => {
  const { page } = await openPage(browser, `${server.url}/plan/provinces/73/rounds/2567Q2`, {
    width: 1280,
    language: 'th',
  });
  const target = page.locator('summary').filter({ hasText: /^43$/ });
  await target.focus();
  await page.keyboard.press('Enter');
  await target
    .locator('..')
    .getByText(/ที่มา: .+/)
    .waitFor();
  const figure = page.getByRole('row', { name: /2101-1/ }).getByRole('link', { name: '244,998.60' });
  await figure.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel
    .getByText(/![A-Z]+\d+/)
    .first()
    .waitFor();
  assert.match(page.url(), /source=disbursed/);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  assert.ok(await figure.evaluate((element) => element === document.activeElement));
  await page.context().close();
});

test("each page's help opens beside it and gives the focus back, by keyboard", async () => {
  const { page } = await openPage(browser, `${server.url}/regions/7/rounds/2567Q2`, {
    width: 320,
    language: 'th',
  });
  const about = async (address: string, title: string) => {
    await page.goto(server.url + address);
    const button = page.getByRole('button', { name: 'วิธีใช้หน้านี้' });
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByText(title).waitFor();
    await assertAccessible(page, `help of ${address}`);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    assert.ok(await button.evaluate((element) => element === document.activeElement));
  };
  await about('/regions/7/rounds/2567Q2', 'อ่านหน้าภาคอย่างไร');
  await about('/plan/provinces/73/rounds/2567Q2', 'อ่านหน้าแผนอย่างไร');
  await about('/imports', 'นำเข้าไฟล์อย่างไร');
  await about('/provinces/73/rounds/2567Q2', 'อ่านหน้าจังหวัดอย่างไร');
  await page.context().close();
});
