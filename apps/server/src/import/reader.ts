import { createHash } from 'node:crypto';
import type { SheetPreview } from '@tidtam/domain/import';
import { isCompoundFile, type Note, type ReadRequest } from '@tidtam/workbook';
import { createStoppable, giveBack, type Limits, Stopped } from '../process/index.ts';
import { Refusal } from '../route/index.ts';
import { errorOf } from './errors.ts';
import type { FileRead, ReadFile } from './file-read.ts';
import { FileRows, type RowPiece } from './file-rows.ts';
import { importMessages } from './messages.ts';

/** Reads files in processes of their own, where each can be stopped, and where a file's cells stay. */
export interface Reader {
  readonly read: ReadFile;
  /**
   * Rows `from` to `from + count - 1` of a sheet as the office typed it; `null` of a file that cannot be read or has no
   * such sheet. Throws the refusal `file_too_heavy`.
   */
  rows(bytes: Uint8Array, sheet: number, from: number, count: number): Promise<SheetPreview | null>;
  /** A copy of the file with notes on its cells; `null` of one that cannot be read. Throws `file_too_heavy`. */
  annotated(bytes: Uint8Array, notes: readonly Note[]): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** What a file may take: an agency's report takes a hundredth of it. */
const usual: Limits = { patience: 60_000, megabytes: 300 };
/** The same of a large one, as a whole country's is: 100,000 rows are 7 MB and take 15 seconds and 450 MB. One at a time. */
const ofLarge: Limits = { patience: 180_000, megabytes: 1_000 };
const largeFrom = 3 * 1024 * 1024;
/**
 * Small rooms for new objects: a quarter less memory. Nobody waits for a moment of such a process: it stands still while
 * its heap is looked through, which then does not grow meanwhile.
 */
const ofUsualHeap = ['--max-semi-space-size=2', '--no-incremental-marking'];
/** The same, and what a large file leaves on its way goes sooner: the heap grows by less before it is looked through. */
const ofLargeHeap = [
  '--max-semi-space-size=4',
  '--no-incremental-marking',
  '--heap-growing-percent=20',
  '--expose-gc',
];
/**
 * Milliseconds for an .xls, and for each of its megabytes: one of 13 MB is read in 4 seconds. Some broken ones are read
 * without end by the library that they are read with, and a small one should be told so while people still wait.
 */
const ofXls = { least: 8_000, perMegabyte: 2_000 };
/** What files say that were read last is kept, so that asking for a draft again is not reading it again. */
const kept = 4;
/** Rows of one such file; a thousand of them take about half a megabyte here. */
const keptRows = 10_000;

interface Reading {
  /** A folder for compiled code, which spares each process the half of its start. */
  readonly cache: string;
  /** For files of any size. */
  readonly limits?: Limits;
}

export function createReader({ cache, limits }: Reading): Reader {
  const start = (ofSize: Limits, atOnce: number, heap: readonly string[], restsBelow: number) =>
    createStoppable<typeof import('./read-worker.ts')>({
      ...(limits ?? ofSize),
      module: new URL('./read-worker.ts', import.meta.url),
      atOnce,
      idle: 30_000,
      restsBelow,
      execArgv: heap,
      // One arena for C.
      env: { NODE_COMPILE_CACHE: cache, MALLOC_ARENA_MAX: '1' },
    });
  const ordinary = start(usual, 2, ofUsualHeap, 150);
  // What a large file took most of is given back as soon as it is read.
  const large = start(ofLarge, 1, ofLargeHeap, 100);
  async function readingOf(bytes: Uint8Array) {
    if (bytes.length < largeFrom) return ordinary;
    // They begin again in a fifth of a second.
    await ordinary.endResting();
    return large;
  }
  const own = (bytes: Uint8Array) => ({
    about: hashOf(bytes),
    ...(isCompoundFile(bytes) ? { patience: patienceForXls(bytes.length) } : {}),
  });
  const recent = new Map<string, Promise<FileRead>>();

  async function run(bytes: Uint8Array, request: ReadRequest): Promise<FileRead> {
    const rows = new FileRows();
    const onPiece = (piece: RowPiece) => rows.add(piece);
    try {
      const reading = await readingOf(bytes);
      if (reading === large) giveBack();
      const read = await reading.run('read', { bytes, request }, { ...own(bytes), onPiece });
      return 'problem' in read ? read : { ...read, rows };
    } catch (error) {
      if (error instanceof Stopped) return { problem: errorOf('file_too_heavy', null, {}) };
      throw error;
    }
  }

  return {
    read(bytes, request) {
      const key = hashOf(bytes, request);
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
    async rows(bytes, sheet, from, count) {
      const reading = await readingOf(bytes);
      return reading.run('rows', { bytes, sheet, from, count }, own(bytes)).catch(refuse);
    },
    async annotated(bytes, notes) {
      const reading = await readingOf(bytes);
      return reading.run('annotated', { bytes, notes }, own(bytes)).catch(refuse);
    },
    async close() {
      await Promise.all([ordinary.close(), large.close()]);
    },
  };
}

function patienceForXls(length: number): number {
  return ofXls.least + (ofXls.perMegabyte * length) / 1024 / 1024;
}

function refuse(error: unknown): never {
  if (!(error instanceof Stopped)) throw error;
  throw new Refusal(422, 'file_too_heavy', importMessages.say('file_too_heavy'));
}

/** What was broken off says nothing about the file: asked again, it is read again. */
function isWorthKeeping(file: FileRead): boolean {
  if ('problem' in file) return file.problem.code !== 'file_too_heavy';
  return file.rows.count <= keptRows;
}

/** Everything that a reading depends on. */
function hashOf(bytes: Uint8Array, request?: ReadRequest): string {
  const hash = createHash('sha256').update(bytes);
  return (request === undefined ? hash : hash.update(JSON.stringify(request))).digest('hex');
}
