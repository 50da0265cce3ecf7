import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { assertAccessible, openBrowser, openPage } from './support/browser.ts';
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

/** A file with one thing to mend (a percent in words) and one to confirm (a period of another year). */
function reportOf(agency: string): string {
  return `แบบรายงานผลการดำเนินงานตามแผนแม่บทฯ จังหวัดนครปฐม ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2567
หน่วยงาน ${agency}
ลำดับ,โครงการ/กิจกรรม,แหล่งงบประมาณ,งบประมาณ (บาท),ผลการเบิกจ่าย,ร้อยละความก้าวหน้า,ระยะเวลา
1,โครงการอบรมความโปร่งใสระดับอำเภอ,งบปกติ,"45,000","12,500.-",40,ต.ค. 66 - ก.ย. 67
2,โครงการตลาดสดไร้สินบน,งบปกติ,"538,800",0,เกือบเสร็จ,ไตรมาส 4/68
`;
}

const words = {
  th: {
    imports: 'นำเข้าไฟล์',
    error: /ต้องแก้/,
    use: 'ใช้ค่านี้',
    mended: /ต้องแก้ 0 ข้อ/,
    accept: /ยืนยันให้บันทึก/,
    store: 'บันทึกเข้าทะเบียน',
    stored: 'บันทึกแล้ว',
    province: 'ดูสรุปของจังหวัด',
    papers: 'เอกสารประชุม',
    make: 'จัดทำเอกสารใหม่',
    made: /จัดทำเอกสาร .* แล้ว/,
    word: /ดาวน์โหลด Word/,
  },
  en: {
    imports: 'Import',
    error: /Must be mended/,
    use: 'Use this',
    mended: /^0 errors/,
    accept: /I have/,
    store: 'Store in the record',
    stored: 'Stored',
    province: "The province's summary",
    papers: 'Meeting papers',
    make: 'Make new papers',
    made: /Papers .* are made/,
    word: /Download Word/,
  },
} as const;

/** How a person goes about it. */
interface Hand {
  readonly name: string;
  press(page: Page, target: Locator): Promise<void>;
  check(page: Page, target: Locator): Promise<void>;
  type(page: Page, target: Locator, text: string): Promise<void>;
}

const mouse: Hand = {
  name: 'the mouse',
  press: (_, target) => target.click(),
  check: (_, target) => target.check(),
  type: (_, target, text) => target.fill(text),
};

const keyboard: Hand = {
  name: 'the keyboard alone',
  async press(page, target) {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  },
  async check(page, target) {
    await tabTo(page, target);
    await page.keyboard.press('Space');
    assert.ok(await target.isChecked());
  },
  async type(page, target, text) {
    await tabTo(page, target);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  },
};

/** Goes there by the Tab key, as far as it takes; the focus is seen at each stop. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < 150; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(unseenFocus);
    assert.equal(unseen, null, 'the focus is seen');
  }
  assert.fail(`${target} is not reached by the Tab key`);
}

/** In the page: what has the focus without showing it, on itself or on what stands around it; `null` when all is well. */
function unseenFocus(): string | null {
  const { activeElement: focused } = document;
  if (focused === null || focused === document.body || focused instanceof SVGElement) return null;
  for (let around: Element | null = focused, steps = 0; around !== null && steps < 3; steps += 1) {
    const { outlineStyle, outlineWidth } = getComputedStyle(around);
    const { width, height } = around.getBoundingClientRect();
    if (outlineStyle !== 'none' && outlineWidth !== '0px' && width > 1 && height > 1) return null;
    around = around.parentElement;
  }
  return focused.outerHTML.slice(0, 200);
}

/** Whether the focus is inside, where one goes on, and not fallen to the top of the page. */
async function assertFocusIn(place: Locator, about: string): Promise<void> {
  await place.page().waitForFunction(() => document.activeElement !== document.body);
  assert.ok(await place.evaluate((element) => element.contains(document.activeElement)), about);
}

async function assertAnnounced(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('[aria-live], [role=status], [role=alert]').filter({ hasText: text }).first().waitFor();
}

async function startsWith(download: Download, start: string): Promise<boolean> {
  const bytes = await readFile(await download.path());
  return bytes.subarray(0, start.length).toString() === start;
}

for (const [hand, language, agency] of [
  [mouse, 'th', 'สำนักงานจังหวัดนครปฐม'],
  [mouse, 'en', 'สำนักงานสาธารณสุขจังหวัดนครปฐม'],
  [keyboard, 'th', 'สำนักงานศึกษาธิการจังหวัดนครปฐม'],
  [keyboard, 'en', 'สำนักงานประชาสัมพันธ์จังหวัดนครปฐม'],
] as const) {
  test(`from an office's file to the paper of the meeting, in ${language}, with ${hand.name}`, async () => {
    const say = words[language];
    const looks = { width: 1280, language } as const;
    const { page, wrongs } = await openPage(browser, `${server.url}/provinces/73/rounds/2567Q4`, looks);

    await hand.press(
      page,
      page.getByRole('navigation').getByRole('link', { name: say.imports, exact: true }),
    );
    await page.waitForURL(/\/imports$/);
    await assertFocusIn(page.locator('main'), 'a new page is read from its beginning');
    const chooser = page.waitForEvent('filechooser');
    await hand.press(page, page.locator('input[type=file]'));
    const name = `${hand.name.replaceAll(' ', '-')}-${language}.csv`;
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(reportOf(agency)) });

    await page.getByRole('heading', { level: 1, name }).waitFor();
    await assertFocusIn(page.locator('main'), 'the file is read from its beginning');
    const problem = page.getByRole('article', { name: say.error });
    await hand.type(page, problem.getByRole('textbox'), '80');
    await hand.press(page, problem.getByRole('button', { name: say.use }));
    await page.getByRole('heading', { name: say.mended }).waitFor();
    await assertAnnounced(page, say.mended);
    await assertFocusIn(page.getByRole('region', { name: say.mended }), 'one goes on with the next problem');

    await hand.check(page, page.getByRole('checkbox', { name: say.accept }));
    await hand.press(page, page.getByRole('button', { name: say.store, exact: true }));
    const stored = page.getByRole('heading', { level: 3, name: say.stored, exact: true });
    await stored.waitFor();
    await assertAnnounced(page, say.stored);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H3');

    await hand.press(page, page.getByRole('link', { name: say.province }));
    await page.waitForURL(/\/provinces\/73\/rounds\/2567Q4/);
    await page.getByRole('link', { name: '583,800.00' }).first().waitFor();
    await assertFocusIn(page.locator('main'), 'the province is read from its beginning');

    await hand.press(page, page.getByRole('button', { name: say.papers }));
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await assertFocusIn(dialog, 'the dialog has the focus');
    await hand.press(page, dialog.getByRole('button', { name: say.make }));
    await assertAnnounced(page, say.made);
    const paper = page.waitForEvent('download');
    await hand.press(page, dialog.getByRole('link', { name: say.word }).first());
    assert.ok(await startsWith(await paper, 'PK'), 'a Word file');
    await assertAccessible(page, 'the end of the way');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.ok(
      await page
        .getByRole('button', { name: say.papers })
        .evaluate((button) => button === document.activeElement),
      'the focus is back on the button',
    );
    assert.deepEqual(wrongs, []);
    await page.context().close();
  });
}
