import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createStoppable, Stopped, startOf } from '../src/process/index.ts';
import { childOf } from './support/children.ts';

const usual = {
  module: new URL('./support/stoppable-work.ts', import.meta.url),
  patience: 60_000,
  megabytes: 60,
  atOnce: 1,
  idle: 0,
  restsBelow: Number.POSITIVE_INFINITY,
};

function stoppable(t: TestContext, overrides: Partial<typeof usual> = {}) {
  const made = createStoppable<typeof import('./support/stoppable-work.ts')>({ ...usual, ...overrides });
  t.after(() => made.close());
  return made;
}

test('a process that is killed or fills its memory stops its task alone', async (t) => {
  const works = stoppable(t);
  for (const task of ['die', 'fill'] as const) {
    await assert.rejects(works.run('work', task), Stopped);
    assert.notEqual(await works.run('work', 'answer'), process.pid);
  }
});

test('a task that never ends is stopped, and waiting for a turn is not counted', async (t) => {
  const works = stoppable(t, { patience: 5_000 });
  const [never, answer] = [works.run('work', 'never'), works.run('work', 'answer')];
  await assert.rejects(never, Stopped);
  assert.ok((await answer) > 0);
});

test('what a task tells on its way is heard in its order, and before its answer', async (t) => {
  const heard: string[] = [];
  const answer = await stoppable(t).run('tell', 'end', { onPiece: (piece) => heard.push(piece) });
  assert.deepEqual([...heard, answer], ['first', 'second', 'answer']);
});

test('a task that dies between two pieces is stopped, whatever was heard of it', async (t) => {
  const works = stoppable(t);
  const heard: string[] = [];
  await assert.rejects(works.run('tell', 'die', { onPiece: (piece) => heard.push(piece) }), Stopped);
  assert.deepEqual(heard, ['first']);
  assert.equal(await works.run('tell', 'end'), 'answer');
});

test('what a task throws is thrown, and is not taken for a stop', async (t) => {
  await assert.rejects(stoppable(t).run('work', 'throw'), /no such thing/);
});

test('a process ends with its task, or waits for another where it may', async (t) => {
  const once = stoppable(t);
  const first = await once.run('work', 'answer');
  assert.equal(await startOf(first), null);
  const kept = stoppable(t, { idle: 60_000 });
  assert.equal(await kept.run('work', 'answer'), await kept.run('work', 'answer'));
});

test('a process that is killed while it begins or rests is missed by nobody', async (t) => {
  const works = stoppable(t, { idle: 60_000 });
  const broken = works.run('work', 'answer');
  let child = childOf(process.pid);
  while (child === null) {
    await wait(5);
    child = childOf(process.pid);
  }
  process.kill(child, 'SIGKILL');
  const resting = await broken;
  assert.notEqual(resting, child);
  process.kill(resting, 'SIGKILL');
  assert.notEqual(await works.run('work', 'answer'), resting);
});

test('a process that has grown ends with its task', async (t) => {
  const works = stoppable(t, { idle: 60_000, restsBelow: 250 });
  const first = await works.run('work', 'answer');
  assert.equal(await works.run('work', 'grow'), first);
  assert.notEqual(await works.run('work', 'answer'), first);
});

test('of the processes at rest, the one that worked on the same before is asked', async (t) => {
  const works = stoppable(t, { idle: 60_000, atOnce: 2 });
  const [one, two] = await Promise.all([
    works.run('work', 'answer', { about: 'one' }),
    works.run('work', 'answer', { about: 'two' }),
  ]);
  assert.notEqual(one, two);
  for (const [about, expected] of [
    ['two', two],
    ['one', one],
    ['one', one],
    ['two', two],
  ] as const) {
    assert.equal(await works.run('work', 'answer', { about }), expected);
  }
});

test('processes at rest are ended where their memory is needed, and none that works', async (t) => {
  const works = stoppable(t, { idle: 60_000, atOnce: 2 });
  const [, resting] = await Promise.all([
    works.run('work', 'answer', { about: 'one' }),
    works.run('work', 'answer', { about: 'two' }),
  ]);
  const begun = Promise.withResolvers<void>();
  const telling = works.run('tell', 'end', { about: 'one', onPiece: () => begun.resolve() });
  await begun.promise;
  await works.endResting();
  assert.equal(await startOf(resting), null);
  assert.equal(await telling, 'answer');
  assert.notEqual(await works.run('work', 'answer', { about: 'two' }), resting);
});
