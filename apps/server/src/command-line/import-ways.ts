import type { FileAnswer } from '@tidtam/domain/import';
import { refusedFile } from '../import/index.ts';
import { readSettings } from '../settings/index.ts';
import { call, download } from './client.ts';
import { connect, findServer, hasRecord } from './connect.ts';
import type { ImportCommand } from './import-command.ts';
import { annotateOffline, checkOffline } from './offline.ts';
import type { Transport } from './transport.ts';

interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of one file, and how to get its annotated copy (`null` when it could not be read at all). */
export interface TakenIn {
  readonly answer: FileAnswer;
  copy(): Promise<Uint8Array | null>;
}

/** A way in for files: a record, or the reference data alone. */
export interface Way {
  takeIn(file: ReadFile): Promise<TakenIn>;
  close(): Promise<void>;
}

/** A dry run needs neither server nor database; where there is a record, it compares with it. */
export async function wayFor(options: ImportCommand): Promise<Way> {
  if (options.dryRun && !(await hasAnyRecord(options))) {
    return { takeIn: (file) => offline(file, options), close: async () => undefined };
  }
  const { transport, close } = await connect(options);
  const query = {
    agency: options.agency,
    province: options.province,
    round: options.round,
    dryRun: options.dryRun ? 'true' : undefined,
    acceptWarnings: options.acceptWarnings ? 'true' : undefined,
    // How a file came is no matter for an address: it goes with the storing.
    draftOnly: options.behalf === undefined || options.dryRun ? undefined : 'true',
  };
  return {
    async takeIn(file) {
      const { files } = await call(transport, 'importFiles', { query, files: [file] });
      const [answer] = files;
      if (answer === undefined) throw new Error(`no answer for ${file.name}`);
      const id = answer.draft?.id;
      if (id === undefined) return { answer, copy: async () => (await offline(file, options)).copy() };
      return {
        answer: query.draftOnly === undefined ? answer : await store(transport, id, options),
        copy: () => download(transport, 'downloadAnnotated', { params: { id } }),
      };
    },
    close,
  };
}

/** Stores a draft that was made on an agency's behalf. */
async function store(
  transport: Transport,
  id: string,
  { behalf, acceptWarnings = false }: ImportCommand,
): Promise<FileAnswer> {
  const { revision } = await call(transport, 'getImport', { params: { id } });
  return call(transport, 'storeImport', { params: { id }, body: { revision, acceptWarnings, behalf } });
}

async function hasAnyRecord(options: ImportCommand): Promise<boolean> {
  const settings = readSettings(process.env);
  if (settings.ownServer !== null || (await findServer(settings, options.record)) !== null) return true;
  if (options.record !== undefined) return hasRecord(settings, options.record);
  return (await hasRecord(settings, 'record')) || (await hasRecord(settings, 'demonstration'));
}

/** Checks a file in this process against the reference data. */
export async function offline(file: ReadFile, options: ImportCommand): Promise<TakenIn> {
  const { answer, checked } = await checkOffline(file, options);
  return { answer, copy: () => annotateOffline(file.bytes, checked) };
}

/** A file that this user may not read. */
export function unreadable(name: string): TakenIn {
  return { answer: refusedFile(name, 'file_unreadable'), copy: async () => null };
}
