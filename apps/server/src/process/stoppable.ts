import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('./stoppable-entry.ts', import.meta.url));

/** What one task may take: milliseconds, and megabytes of the process's heap. */
export interface Limits {
  readonly patience: number;
  readonly megabytes: number;
}

export interface StoppableOptions extends Limits {
  /** The module whose exported functions do tasks. */
  readonly module: URL;
  /** So many tasks at a time; the others wait for their turn, and waiting is not counted. */
  readonly atOnce: number;
  /** How long a process waits for another task, in milliseconds; 0 ends it with its task, memory and all. */
  readonly idle: number;
  /** A process that has grown beyond this many megabytes ends with its task: it would not give them back. */
  readonly restsBelow?: number;
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
export interface Stoppable<Works> {
  /**
   * Runs the module's function `name`. `about` says what the task works on: of the processes at rest, the one whose
   * last task was about the same is asked, which may still hold it. `patience` is this task's own, where it is shorter.
   * `onPiece` hears what the task tells before it ends; of one that is stopped, that is not all. Throws `Stopped`, or
   * what the task threw.
   */
  run<Name extends keyof Works>(
    name: Name,
    task: TaskOf<Works[Name]>,
    own?: {
      readonly about?: string;
      readonly patience?: number;
      readonly onPiece?: (piece: PieceOf<Works[Name]>) => void;
    },
  ): Promise<ResultOf<Works[Name]>>;
  /** Ends the processes at rest: something else needs the memory that they hold. */
  endResting(): Promise<void>;
  close(): Promise<void>;
}

/** How a task tells what it has so far; kept when the piece is on its way. */
export type Tell<Piece> = (piece: Piece) => Promise<void>;

type TaskOf<Work> = Work extends (task: infer Task, tell: never) => unknown ? Task : never;
type PieceOf<Work> = Work extends (task: never, tell: Tell<infer Piece>) => unknown ? Piece : never;
type ResultOf<Work> = Work extends (task: never, tell: never) => infer Result ? Awaited<Result> : never;

interface Resting {
  readonly child: ChildProcess;
  readonly timer: NodeJS.Timeout;
  readonly about: string | undefined;
}

export function createStoppable<Works>(options: StoppableOptions): Stoppable<Works> {
  const { atOnce, idle, restsBelow = Number.POSITIVE_INFINITY } = options;
  const all = new Set<ChildProcess>();
  const resting: Resting[] = [];
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

  function begin(): ChildProcess {
    const child = start(options);
    all.add(child);
    child.once('exit', () => {
      all.delete(child);
      const at = resting.findIndex((one) => one.child === child);
      for (const { timer } of at < 0 ? [] : resting.splice(at, 1)) clearTimeout(timer);
    });
    return child;
  }

  function wake(about: string | undefined): ChildProcess {
    // The last one where none is about the same.
    const same = resting.findLastIndex((one) => one.about === about);
    const [found] = resting.splice(same, 1);
    if (found === undefined) return begin();
    clearTimeout(found.timer);
    found.child.ref();
    found.child.channel?.ref();
    return found.child;
  }

  async function rest(child: ChildProcess, about: string | undefined, megabytes: number): Promise<void> {
    if (idle === 0 || isClosed || megabytes > restsBelow) return end(child);
    // It keeps neither this process nor itself from ending.
    child.unref();
    child.channel?.unref();
    const timer = setTimeout(() => child.kill('SIGKILL'), idle);
    timer.unref();
    resting.push({ child, timer, about });
  }

  /** A process that ends before it has begun the task does not end because of it: another is asked. */
  async function perform(
    name: string,
    task: unknown,
    about: string | undefined,
    patience: number,
    onPiece: (piece: unknown) => void,
  ) {
    for (let attempt = 1; ; attempt += 1) {
      const child = wake(about);
      try {
        return { child, answer: await answerOf(child, [name, task], patience, onPiece) };
      } catch (error) {
        if (!(error instanceof NotBegun) || attempt === attempts || isClosed) throw error;
      }
    }
  }

  return {
    async run(name, task, { about, patience = Number.POSITIVE_INFINITY, onPiece } = {}) {
      await turn();
      try {
        if (isClosed) throw new Stopped(`${String(name)} came after the end`);
        const { child, answer } = await perform(
          String(name),
          task,
          about,
          Math.min(patience, options.patience),
          (piece) => onPiece?.(piece as PieceOf<Works[typeof name]>),
        );
        await rest(child, about, 'error' in answer ? Number.POSITIVE_INFINITY : answer.megabytes);
        if ('error' in answer) throw answer.error;
        return answer.result as ResultOf<Works[typeof name]>;
      } finally {
        next();
      }
    },
    async endResting() {
      const ending = resting.splice(0);
      for (const { timer } of ending) clearTimeout(timer);
      await Promise.all(ending.map(({ child }) => end(child)));
    },
    async close() {
      isClosed = true;
      await Promise.all([...all].map(end));
    },
  };
}

function start({ module, megabytes, execArgv = [], env }: StoppableOptions): ChildProcess {
  const child = fork(entry, [module.href], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`, ...execArgv],
    env: { ...env },
  });
  // Without a listener, a process that cannot be started or told something takes this one down; its exit says enough.
  child.on('error', () => child.kill('SIGKILL'));
  return child;
}

const attempts = 3;

class NotBegun extends Stopped {}

type Answer = { readonly result: unknown; readonly megabytes: number } | { readonly error: Error };

/** Throws `Stopped` when the time was up or the process ended before it answered. */
function answerOf(
  child: ChildProcess,
  task: readonly [name: string, task: unknown],
  patience: number,
  onPiece: (piece: unknown) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    const settle = () => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    let isBegun = false;
    const onMessage = (message: Answer | { readonly piece: unknown } | 'begun') => {
      isBegun = true;
      if (message === 'begun') return;
      if ('piece' in message) {
        onPiece(message.piece);
        return;
      }
      settle();
      resolve(message);
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
      settle();
      const said = `the process ended before its task: ${signal ?? code}`;
      reject(isBegun ? new Stopped(said) : new NotBegun(said));
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.send([...task], (error) => error !== null && child.kill('SIGKILL'));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // A process at rest is not waited for, but its end is.
  child.ref();
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
