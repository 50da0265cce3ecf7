/** Why a process ends: a signal, or the launcher that started it has gone. */
export type Ending = 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'orphaned';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Waits until this process is asked to end. From then on further signals are ignored: Ctrl-C reaches the
 * whole process group, and impatient hands press it twice, while transactions end and PostgreSQL stops.
 */
export function untilAsked(): Promise<Ending> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve(signal));
    if (!process.connected) return;
    process.once('disconnect', () => resolve('orphaned'));
    // Listening must not keep a process alive that has nothing left to do.
    process.channel?.unref();
  });
}

/** The exit code that a shell gives a command ended by a signal: 128 and the signal's number. */
export function exitCodeOf(ending: Ending): number {
  return { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, orphaned: 129 }[ending];
}

/** Steps to undo on the way out, each registered when its step was done. */
export class Closers {
  readonly #steps: (() => Promise<void>)[] = [];

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /** Undoes the last step first, all of them even when one fails; then throws what failed. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      await step().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything closed');
  }
}
