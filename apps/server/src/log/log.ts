import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { type LogFn, type Logger, pino } from 'pino';
import roll from 'pino-roll';

/** What the rest of the server needs of a logger. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** A logger that writes to files, with what it takes to see the last line written. */
export interface FileLog {
  readonly log: Logger;
  /** Writes what is still held in memory. */
  close(): Promise<void>;
}

/** Keeps nothing; for commands that say everything on the terminal, and for tests. */
export const silentLog: Log = pino({ level: 'silent' });

/**
 * What may carry a person's words or secrets and therefore never reaches a log, at the places where our
 * own code and its libraries put such things. Log lines carry ids, codes, counts and times; a request is
 * its id.
 */
const redacted = [
  'authorization',
  'cookie',
  'password',
  'token',
  'text',
  'body',
  'cells',
  'values',
  'parameters',
  'headers',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** How large one file grows, and how many full ones are kept beside it. */
interface Rotation {
  readonly bytes: `${number}${'k' | 'm'}`;
  readonly files: number;
}

/** 110 MB at most, so that logs never fill a disk. */
const usualRotation: Rotation = { bytes: '10m', files: 10 };

/**
 * One JSON object per line in `folder`/tidtam.N.log, rotated. Errors keep their type, code and stack; an
 * error's message may quote what a person wrote and is left out, as is what PostgreSQL adds to it.
 */
export async function openLog(
  folder: string,
  level: LogLevel,
  rotation: Rotation = usualRotation,
): Promise<FileLog> {
  const stream = await rollingFile(folder, rotation);
  const log = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: redacted, censor: '[redacted]' },
      serializers: { err: withoutWords, error: withoutWords },
      hooks: { logMethod: withOwnMessage },
    },
    stream,
  );
  return {
    log,
    close: () =>
      new Promise((resolve) => {
        stream.once('close', resolve);
        stream.end();
      }),
  };
}

async function rollingFile(folder: string, rotation: Rotation): Promise<Writable> {
  const stream = await roll({
    file: join(folder, 'tidtam.log'),
    size: rotation.bytes,
    limit: { count: rotation.files, removeOtherLogFiles: true },
    mkdir: true,
    mode: 0o600,
  });
  let told = false;
  // A full disk must stop the log, not the server that could still show what it has.
  stream.on('error', (error: Error) => {
    if (!told) process.stderr.write(`tidtam: the log cannot be written: ${error.message}\n`);
    told = true;
  });
  return stream;
}

/** A line without a message would be given its error's: the one that may quote a person. */
function withOwnMessage(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [given, ...others] = args;
  if (typeof given === 'object' && others.length === 0) method.call(this, given, 'something failed');
  else method.apply(this, args);
}

/** An error as a log may know it: where it came from, not what it said. */
export function withoutWords(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, column, routine } = error as Error & Record<string, unknown>;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code,
    constraint,
    table,
    column,
    routine,
    stack: places.map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: withoutWords(error.cause) }),
  };
}
