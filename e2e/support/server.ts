import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));

/** A Tidtam of a test's own: the demonstration, on a free port, in a folder of its own. */
export interface TestServer {
  readonly url: string;
  /** Its TIDTAM_DATA. */
  readonly folder: string;
  readonly pid: number;
  /** Ends it and keeps its folder. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it in `kept`, the folder of one that was stopped, or in a new one. */
export async function startServer(args: readonly string[] = [], kept?: string): Promise<TestServer> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'tidtam-e2e-')));
  // PostgreSQL's own account passes through it when root runs the tests.
  await chmod(folder, 0o711);
  const port = await freePort();
  // With the option that bin/tidtam.mjs starts it with: figures are of what people run.
  const child = spawn(process.execPath, ['--max-semi-space-size=4', main, 'serve', ...args], {
    env: { ...process.env, TIDTAM_DATA: folder, TIDTAM_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilReady(child);
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'close');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    pid: child.pid ?? Number.NaN,
    stop,
    async close() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess): Promise<void> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes('Ctrl-C')) return;
  }
  throw new Error(`the server ended: ${said}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
