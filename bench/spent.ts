import { secondsBelow, watchMemory } from './tree.ts';

/** What a piece of work took of processes and all below them. */
export interface Spent {
  /** Seconds on the clock. */
  readonly seconds: number;
  /** Seconds of processor. */
  readonly processor: number;
  /** The most memory at once, looked at five times a second. */
  readonly megabytes: number;
}

export async function spentOn(roots: readonly number[], work: () => Promise<void>): Promise<Spent> {
  const memory = watchMemory(roots, 200);
  try {
    const before = await secondsBelow(...roots);
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1_000;
    const processor = (await secondsBelow(...roots)) - before;
    return { seconds, processor, megabytes: Math.round(await memory.stop()) };
  } finally {
    await memory.stop();
  }
}
