import { writeFileSync } from 'node:fs';
import { keptFile, keptValues, pieces } from '../../packages/workbook/test/fuzz/values.ts';
import { assertSound } from '../../packages/workbook/test/values-sound.ts';
import { typed } from '../../packages/workbook/test/values-support.ts';
import { type Below, chance } from '../chance.ts';

/** A cell's text takes microseconds; one that takes so many milliseconds is searched without end. */
const patience = 200;
const longest = 400;

/**
 * Reads cells made by chance of pieces and of what is kept, and keeps each that makes the readers end in a way that none
 * did before: from there the search goes on. Answers the seed to go on with, and what was found wrong.
 */
export function fuzzValues(
  from: number,
  until: number,
): { readonly next: number; readonly kept: number; readonly found: readonly string[] } {
  const kept = [...keptValues()];
  const ends = new Set(kept.flatMap(endsOf));
  const found: string[] = [];
  let seed = from;
  for (; performance.now() < until; seed += 1) {
    const text = made(kept, chance(seed));
    const before = process.cpuUsage();
    try {
      const news = endsOf(text).filter((end) => !ends.has(end));
      const { user } = process.cpuUsage(before);
      if (user > patience * 1_000)
        found.push(`${seed}: ${JSON.stringify(text)}: ${Math.round(user / 1_000)} ms`);
      if (news.length > 0) kept.push(shortest(text, news));
      for (const end of news) ends.add(end);
    } catch (error) {
      found.push(
        `${seed}: ${JSON.stringify(text)}: ${error instanceof Error ? error.message.split('\n')[0] : error}`,
      );
    }
  }
  writeFileSync(keptFile, `${JSON.stringify(kept, null, 2)}\n`);
  return { next: seed, kept: kept.length, found };
}

function made(kept: readonly string[], below: Below): string {
  let text = below(3) === 0 ? '' : one(kept, below);
  for (let times = below(4) + 1; times > 0; times -= 1) text = changed(text, kept, below);
  return text.slice(0, longest);
}

function changed(text: string, kept: readonly string[], below: Below): string {
  const at = below(text.length + 1);
  const length = below(4) + 1;
  switch (below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length).repeat(2) + text.slice(at + length);
    case 2:
      return text.slice(0, at) + one(kept, below).slice(below(8));
    case 3:
      return (
        text.slice(0, at) +
        String.fromCharCode(below(4) === 0 ? below(65_536) : 0x0e01 + below(90)) +
        text.slice(at)
      );
    default:
      return text.slice(0, at) + one(pieces, below) + text.slice(at);
  }
}

/** How each reader ends with a text. */
function endsOf(text: string): readonly string[] {
  return assertSound(typed(text)).map((end, reader) => `${reader} ${end}`);
}

/** The text without whatever it ends so without. */
function shortest(text: string, news: readonly string[]): string {
  let short = text;
  for (let at = 0; at < short.length; ) {
    const less = short.slice(0, at) + short.slice(at + 1);
    if (endsSo(less, news)) short = less;
    else at += 1;
  }
  return short;
}

function endsSo(text: string, news: readonly string[]): boolean {
  try {
    const ends = endsOf(text);
    return news.every((end) => ends.includes(end));
  } catch {
    return false;
  }
}

function one(list: readonly string[], below: Below): string {
  return list[below(list.length)] ?? '';
}
