import { openBrowser } from '../e2e/support/browser.ts';
import { startServer } from '../e2e/support/server.ts';
import { atMost, type Row } from './row.ts';

interface Loaded {
  readonly type: string;
  readonly url: string;
  /** Bytes on the wire, headers aside. */
  bytes: number;
}

/** What a browser that has nothing yet loads for the province page, and whether anything jumps meanwhile. */
export async function firstLoad(): Promise<readonly Row[]> {
  const server = await startServer();
  const browser = await openBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
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
    await page.goto(`${server.url}/provinces/73/rounds/2567Q2`);
    await page.getByRole('table').first().waitFor();
    await page.waitForLoadState('networkidle');
    const shift = await page.evaluate(layoutShift);
    const all = [...loads.values()];
    const scripts = all.filter(({ type }) => type === 'Script').reduce((sum, { bytes }) => sum + bytes, 0);
    const fonts = all.filter(({ type }) => type === 'Font').map(({ bytes }) => bytes);
    for (const { type, url, bytes } of all) {
      process.stdout.write(`    ${type.padEnd(12)} ${String(bytes).padStart(7)} ${new URL(url).pathname}\n`);
    }
    return [
      atMost('first load: JavaScript on the wire', scripts / 1_000, 200, 'kB'),
      atMost('first load: requests', all.length, 12),
      atMost('first load: largest font', Math.max(...fonts) / 1_000, 60, 'kB'),
      atMost('first load: cumulative layout shift', shift, 0),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
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
