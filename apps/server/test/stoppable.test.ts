import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createStoppable, Stopped, startOf } from '../src/process/index.ts';
import { childOf } from './support/children.ts';
import type { Task } from './support/stoppable-work.ts';

const usual = {
  module: new URL('./support/stoppable-work.ts', import.meta.url),
  name: 'work',
  patience: 60_000,
  megabytes: 60,
  atOnce: 1,
  idle: 0,
  restsBelow: Number.POSITIVE_INFINITY,
};

function stoppable(t: TestContext, overrides: Partial<typeof usual> = {}) {
  const made = createStoppable<Task, number>({ ...usual, ...overrides });
  t.after(() => made.close());
  return made;
}

test('a process that is killed or fills its memory stops its task alone', async (t) => {
  const works = stoppable(t);
  for (const task of ['die', 'fill'] as const) {
    await assert.rejects(works.run(task), Stopped);
    assert.notEqual(await works.run('answer'), process.pid);
  }
});

test('a task that never ends is stopped, and waiting for a turn is not counted', async (t) => {
  const works = stoppable(t, { patience: 5_000 });
  const [never, answer] = [works.run('never'), works.run('answer')];
  await assert.rejects(never, Stopped);
  assert.ok((await answer) > 0);
});

test('what a task throws is thrown, and is not taken for a stop', async (t) => {
  await assert.rejects(stoppable(t).run('throw'), /no such thing/);
});

test('a process ends with its task, or waits for another where it may', async (t) => {
  const once = stoppable(t);
  const first = await once.run('answer');
  assert.equal(await startOf(first), null);
  const kept = stoppable(t, { idle: 60_000 });
  assert.equal(await kept.run('answer'), await kept.run('answer'));
});

test('a process that is killed while it begins or rests is missed by nobody', async (t) => {
  const works = stoppable(t, { idle: 60_000 });
  const broken = works.run('answer');
  let child = childOf(process.pid);
  while (child === null) {
    await wait(5);
    child = childOf(process.pid);
  }
  process.kill(child, 'SIGKILL');
  const resting = await broken;
  assert.notEqual(resting, child);
  process.kill(resting, 'SIGKILL');
  assert.notEqual(await works.run('answer'), resting);
});

test('a process that has grown ends with its task', async (t) => {
  const works = stoppable(t, { idle: 60_000, restsBelow: 250 });
  const first = await works.run('answer');
  assert.equal(await works.run('grow'), first);
  assert.notEqual(await works.run('answer'), first);
});
