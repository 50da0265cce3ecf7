import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openContext } from '../e2e/support/browser.ts';
import { startServer, type TestServer } from '../e2e/support/server.ts';
import { atMost, type Row } from './row.ts';

interface Loaded {
  readonly type: string;
  readonly url: string;
  /** Bytes on the wire, headers aside. */
  bytes: number;
}

/** What a browser that has nothing yet loads for each kind of page, and whether anything jumps meanwhile. */
export async function firstLoad(): Promise<readonly Row[]> {
  const server = await startServer();
  const browser = await openBrowser();
  try {
    const rows: Row[] = [];
    for (const [name, address] of Object.entries(await everyPage(server))) {
      for (const width of [1280, 320])
        rows.push(...(await measure(browser, server.url + address, name, width)));
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function everyPage(server: TestServer): Promise<Readonly<Record<string, string>>> {
  const { projects } = await (await server.fetch('/api/provinces/73/rounds/2567Q2/projects')).json();
  const [draft] = await (await server.fetch('/api/imports')).json();
  return {
    home: '/',
    province: '/provinces/73/rounds/2567Q2',
    region: '/regions/7/rounds/2567Q2',
    plan: '/plan/provinces/73/rounds/2567Q2',
    agency: '/agencies/73-PVO/provinces/73/rounds/2567Q2',
    form: '/agencies/73-PVO/provinces/73/rounds/2567Q2/form',
    project: `/agencies/${projects[0].agency}/projects/${projects[0].project}`,
    imports: '/imports',
    import: `/imports/${draft.id}`,
    guide: '/help',
  };
}

async function measure(
  browser: Browser,
  address: string,
  name: string,
  width: number,
): Promise<readonly Row[]> {
  const context = await openContext(browser, { width, language: 'th' });
  const page = await context.newPage();
  const loads = await watchLoads(context, page);
  await page.goto(address);
  await page.locator('h1:not([aria-busy] *)').first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(layoutShift);
  await context.close();
  const all = [...loads.values()];
  const bytesOf = (kind: string) => all.filter(({ type }) => type === kind).map(({ bytes }) => bytes);
  const scripts = bytesOf('Script').reduce((sum, bytes) => sum + bytes, 0);
  process.stdout.write(`  ${name} at ${width} px\n`);
  for (const { type, url, bytes } of all) {
    process.stdout.write(`    ${type.padEnd(12)} ${String(bytes).padStart(7)} ${new URL(url).pathname}\n`);
  }
  return [
    atMost(`${name} at ${width} px: JavaScript on the wire`, scripts / 1_000, 200, 'kB'),
    atMost(`${name} at ${width} px: requests`, all.length, 12),
    atMost(`${name} at ${width} px: largest font`, Math.max(...bytesOf('Font')) / 1_000, 60, 'kB'),
    atMost(`${name} at ${width} px: cumulative layout shift`, shift, 0),
  ];
}

async function watchLoads(context: BrowserContext, page: Page): Promise<ReadonlyMap<string, Loaded>> {
  const client = await context.newCDPSession(page);
  const loads = new Map<string, Loaded>();
  await client.send('Network.enable');
  client.on('Network.responseReceived', ({ requestId, type, response }) => {
    loads.set(requestId, { type, url: response.url, bytes: 0 });
  });
  client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load !== undefined) load.bytes += encodedDataLength;
  });
  return loads;
}

/** In the page: everything that moved since it was opened (Layout Instability API). */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  });
}
