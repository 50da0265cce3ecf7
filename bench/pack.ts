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
 * that has them made and of those that make them. Twice: what is compiled the first time is kept.
 */
export async function pack(): Promise<readonly Row[]> {
  const cache = await mkdtemp(join(tmpdir(), 'tidtam-bench-'));
  try {
    await made(cache);
    const { seconds, megabytes } = await made(cache);
    return [
      atMost('pack: four formats, 30 agencies, 400 projects', seconds, 5, 's'),
      atMost('pack: peak memory of the process tree', megabytes, 400, 'MB'),
    ];
  } finally {
    await rm(cache, { recursive: true });
  }
}

async function made(cache: string): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const child = spawn(process.execPath, [script, cache], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const memory = watchMemory(child.pid ?? 0);
  const said = await text(child.stdout);
  const [code] = await ended;
  const megabytes = await memory.stop();
  if (code !== 0) throw new Error(`the papers were not made: ${said}`);
  process.stdout.write(`${said.replaceAll(/^(?=.)/gm, '    ')}    ${megabytes.toFixed(0)} MB at most\n`);
  const taken = [...said.matchAll(/^\w+ ([\d.]+) s$/gm)].map(([, seconds]) => Number(seconds));
  return { seconds: taken.reduce((sum, seconds) => sum + seconds, 0), megabytes };
}
