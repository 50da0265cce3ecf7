import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a data folder keeps to itself, random, made once, readable by its owner alone: the passwords of the cluster's two
 * login roles, and what the secrets of one-time codes are sealed with, 32 bytes in base64url.
 */
export interface Secrets {
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly sealingKey: string;
}

/** Reads `secrets.json` of a data folder, and makes it, or what an earlier program did not keep in it, the first time. */
export async function secretsOf(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  const kept = await readSecrets(path);
  const made = { ownerPassword: secret(24), appPassword: secret(24), sealingKey: secret(32), ...kept };
  if (kept.sealingKey !== undefined) return made;
  const half = `${path}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(half, path);
  return made;
}

async function readSecrets(path: string): Promise<Partial<Secrets>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text) as Partial<Secrets>;
}

function secret(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}
