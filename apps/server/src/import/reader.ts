import { createHash } from 'node:crypto';
import type { FileRead, ReadRequest } from '@tidtam/workbook';
import { createStoppable, type Limits, Stopped } from '../process/index.ts';
import { errorOf } from './errors.ts';

export type ReadFile = (bytes: Uint8Array, request: ReadRequest) => Promise<FileRead>;

/** Reads files in processes of their own, where each can be stopped. */
export interface Reader {
  readonly read: ReadFile;
  close(): Promise<void>;
}

/** A real sheet of 100,000 rows takes a fraction of both. */
const usual: Limits = { patience: 60_000, megabytes: 1_000 };
/** Files that were read last are kept, so that looking through one is not reading it again and again. */
const kept = 4;
const keptBytes = 8 * 1024 * 1024;
/** A small file can hold many cells; a thousand of them take about half a megabyte here. */
const keptCells = 100_000;

export function createReader(limits: Limits = usual): Reader {
  const reading = createStoppable<{ bytes: Uint8Array; request: ReadRequest }, FileRead>({
    ...limits,
    module: new URL('./read-worker.ts', import.meta.url),
    name: 'read',
    atOnce: 2,
    idle: 30_000,
    restsBelow: 200,
  });
  const recent = new Map<string, Promise<FileRead>>();

  async function run(bytes: Uint8Array, request: ReadRequest): Promise<FileRead> {
    try {
      return await reading.run({ bytes, request });
    } catch (error) {
      if (error instanceof Stopped) return { problem: errorOf('file_too_heavy', null, {}) };
      throw error;
    }
  }

  return {
    read(bytes, request) {
      if (bytes.length > keptBytes) return run(bytes, request);
      const key = keyOf(bytes, request);
      const read = recent.get(key) ?? run(bytes, request);
      recent.delete(key);
      recent.set(key, read);
      read.then(
        (file) => isWorthKeeping(file) || recent.delete(key),
        () => recent.delete(key),
      );
      const [oldest] = recent.keys();
      if (recent.size > kept && oldest !== undefined) recent.delete(oldest);
      return read;
    },
    close: () => reading.close(),
  };
}

/** What was broken off says nothing about the file: asked again, it is read again. */
function isWorthKeeping(file: FileRead): boolean {
  if ('problem' in file) return file.problem.code !== 'file_too_heavy';
  const cells = file.workbook.sheets
    .flatMap(({ rows }) => rows)
    .reduce((sum, row) => sum + row.cells.length, 0);
  return cells <= keptCells;
}

/** Everything that a reading depends on. */
function keyOf(bytes: Uint8Array, request: ReadRequest): string {
  return createHash('sha256').update(bytes).update(JSON.stringify(request)).digest('hex');
}
