import { cpus, release, totalmem } from 'node:os';
import { buildPages } from '../apps/server/src/command-line/index.ts';
import { firstContent } from './first-content.ts';
import { firstLoad } from './first-load.ts';
import { hostile } from './hostile.ts';
import { idle } from './idle.ts';
import { pack } from './pack.ts';
import { peer } from './peer.ts';
import { preview } from './preview.ts';
import { reading } from './reading.ts';
import type { Row } from './row.ts';
import { rowSecurity } from './row-security.ts';
import { scale } from './scale.ts';
import { search } from './search.ts';
import { signIn } from './sign-in.ts';
import { submission } from './submission.ts';
import { typing } from './typing.ts';

type Bench = () => Promise<readonly Row[]>;

const benches: Readonly<Record<string, Bench>> = {
  'first-load': firstLoad,
  'first-content': firstContent,
  preview,
  typing,
  pack,
  submission,
  'row-security': rowSecurity,
  search,
  scale,
  'sign-in': signIn,
  idle,
  reading,
  hostile,
};

/** Installs another program first, and so is measured where it is named alone. */
const named: Readonly<Record<string, Bench>> = { peer };

/**
 * `npm run bench [-- name…]`: measures what people wait for, all of it or what is named. Figures are of this machine;
 * ratios compare within one run. Says what is missed; it is no test.
 */
async function main(names: readonly string[]): Promise<number> {
  const all = { ...benches, ...named };
  const unknown = names.filter((name) => !(name in all));
  if (unknown.length > 0) {
    process.stderr.write(`There is no ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}\n`);
    return 2;
  }
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  process.stdout.write(
    `${cpu?.model.trim()}, ${cpus().length} processors, ${memory} GB, ${process.platform} ${release()}, Node ${process.version}\n`,
  );
  await buildPages(() => undefined);
  for (const [name, bench] of Object.entries(names.length > 0 ? all : benches)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stdout.write(`\n${name}\n`);
    for (const { what, measured, target, met } of await bench()) {
      process.stdout.write(`  ${met ? '✓' : '✗'} ${what}: ${measured} (${target})\n`);
    }
  }
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
