import { randomUUID } from 'node:crypto';
import { blankProject, type FormProject } from '@tidtam/domain/form';
import { openBrowser, openContext } from '../e2e/support/browser.ts';
import { startServer, type TestServer } from '../e2e/support/server.ts';
import { atMost, type Row } from './row.ts';

const address = '/agencies/73-PEO/provinces/73/rounds/2567Q4/form';
const projects = 400;

/** How long the page is busy at a stretch while somebody types into a form of 400 projects. */
export async function typing(): Promise<readonly Row[]> {
  const server = await startServer();
  const browser = await openBrowser();
  try {
    await fill(server);
    const page = await (await openContext(browser, { width: 1280, language: 'th' })).newPage();
    await page.goto(`${server.url}${address}`);
    await page.getByRole('button', { name: /โครงการที่ 200 / }).click();
    const text = page.getByLabel('ผลการดำเนินงาน');
    await text.click();
    await page.evaluate(watchBusy);
    await page.keyboard.type('ประชุมชี้แจงและแต่งตั้งคณะทำงานแล้ว อบรมครูแกนนำ 2 รุ่น รวม 80 คน', { delay: 60 });
    await page.getByLabel('เบิกจ่าย').click();
    await page.keyboard.type('๑๒,๓๔๕.๕๐', { delay: 60 });
    await page
      .getByRole('status')
      .filter({ hasText: /เก็บร่างแล้ว/ })
      .waitFor();
    const busy = await page.evaluate(longest);
    return [atMost('typing into a form of 400 projects: longest task', busy, 50, 'ms')];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function fill(server: TestServer): Promise<void> {
  const put = Array.from(
    { length: projects },
    (_, at): FormProject => ({
      ...blankProject(randomUUID(), at % 3 === 0 ? 3 : 2),
      title: `โครงการที่ ${at} ส่งเสริมคุณธรรมและความโปร่งใสในสถานศึกษา`,
      percentComplete: String(at % 100),
    }),
  );
  const answer = await server.fetch(`/api${address}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ revision: 0, put, remove: [], noProjects: [] }),
  });
  if (!answer.ok) throw new Error(`the form was not kept: ${await answer.text()}`);
}

/** In the page: notes on its root how long the longest task took (Long Tasks API: those over 50 ms are told). */
function watchBusy(): void {
  const { dataset } = document.documentElement;
  dataset.longestTask = '0';
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      dataset.longestTask = String(Math.max(Number(dataset.longestTask), duration));
    }
  }).observe({ type: 'longtask' });
}

function longest(): number {
  return Number(document.documentElement.dataset.longestTask);
}
