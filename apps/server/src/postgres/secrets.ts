import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The passwords of the cluster's two login roles; random, made once, readable by the data folder's owner. */
export interface Secrets {
  readonly ownerPassword: string;
  readonly appPassword: string;
}

/** Reads `secrets.json` of a data folder, and makes it the first time. */
export async function secretsOf(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return JSON.parse(text) as Secrets;
  const made: Secrets = { ownerPassword: password(), appPassword: password() };
  const half = `${path}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  await rename(half, path);
  return made;
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
