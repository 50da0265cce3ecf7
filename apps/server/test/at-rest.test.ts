import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { giveBackAtRest } from '../src/process/index.ts';

const { gc } = globalThis;

afterEach(() => {
  globalThis.gc = gc;
});

/** Counts what is asked of V8, in place of its own collecting. */
function countCollections(): { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  globalThis.gc = ((options: unknown) => void asked.push(options)) as typeof globalThis.gc;
  return { asked };
}

/** Keeps the process busy for most of the time. */
async function work(milliseconds: number): Promise<void> {
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    for (const spun = performance.now() + 40; performance.now() < spun; );
    await later(5);
  }
}

test('a process that works keeps its rooms, and gives them back once when it has come to rest', async () => {
  const { asked } = countCollections();
  {
    using _rest = giveBackAtRest(200);
    await work(1_500);
    assert.deepEqual(asked, [], 'while it works');
    while (asked.length === 0) await later(50);
    assert.deepEqual(asked, [{ type: 'major', execution: 'sync', flavor: 'last-resort' }]);
  }
  asked.length = 0;
  await later(700);
  assert.deepEqual(asked, [], 'once it has ended');
});

test('without a collector to ask there is nothing to give back', async () => {
  globalThis.gc = undefined;
  using _rest = giveBackAtRest(20);
  await later(100);
});
