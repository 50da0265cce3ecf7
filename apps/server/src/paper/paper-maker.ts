import { availableParallelism } from 'node:os';
import type { Log } from '../log/index.ts';
import { createStoppable, type Limits, Stopped } from '../process/index.ts';
import { Refusal } from '../route/index.ts';
import { paperMessages } from './messages.ts';
import type { PaperTask } from './paper-task.ts';

/** Makes papers, each in a process of its own that ends with it: what a paper takes is given back. */
export interface PaperMaker {
  /** Throws the refusal `paper_stopped` when a paper takes too much, or its process is killed. */
  make(task: PaperTask): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** 400 projects take a tenth of the time and a fifth of the memory. */
const usual: Limits = { patience: 60_000, megabytes: 500 };

interface PaperMaking {
  /** A folder for compiled code, which spares each process the half of its start. */
  readonly cache: string;
  readonly log: Log;
  readonly limits?: Limits;
}

export function createPaperMaker({ cache, log, limits = usual }: PaperMaking): PaperMaker {
  const making = createStoppable<typeof import('./paper-worker.ts')>({
    ...limits,
    module: new URL('./paper-worker.ts', import.meta.url),
    // A paper takes a processor for seconds; the others answer people meanwhile.
    atOnce: Math.max(1, Math.floor(availableParallelism() / 2)),
    idle: 0,
    // Small first and second rooms for new objects: a third less memory, and no slower (docs/performance.md).
    execArgv: ['--max-semi-space-size=1'],
    env: { NODE_COMPILE_CACHE: cache, MALLOC_ARENA_MAX: '1' },
  });
  return {
    async make(task) {
      try {
        return await making.run('make', task);
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        log.warn(
          { paper: task.kind, format: task.format, cause: String(error.cause) },
          'a paper was stopped',
        );
        throw new Refusal(503, 'paper_stopped', paperMessages.say('paper_stopped'));
      }
    },
    close: () => making.close(),
  };
}
