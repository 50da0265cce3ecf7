import type { Tell } from './stoppable.ts';

/** Where a process begins that does tasks: the module whose functions do them comes as an argument. */

type Works = Readonly<Record<string, (task: unknown, tell: Tell<unknown>) => unknown>>;

const [, , module = ''] = process.argv;
const works: Promise<Works> = import(module);

/** Waits until the piece is on its way, so that pieces do not heap up here. */
const tell: Tell<unknown> = (piece) =>
  new Promise((resolve, reject) => {
    process.send?.({ piece }, undefined, {}, (error) => (error === null ? resolve() : reject(error)));
  });

process.on('message', async ([name, task]: [string, unknown]) => {
  process.send?.('begun');
  try {
    const work = (await works)[name];
    if (work === undefined) throw new Error(`${module} has no ${name}`);
    const result = await work(task, tell);
    process.send?.({ result, megabytes: process.memoryUsage.rss() / 2 ** 20 });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error : new Error(String(error)) });
  }
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
