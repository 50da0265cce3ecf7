import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Chance } from './chance.ts';
import { type Account, live, type Target, targets } from './life.ts';

/** Kills that one record lives through before a fresh one is made. */
const killsOfALife = 40;

interface Progress extends Account {
  readonly seed: number;
  lives: number;
}

/**
 * `npm run torture -- [--kills N] [--seed S] [--state FILE]`: kills server, workers, PostgreSQL and back-ups with
 * kill -9 while people work, until N kills (1,000) have been lived through. Takes up where the state file stands.
 * Ends with 1 at the first report that was lost, doubled, stored by half, or does not verify.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '21' },
      state: { type: 'string', default: join(tmpdir(), 'tidtam-torture.json') },
    },
  });
  const wanted = Number(values.kills);
  const progress = await progressOf(values.state, Number(values.seed));
  while (killsOf(progress) < wanted) {
    const chance = new Chance(progress.seed * 1_000 + progress.lives);
    await live(chance, Math.min(killsOfALife, wanted - killsOf(progress)), progress);
    progress.lives += 1;
    await writeFile(values.state, `${JSON.stringify(progress, null, 2)}\n`);
    process.stdout.write(`${told(progress)}\n`);
  }
  return 0;
}

async function progressOf(file: string, seed: number): Promise<Progress> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) return JSON.parse(text) as Progress;
  const kills = Object.fromEntries(Object.keys(targets).map((target) => [target, 0])) as Record<
    Target,
    number
  >;
  return { seed, lives: 0, kills, acknowledged: 0, repeated: 0, restored: 0 };
}

function killsOf({ kills }: Account): number {
  return Object.values(kills).reduce((sum, count) => sum + count, 0);
}

function told(progress: Progress): string {
  const each = Object.entries(progress.kills).map(([target, count]) => `${target} ${count}`);
  return `${killsOf(progress)} kills in ${progress.lives} lives (${each.join(', ')}); ${progress.acknowledged} commands acknowledged, ${progress.repeated} sent again, ${progress.restored} back-ups restored; nothing lost, doubled or by half`;
}

process.exitCode = await main();
