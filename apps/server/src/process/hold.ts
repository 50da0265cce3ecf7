import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, ownMark, type ProcessMark } from './alive.ts';
import { processFailure } from './messages.ts';
import { findRunning } from './run-file.ts';

/** A data folder that this process alone works on. */
export interface Hold {
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process, waiting up to `milliseconds` for another to leave it. Throws
 * `already_running`.
 *
 * Each process writes a file of its own, then looks at the others': whoever sees a live one steps back. Two
 * that come at the same moment may both step back, never both stay; what a killed process left counts
 * for nothing.
 */
export async function holdFolder(dataDir: string, milliseconds = 0): Promise<Hold> {
  const mark = await ownMark();
  const own = join(dataDir, 'locks', `${mark.pid}.json`);
  await mkdir(join(dataDir, 'locks'), { recursive: true, mode: 0o700 });
  for (let waited = 0; ; ) {
    await writeFile(own, JSON.stringify(mark), { mode: 0o600 });
    const other = await otherHolder(dataDir, mark);
    if (other === null) return { release: () => rm(own, { force: true }) };
    await rm(own, { force: true });
    if (waited >= milliseconds) throw await inUse(dataDir, other);
    // Of two that stepped back together, one comes again sooner.
    const pause = 50 + (mark.pid % 97);
    await wait(pause);
    waited += pause;
  }
}

async function otherHolder(dataDir: string, mark: ProcessMark): Promise<ProcessMark | null> {
  const folder = join(dataDir, 'locks');
  for (const name of await readdir(folder)) {
    if (name === `${mark.pid}.json`) continue;
    const other = await readMark(join(folder, name));
    if (other === null) continue;
    if (await isAlive(other)) return other;
    await rm(join(folder, name), { force: true });
  }
  return null;
}

/** `null` when the file has gone meanwhile or is only half written: its writer will see ours. */
async function readMark(path: string): Promise<ProcessMark | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ProcessMark;
  } catch {
    return null;
  }
}

async function inUse(dataDir: string, other: ProcessMark): Promise<Error> {
  const running = await findRunning(dataDir);
  const address = running === null ? '' : `, ${running.url}`;
  return processFailure('already_running', { folder: dataDir, pid: String(other.pid), address });
}
