/** What a task of `stoppable.test.ts` does in its process. */
export type Task = 'answer' | 'throw' | 'die' | 'fill' | 'never';

export async function work(task: Task): Promise<number> {
  if (task === 'throw') throw new RangeError('no such thing');
  if (task === 'die') process.kill(process.pid, 'SIGKILL');
  const filled: number[][] = [];
  while (task === 'fill') filled.push(Array.from({ length: 100_000 }, (_, index) => index + filled.length));
  if (task !== 'answer') await new Promise(() => undefined);
  return process.pid;
}
