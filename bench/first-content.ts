import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { openBrowser, openContext } from '../e2e/support/browser.ts';
import { startServer, type TestServer } from '../e2e/support/server.ts';
import { atMost, median, type Row } from './row.ts';

const page = '/provinces/73/rounds/2567Q2';
const looks = { width: 1280, language: 'th' } as const;
const runs = 11;

interface Kept {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** How long the province page takes from a warm server, against the very same bytes as static files, in turn. */
export async function firstContent(): Promise<readonly Row[]> {
  const server = await startServer();
  const browser = await openBrowser();
  try {
    const files = await keepAnswers(server);
    const still = await serveKept(files);
    try {
      const times = { server: [] as number[], files: [] as number[] };
      for (let run = 0; run < runs; run += 1) {
        times.server.push(await contentAfter(browser, server.url));
        times.files.push(await contentAfter(browser, still.url));
      }
      const [own, static_] = [median(times.server), median(times.files)];
      process.stdout.write(
        `    table shown after ${own.toFixed(0)} ms from the server, ${static_.toFixed(0)} ms from files\n`,
      );
      return [atMost('first content: server over static files', own / static_, 2, '×')];
    } finally {
      still.server.closeAllConnections();
      still.server.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Every answer that the page asks for, packed as it was sent. */
async function keepAnswers({ url, headers: entered }: TestServer): Promise<ReadonlyMap<string, Kept>> {
  const asked = await askedBy(url);
  const kept = new Map<string, Kept>();
  for (const path of asked) {
    // Fetched by hand, since a browser hands over only what it has unpacked.
    const { request } = await import('node:http');
    const answer = await new Promise<Kept>((resolve, reject) => {
      request(
        `${url}${path}`,
        { headers: { ...entered, 'accept-encoding': 'gzip, deflate, br' } },
        async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(Buffer.from(chunk));
          const headers = Object.fromEntries(
            ['content-type', 'content-encoding'].flatMap((name) => {
              const value = response.headers[name];
              return typeof value === 'string' ? [[name, value]] : [];
            }),
          );
          resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
        },
      )
        .on('error', reject)
        .end();
    });
    kept.set(path, answer);
  }
  return kept;
}

async function askedBy(url: string): Promise<readonly string[]> {
  const browser = await openBrowser();
  try {
    const opened = await (await openContext(browser, looks)).newPage();
    const paths: string[] = [];
    opened.on('request', (request) => {
      if (request.url().startsWith(url)) paths.push(request.url().slice(url.length));
    });
    await opened.goto(`${url}${page}`);
    await opened.getByRole('table').first().waitFor();
    await opened.waitForLoadState('networkidle');
    return [...new Set(paths)];
  } finally {
    await browser.close();
  }
}

async function serveKept(
  kept: ReadonlyMap<string, Kept>,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const answer = kept.get(request.url ?? '');
    response.writeHead(answer?.status ?? 404, answer?.headers);
    response.end(answer?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, url: `http://127.0.0.1:${address.port}` };
}

/** Milliseconds from asking for the page until its table stands there, for somebody who has nothing kept. */
async function contentAfter(browser: Browser, url: string): Promise<number> {
  const context = await openContext(browser, looks);
  const opened = await context.newPage();
  const start = performance.now();
  await opened.goto(`${url}${page}`, { waitUntil: 'commit' });
  await opened.getByRole('table').first().waitFor();
  const took = performance.now() - start;
  await context.close();
  return took;
}
