import { silentLog } from '../apps/server/src/log/index.ts';
import { createPaperMaker } from '../apps/server/src/paper/index.ts';
import { largeModel } from './large-pack.ts';

/**
 * Makes the four papers one after the other as the server does, and says how long each took. `cache` is the folder
 * for compiled code.
 */
async function main([cache]: readonly string[]): Promise<void> {
  if (cache === undefined) throw new Error('where may compiled code be kept?');
  const model = largeModel();
  const papers = createPaperMaker({ cache, log: silentLog });
  for (const format of ['docx', 'pdf', 'pptx', 'xlsx'] as const) {
    const start = performance.now();
    await papers.make({ kind: 'pack', model, format, options: { language: 'th', digits: 'arabic' } });
    process.stdout.write(`${format} ${((performance.now() - start) / 1000).toFixed(2)} s\n`);
  }
  await papers.close();
}

await main(process.argv.slice(2));
