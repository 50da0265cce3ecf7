import { readdirSync, readFileSync } from 'node:fs';
import { noCorrections } from '@tidtam/domain/import';
import { readFile } from '@tidtam/workbook';
import { known } from '../../packages/workbook/test/layouts/known.ts';
import { mutated } from './mutate.ts';

const fixtures = new URL('../../packages/workbook/test/fixtures/', import.meta.url);

/** Small files of every kind and writer. */
function corpus(): readonly Uint8Array[] {
  return ['agencies/', 'samples/', 'office/'].flatMap((folder) =>
    readdirSync(new URL(folder, fixtures))
      .filter((name) => /\.(?:xlsx|xls|csv|tsv|docx)$/.test(name))
      .sort()
      .map((name) => readFileSync(new URL(folder + name, fixtures))),
  );
}

/** Reads the files of the seeds from `first` on, each told before and after it is read: what ends us shows by itself. */
async function main(first: number, count: number): Promise<void> {
  // The library for .xls remarks on every record that it does not know.
  console.error = () => undefined;
  const files = corpus();
  for (let seed = first; seed < first + count; seed += 1) {
    process.stdout.write(`reading ${seed}\n`);
    const started = performance.now();
    const read = await readFile(mutated(files, seed), {
      known,
      remembered: {},
      corrections: noCorrections,
      options: { agency: '73-PVO', province: '73', round: '2567Q2' },
    });
    const end = 'problem' in read ? read.problem.code : 'read';
    process.stdout.write(`read ${seed} ${Math.round(performance.now() - started)} ${end}\n`);
  }
}

await main(Number(process.argv[2]), Number(process.argv[3]));
