import { performance } from 'node:perf_hooks';

/** How often the process looks at what it did, in milliseconds. */
const usual = 15_000;
/** A process that did less than this share of the time is at rest: probes and a look at its figures are not work. */
const resting = 0.02;

/**
 * Gives back to the system what work left behind. It holds up whoever asks in that moment for some tenths of a second;
 * without `--expose-gc` nothing is done. The usual collection would keep the pages for what comes next.
 */
export function giveBack(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/**
 * Gives memory back to the system, once, when this process comes to rest. Rooms for new objects grow with the work, and
 * V8 keeps them for what comes next: a server that made a country's tables would stay as large all night. Answers what
 * ends it.
 */
export function giveBackAtRest(each = usual): Disposable {
  let last = performance.eventLoopUtilization();
  let isGiven = false;
  const look = () => {
    const now = performance.eventLoopUtilization();
    const isResting = performance.eventLoopUtilization(now, last).utilization < resting;
    last = now;
    if (isResting && !isGiven) giveBack();
    isGiven = isResting;
  };
  const timer = setInterval(look, each);
  timer.unref();
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
