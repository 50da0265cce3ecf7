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
