import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const main = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));

/** A Tidtam of a test's own: the demonstration, on a free port, in a folder of its own. */
export interface TestServer {
  readonly url: string;
  /** Its TIDTAM_DATA. */
  readonly folder: string;
  readonly pid: number;
  /** What lets a request in as the demonstration's secretariat, whose pages the tests look at. */
  readonly headers: Readonly<Record<string, string>>;
  /** Asks a path of it as the secretariat. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** What it said until it was ready. */
  readonly said: string;
  /** Ends it and keeps its folder. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** The cookie of each server that runs, by its address: browsers of the tests bring it. */
export const standing = new Map<string, string>();

/** For who gives more commands in a minute than a person does. */
export const unhurried = { TIDTAM_COMMANDS_PER_MINUTE: '999999', TIDTAM_UPLOADS_PER_MINUTE: '999999' };

/** Where a run of many tests keeps a demonstration that has been made, for each of them to have a copy of. */
const made = 'TIDTAM_TEST_DEMONSTRATION';

/** Makes the demonstration that the tests of this run begin with: a copy is there in a fifth of the time. */
export async function prepareDemonstration(): Promise<void> {
  const server = await startServer();
  await server.stop();
  process.env[made] = server.folder;
}

/** Starts it in `kept`, the folder of one that was stopped, or in a new one. */
export async function startServer(
  args: readonly string[] = [],
  kept?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const folder = kept ?? (await newFolder(args.includes('--empty') ? undefined : process.env[made]));
  // PostgreSQL's own account passes through it when root runs the tests.
  await chmod(folder, 0o711);
  const port = await freePort();
  // With the options that bin/tidtam.mjs starts it with: figures are of what people run.
  const child = spawn(process.execPath, ['--max-semi-space-size=4', '--expose-gc', main, 'serve', ...args], {
    env: { ...process.env, ...settings, TIDTAM_DATA: folder, TIDTAM_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await untilReady(child);
  const url = `http://127.0.0.1:${port}`;
  const headers = args.includes('--empty')
    ? {}
    : { origin: url, cookie: await enter(url, 'province_secretariat') };
  const stop = async () => {
    standing.delete(url);
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'close');
  };
  return {
    url,
    folder,
    pid: child.pid ?? Number.NaN,
    said,
    headers,
    fetch: (path, init) => fetch(url + path, { ...init, headers: { ...headers, ...init?.headers } }),
    stop,
    async close() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Of another's files, where one is given. */
async function newFolder(from: string | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tidtam-e2e-'));
  // With their owners: PostgreSQL's are its own account's.
  if (from !== undefined) await promisify(execFile)('cp', ['-a', `${from}/.`, folder]);
  return folder;
}

/** Enters the demonstration in a capacity, or as somebody by their name; answers the cookie, which browsers opened afterwards bring too. */
export async function enter(url: string, who: string): Promise<string> {
  const { people } = await (await fetch(`${url}/api/sign-in`)).json();
  const person = people.find(
    (one: { capacity: string; name: string }) => one.capacity === who || one.name === who,
  );
  const answer = await fetch(`${url}/api/sign-in/demonstration`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ appointment: person.id }),
  });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  standing.set(url, cookie);
  return cookie;
}

async function untilReady(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (said.includes('Ctrl-C')) return said;
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
