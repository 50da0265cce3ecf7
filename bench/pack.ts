import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { atMost, type Row } from './row.ts';
import { watchMemory } from './tree.ts';

const script = fileURLToPath(new URL('pack-once.ts', import.meta.url));

/**
 * A pack in four formats for 30 agencies and 400 projects, one after the other: time, and the memory of the process
 * that has them made and of those that make them. What is compiled the first time is kept. Time and memory are taken
 * apart: looking at the memory 50 times a second holds the processes up by a third.
 */
export async function pack(): Promise<readonly Row[]> {
  const cache = await mkdtemp(join(tmpdir(), 'tidtam-bench-'));
  try {
    const megabytes = await watched(cache);
    const seconds = await made(cache);
    return [
      atMost('pack: four formats, 30 agencies, 400 projects', seconds, 5, 's'),
      atMost('pack: peak memory of the process tree', megabytes, 400, 'MB'),
    ];
  } finally {
    await rm(cache, { recursive: true });
  }
}

/** Seconds that the four papers take together. */
async function made(cache: string): Promise<number> {
  const said = await begin(cache).ended;
  process.stdout.write(said.replaceAll(/^(?=.)/gm, '    '));
  const taken = [...said.matchAll(/^\w+ ([\d.]+) s$/gm)].map(([, seconds]) => Number(seconds));
  return taken.reduce((sum, seconds) => sum + seconds, 0);
}

/** Megabytes that the processes take at most. */
async function watched(cache: string): Promise<number> {
  const { pid, ended } = begin(cache);
  const memory = watchMemory([pid]);
  try {
    await ended;
  } finally {
    await memory.stop();
  }
  return memory.stop();
}

function begin(cache: string): { readonly pid: number; readonly ended: Promise<string> } {
  const child = spawn(process.execPath, [script, cache], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const ended = text(child.stdout).then(async (said) => {
    const [code] = await closed;
    if (code !== 0) throw new Error(`the papers were not made: ${said}`);
    return said;
  });
  return { pid: child.pid ?? 0, ended };
}
