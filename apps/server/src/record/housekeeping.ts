import type { FileStore } from '../files/index.ts';
import type { Log } from '../log/index.ts';
import { clearScans } from '../submission/index.ts';
import type { Runtime } from '../write/index.ts';

/** Clears away what nobody needs any more, until it is closed. */
export interface Housekeeping {
  /** Waits for the clearing that is under way. */
  close(): Promise<void>;
}

const lookEvery = 3_600_000;

/** At once, and then each hour. What fails is logged, and tried again with the next look. */
export function startHousekeeping({
  runtime,
  files,
  log,
}: {
  readonly runtime: Runtime;
  readonly files: FileStore;
  readonly log: Log;
}): Housekeeping {
  async function look(): Promise<void> {
    try {
      const scans = await clearScans(runtime, files);
      if (scans > 0) log.info({ scans }, 'scans that nobody used are cleared away');
    } catch (error) {
      log.warn({ err: error }, 'scans that nobody used wait to be cleared away');
    }
  }

  let running = look();
  const timer = setInterval(() => {
    running = running.then(look);
  }, lookEvery);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
