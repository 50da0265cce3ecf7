import { Tinypool } from 'tinypool';

/** What one task may take: milliseconds, and megabytes of the process's heap. */
export interface Limits {
  readonly patience: number;
  readonly megabytes: number;
}

export interface StoppableOptions extends Limits {
  /** The module whose exported function `name` does a task. */
  readonly module: URL;
  readonly name: string;
  /** So many tasks at a time; the others wait for their turn, and waiting is not counted. */
  readonly atOnce: number;
  /** How long a process waits for another task, in milliseconds; 0 ends it with its task, memory and all. */
  readonly idle: number;
  /** Node's options beside this process's own. */
  readonly execArgv?: readonly string[];
  /** The whole environment: nothing of this process's is handed on. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The time was up, or the process ended under its task: out of memory, or killed. */
export class Stopped extends Error {}

/**
 * Does tasks in processes of their own, so that this one answers others meanwhile, and a task that eats all memory or
 * never ends is stopped with its process. (In a thread, a full heap takes the whole program with it: tried.)
 */
export interface Stoppable<Task, Result> {
  /** Throws `Stopped`, or what the task threw. */
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

export function createStoppable<Task, Result>(options: StoppableOptions): Stoppable<Task, Result> {
  const { patience, megabytes, name, atOnce, idle } = options;
  const pool = new Tinypool({
    runtime: 'child_process',
    filename: options.module.href,
    minThreads: 0,
    maxThreads: atOnce,
    serialization: 'advanced',
    ...(idle === 0 ? { isolateWorkers: true } : { idleTimeout: idle }),
    env: { ...options.env },
    execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`, ...(options.execArgv ?? [])],
  });
  const waiting: (() => void)[] = [];
  let running = 0;
  let isClosed = false;

  async function turn(): Promise<void> {
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function next(): void {
    const first = waiting.shift();
    if (first === undefined) running -= 1;
    else first();
  }

  return {
    async run(task) {
      await turn();
      try {
        if (isClosed) throw new Stopped(`${name} came after the end`);
        return await pool.run(task, { name, signal: AbortSignal.timeout(patience) });
      } catch (error) {
        throw isStopped(error) ? new Stopped(`${name} was stopped`, { cause: error }) : errorFrom(error);
      } finally {
        next();
      }
    },
    close() {
      isClosed = true;
      return pool.destroy();
    },
  };
}

function isStopped(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'AbortError' || error.message === 'Worker exited unexpectedly')
  );
}

/** Between processes an error arrives as what it says. */
function errorFrom(thrown: unknown): unknown {
  if (thrown instanceof Error || typeof thrown !== 'object' || thrown === null) return thrown;
  const message = 'message' in thrown ? String(thrown.message) : 'a task failed and does not say why';
  return Object.assign(
    new Error(message, { cause: thrown }),
    'stack' in thrown ? { stack: thrown.stack } : {},
  );
}
