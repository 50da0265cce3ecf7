/** Where a process begins that does tasks: the module and the name of its function come as arguments. */

type Work = (task: unknown) => Promise<unknown>;

const [, , module = '', name = ''] = process.argv;
const work: Promise<Work> = import(module).then((found: Readonly<Record<string, Work>>) => {
  const named = found[name];
  if (named === undefined) throw new Error(`${module} has no ${name}`);
  return named;
});

process.on('message', async ([task]: [unknown]) => {
  process.send?.('begun');
  try {
    const result = await (await work)(task);
    process.send?.({ result, megabytes: process.memoryUsage.rss() / 2 ** 20 });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error : new Error(String(error)) });
  }
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
