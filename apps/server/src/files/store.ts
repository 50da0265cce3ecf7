import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files by the SHA-256 of what they hold: written whole or not at all, never changed. */
export interface FileStore {
  /** Answers the SHA-256, as hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** `null` when there is no such file. Throws {@link DamagedFile} when its bytes are not those stored. */
  get(sha256: string): Promise<Uint8Array | null>;
  /** Removes a file that nothing names; none is left to remove is well too. */
  remove(sha256: string): Promise<void>;
}

export class DamagedFile extends Error {}

export function fileStoreIn(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

  async function put(bytes: Uint8Array): Promise<string> {
    const sha256 = hashOf(bytes);
    const path = pathOf(sha256);
    if (!(await exists(path))) await writeWhole(path, bytes);
    return sha256;
  }

  async function get(sha256: string): Promise<Uint8Array | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    const path = pathOf(sha256);
    if (!(await exists(path))) return null;
    const bytes = await readFile(path);
    if (hashOf(bytes) !== sha256) throw new DamagedFile(sha256);
    return bytes;
  }

  return {
    put,
    get,
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Under another name first, flushed, then renamed: a crash leaves no half file under the real name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.${randomUUID()}`;
  const handle = await open(partial, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, path);
}
