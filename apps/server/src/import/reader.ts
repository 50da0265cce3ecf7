import { createHash } from 'node:crypto';
import type { FileRead, ReadRequest } from '@tidtam/workbook';
import { Tinypool } from 'tinypool';
import { errorOf } from './errors.ts';

export type ReadFile = (bytes: Uint8Array, request: ReadRequest) => Promise<FileRead>;

/**
 * Reads files in processes of their own, so that the server answers others meanwhile, and a file that eats all memory
 * or never ends is stopped with its process. (In a thread, a full heap takes the whole program with it: tried.)
 */
export interface Reader {
  readonly read: ReadFile;
  close(): Promise<void>;
}

/** What one file may take: milliseconds, and megabytes of the process's heap. */
export interface Limits {
  readonly patience: number;
  readonly megabytes: number;
}

/** A real sheet of 100,000 rows takes a fraction of both. */
const usual: Limits = { patience: 60_000, megabytes: 1_000 };
/** Files that were read last are kept, so that looking through one is not reading it again and again. */
const kept = 4;
const keptBytes = 8 * 1024 * 1024;

export function createReader({ patience, megabytes }: Limits = usual): Reader {
  const pool = new Tinypool({
    runtime: 'child_process',
    filename: new URL('./read-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 2,
    idleTimeout: 30_000,
    serialization: 'advanced',
    execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`],
  });
  const recent = new Map<string, Promise<FileRead>>();

  async function run(bytes: Uint8Array, request: ReadRequest): Promise<FileRead> {
    try {
      return await pool.run({ bytes, request }, { name: 'read', signal: AbortSignal.timeout(patience) });
    } catch (error) {
      if (isTooMuch(error)) return { problem: errorOf('file_too_heavy', null, {}) };
      throw error;
    }
  }

  return {
    read(bytes, request) {
      if (bytes.length > keptBytes) return run(bytes, request);
      const key = keyOf(bytes, request);
      const reading = recent.get(key) ?? run(bytes, request);
      recent.delete(key);
      recent.set(key, reading);
      reading.catch(() => recent.delete(key));
      const [oldest] = recent.keys();
      if (recent.size > kept && oldest !== undefined) recent.delete(oldest);
      return reading;
    },
    close: () => pool.destroy(),
  };
}

/** Everything that a reading depends on. */
function keyOf(bytes: Uint8Array, request: ReadRequest): string {
  return createHash('sha256').update(bytes).update(JSON.stringify(request)).digest('hex');
}

/** The time was up, or the process ended under its task: out of memory, or killed. */
function isTooMuch(error: unknown): boolean {
  return (
    error instanceof Error && (error.name === 'AbortError' || error.message === 'Worker exited unexpectedly')
  );
}
