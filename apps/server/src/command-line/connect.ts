import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { applicationOn } from '../http/index.ts';
import { type DataKind, findRunning, processFailure, type RunFile } from '../process/index.ts';
import { programVersion } from '../program/index.ts';
import { openRecord } from '../record/index.ts';
import { type Remote, readSettings, type Settings } from '../settings/index.ts';
import { inProcess, overNetwork, type Transport } from './transport.ts';

/** What every command may be told. */
export interface CommonOptions {
  /** Which record; `undefined` finds it. */
  readonly record?: DataKind | undefined;
  readonly as?: string | undefined;
}

export interface Connection {
  readonly transport: Transport;
  readonly kind: DataKind;
  close(): Promise<void>;
}

const kinds: readonly DataKind[] = ['demonstration', 'record'];

/**
 * A way to the record: the running server when there is one (found through the data folder's run file, never by
 * port), else the same application in this process. Throws `version_differs` for a server of another version.
 */
export async function connect(options: CommonOptions): Promise<Connection> {
  const settings = readSettings(process.env);
  if (settings.remote !== null) return connectAway(settings.remote, options);
  const running = await findServer(settings, options.record);
  if (running !== null) return connectTo(running.kind, running.run, options);
  const kind = options.record ?? (await usualKind(settings));
  const address = { url: ownAddress, local: ownAddress };
  const record = await openRecord(settings, kind, address);
  const app = await applicationOn(record, address, settings.limits);
  const pass = { token: record.token, as: options.as ?? null };
  return {
    transport: inProcess(app, new URL(ownAddress).host, pass),
    kind,
    async close() {
      await app.close();
      await record.close();
    },
  };
}

/** To a server elsewhere, under a person's token: it decides who acts and which record it is. */
function connectAway({ server, token }: Remote, options: CommonOptions): Connection {
  if (options.as !== undefined) throw processFailure('as_needs_folder');
  return {
    transport: overNetwork(server, { token, as: null }),
    kind: options.record ?? 'record',
    close: async () => undefined,
  };
}

/** Where this record's pages will be once somebody serves it; stands for this process meanwhile. */
const ownAddress = 'http://127.0.0.1:4800';

function connectTo(kind: DataKind, run: RunFile, options: CommonOptions): Connection {
  if (run.version !== programVersion) {
    throw processFailure('version_differs', { running: run.version, own: programVersion });
  }
  return {
    transport: overNetwork(run.url, { token: run.token, as: options.as ?? null }),
    kind,
    close: async () => undefined,
  };
}

/** The server that runs on one of the two folders, the demonstration's first. */
export async function findServer(
  settings: Settings,
  wanted?: DataKind,
): Promise<{ readonly kind: DataKind; readonly run: RunFile } | null> {
  for (const kind of wanted === undefined ? kinds : [wanted]) {
    const run = await findRunning(join(settings.dataRoot, kind));
    if (run !== null) return { kind, run };
  }
  return null;
}

/** Where nobody serves and nothing was said: the real record when there is one, else the demonstration, else a new record. */
export async function usualKind(settings: Settings): Promise<DataKind> {
  for (const kind of ['record', 'demonstration'] as const) {
    if (await hasRecord(settings, kind)) return kind;
  }
  return 'record';
}

/** Whether a folder holds a record already. */
export async function hasRecord(settings: Settings, kind: DataKind): Promise<boolean> {
  try {
    await access(join(settings.dataRoot, kind, 'secrets.json'));
    return true;
  } catch {
    return false;
  }
}
