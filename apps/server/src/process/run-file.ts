import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive, ownMark } from './alive.ts';

/** What the command line needs to talk to the server that runs on a data folder. */
export const RunFile = z.object({
  pid: z.number().int().positive(),
  started: z.string(),
  /** Where it serves: `http://127.0.0.1:4800`. */
  url: z.url(),
  version: z.string(),
  /** Lets the command line in; whoever can read this file is the data folder's owner. */
  token: z.string(),
});
export type RunFile = z.infer<typeof RunFile>;

/** Says where this process serves. Readable by the data folder's owner only. */
export async function writeRunFile(
  dataDir: string,
  serving: Pick<RunFile, 'url' | 'version' | 'token'>,
): Promise<void> {
  const run: RunFile = { ...(await ownMark()), ...serving };
  const half = `${pathOf(dataDir)}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  await rename(half, pathOf(dataDir));
}

export async function removeRunFile(dataDir: string): Promise<void> {
  await rm(pathOf(dataDir), { force: true });
}

/** The server that runs on the data folder, or `null`: a file that a killed server left counts for nothing. */
export async function findRunning(dataDir: string): Promise<RunFile | null> {
  const text = await readFile(pathOf(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  const run = RunFile.safeParse(parsed(text));
  if (!run.success) return null;
  return (await isAlive(run.data)) ? run.data : null;
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'run.json');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
