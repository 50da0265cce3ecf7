import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzzValues } from './fuzz/values.ts';

const batch = fileURLToPath(new URL('fuzz/batch.ts', import.meta.url));
const batchSize = 500;
const patience = 10_000;
const megabytes = 400;

/**
 * `npm run fuzz [-- --from SEED --minutes N]`: reads files that were changed at random, batch after batch in a process
 * of 400 MB, and says each seed whose file ends the reader, throws, or takes over 10 seconds. The same seed is the same
 * file; the next run goes on from the seed that the last one names. With `--values` it reads cells instead, and keeps those
 * that end in a new way in `packages/workbook/test/fuzz/values.json`.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '10' },
      values: { type: 'boolean', default: false },
    },
  });
  const until = performance.now() + Number(values.minutes) * 60_000;
  if (values.values) return ofValues(Number(values.from), until);
  const ends = new Map<string, number>();
  const found: string[] = [];
  let next = Number(values.from);
  while (performance.now() < until) next = await runBatch(next, ends, found);
  const counts = [...ends].sort((a, b) => b[1] - a[1]).map(([end, count]) => `${count} ${end}`);
  process.stdout.write(`${next - Number(values.from)} files: ${counts.join(', ')}\n`);
  process.stdout.write(`${found.length} findings; go on with --from ${next}\n`);
  return found.length === 0 ? 0 : 1;
}

function ofValues(from: number, until: number): number {
  const { next, kept, found } = fuzzValues(from, until);
  for (const what of found) process.stdout.write(`${what}\n`);
  process.stdout.write(
    `${next - from} cells, ${kept} kept; ${found.length} findings; go on with --from ${next}\n`,
  );
  return found.length === 0 ? 0 : 1;
}

/** Answers the seed to go on with: behind the one that ended the process, when one did. */
async function runBatch(first: number, ends: Map<string, number>, found: string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, batch, String(first), String(batchSize)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(0, 2_000);
  });
  let reading = first - 1;
  let timer = setTimeout(() => child.kill('SIGKILL'), patience * 3);
  const closed = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    const [word, seed, milliseconds, end] = line.split(' ');
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), patience * 3);
    if (word === 'reading') reading = Number(seed);
    else ends.set(end ?? '', (ends.get(end ?? '') ?? 0) + 1);
    if (Number(milliseconds) > patience) say(found, `${seed}: ${milliseconds} ms`);
  }
  clearTimeout(timer);
  const [code, signal] = await closed;
  if (code === 0) return first + batchSize;
  say(
    found,
    `${reading}: the reader ended (${signal ?? code}) ${said.split('\n').find((line) => /Error/i.test(line)) ?? ''}`,
  );
  return reading + 1;
}

function say(found: string[], what: string): void {
  found.push(what);
  process.stdout.write(`${what}\n`);
}

process.exitCode = await main();
