/** How far a long work is: which step, and how many of its parts are done (`total` null: not known). */
export interface Step<Name extends string = string> {
  readonly step: Name;
  readonly done: number;
  readonly total: number | null;
}

interface Running {
  count: number;
  last: Step | null;
  readonly watchers: Set<() => void>;
}

/**
 * What long works of this process are doing just now, by what they are about (`import:0190…`). It keeps nothing: each
 * of these works is a function of what is stored, so that one that was cut off is simply done again.
 */
export class Progress {
  readonly #running = new Map<string, Running>();

  /** Does a work and lets others watch it. */
  async track<Result>(key: string, work: (report: (step: Step) => void) => Promise<Result>): Promise<Result> {
    const running = this.#running.get(key) ?? { count: 0, last: null, watchers: new Set() };
    this.#running.set(key, running);
    running.count += 1;
    try {
      return await work((step) => {
        running.last = step;
        for (const wake of running.watchers) wake();
      });
    } finally {
      running.count -= 1;
      if (running.count === 0) this.#running.delete(key);
      for (const wake of running.watchers) wake();
    }
  }

  isRunning(key: string): boolean {
    return this.#running.has(key);
  }

  /** Each step of what is running under the key, the newest first known; ends when nothing runs, or on `signal`. */
  async *watch(key: string, signal: AbortSignal): AsyncGenerator<Step> {
    const running = this.#running.get(key);
    if (running === undefined) return;
    let told: Step | null = null;
    while (running.count > 0 && !signal.aborted) {
      if (running.last !== null && running.last !== told) {
        told = running.last;
        yield told;
      } else {
        await woken(running.watchers, signal);
      }
    }
  }
}

function woken(watchers: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      watchers.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    watchers.add(wake);
    signal.addEventListener('abort', wake);
  });
}
