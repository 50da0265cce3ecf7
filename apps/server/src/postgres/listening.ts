import { createHash } from 'node:crypto';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Home, ownFolder } from './home.ts';

/** How the server is reached: a socket's folder, or a port on loopback where there are no sockets. */
export type Listening =
  | { readonly kind: 'socket'; readonly folder: string; readonly temporary: boolean }
  | { readonly kind: 'port'; readonly port: number };

/** A socket's file is named by its port; nothing listens on this one. */
export const socketPort = 5432;

/** The longest path that `sockaddr_un` takes, its closing zero left out. */
const longestPath = process.platform === 'darwin' ? 103 : 107;

export function socketFits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestPath;
}

/**
 * The ways to listen, best first: a socket in the data folder; where its path is too long or its disk knows
 * no sockets, one in a private folder of the system's; a random loopback port.
 */
export async function* waysToListen(home: Home): AsyncGenerator<Listening> {
  const inside = insideOf(home);
  if (process.platform !== 'win32') {
    if (socketFits(inside)) {
      await ownFolder(inside, home.account);
      yield { kind: 'socket', folder: inside, temporary: false };
    }
    const folder = await temporaryFolder(home);
    if (folder !== null) yield { kind: 'socket', folder, temporary: true };
  }
  yield { kind: 'port', port: await freePort() };
}

/** Removes what `waysToListen` made for this start only. */
export async function tidyListening(listening: Listening): Promise<void> {
  if (listening.kind === 'socket' && listening.temporary) await removeTemporary(listening.folder);
}

function insideOf(home: Home): string {
  return join(home.base, 'socket');
}

/** Removes the socket that a killed server left in the data folder, with the lock that names its process. */
export async function removeSocket(home: Home): Promise<void> {
  const socket = join(insideOf(home), `.s.PGSQL.${socketPort}`);
  for (const path of [`${socket}.lock`, socket]) await rm(path, { force: true });
}

/** Removes a socket's folder that an earlier, killed start left behind, if it is such a folder. */
export async function removeTemporary(folder: string): Promise<void> {
  if (/[/]tidtam-[0-9a-f]{8}-\w{6}$/.test(folder)) await rm(folder, { recursive: true, force: true });
}

async function temporaryFolder(home: Home): Promise<string | null> {
  const runtime = home.account === null ? process.env.XDG_RUNTIME_DIR : undefined;
  const name = createHash('sha256').update(home.base).digest('hex').slice(0, 8);
  for (const parent of [runtime, tmpdir(), '/tmp']) {
    if (parent === undefined || !socketFits(join(parent, `tidtam-${name}-XXXXXX`))) continue;
    const folder = await mkdtemp(join(parent, `tidtam-${name}-`)).catch(() => null);
    if (folder === null) continue;
    if (home.account !== null) await chown(folder, home.account.uid, home.account.gid);
    return folder;
  }
  return null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
