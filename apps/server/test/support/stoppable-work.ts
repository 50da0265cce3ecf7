import type { Tell } from '../../src/process/index.ts';

/** What a task of `stoppable.test.ts` does in its process. */
export type Task = 'answer' | 'grow' | 'throw' | 'die' | 'fill' | 'never';

export async function work(task: Task): Promise<number> {
  if (task === 'throw') throw new RangeError('no such thing');
  if (task === 'die') process.kill(process.pid, 'SIGKILL');
  if (task === 'grow') Buffer.alloc(300 * 2 ** 20, 1);
  const filled: number[][] = [];
  while (task === 'fill') filled.push(Array.from({ length: 100_000 }, (_, index) => index + filled.length));
  if (task === 'never') await new Promise(() => undefined);
  return process.pid;
}

/** Tells two pieces and ends, or dies after the first. */
export async function tell(task: 'end' | 'die', tell: Tell<string>): Promise<'answer'> {
  await tell('first');
  if (task === 'die') process.kill(process.pid, 'SIGKILL');
  await tell('second');
  return 'answer';
}
