import { type Corrections, type ImportDraft, noCorrections } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import { isError } from '@tidtam/domain/problem';
import type { CoveringLetter } from '@tidtam/domain/submission';
import { type FileStore, keepFile } from '../files/index.ts';
import { sequenceLedger } from '../ledger/index.ts';
import type { Progress } from '../progress/index.ts';
import { inTransaction, type Transaction } from '../storage/index.ts';
import { type Runtime, retryOf } from '../write/index.ts';
import { answerOf, type FileToAnswer, foreseen, type SaidOfAgency, wholeAnswer } from './answer.ts';
import {
  type CheckedFile,
  type Checking,
  checkFile,
  type ImportOptions,
  type OpenFile,
  openFile,
} from './check-file.ts';
import { databaseView } from './database-view.ts';
import { differencesOf } from './differences.ts';
import { addDraft, type Draft, findDraft, findSameDraft, setCorrections, setStanding } from './drafts.ts';
import type { Reader } from './reader.ts';
import type { RecordView } from './record-view.ts';
import { rememberColumns } from './remember-columns.ts';
import { type StoreFile, statusesOf, storeFile } from './store-file.ts';

export interface Imports {
  readonly runtime: Runtime;
  readonly files: FileStore;
  readonly reader: Reader;
  readonly progress: Progress;
  /** The address under which people open drafts: `http://127.0.0.1:4800`; `''` when nobody serves. */
  readonly address: string;
}

export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A draft read again with its corrections, against the record as it is now. */
export interface OpenDraft {
  readonly draft: Draft;
  readonly checked: CheckedFile;
}

/** Checks a file against the record as the actor sees it; keeps nothing. */
export async function dryRun(
  { runtime, reader }: Imports,
  actor: Actor,
  file: IncomingFile,
  options: ImportOptions,
  acceptWarnings: boolean,
): Promise<FileToAnswer> {
  const checked = await inTransaction(runtime.pool, readAccess(actor), (transaction) =>
    checkFile(file.bytes, options, noCorrections, databaseView(transaction, actor.reads), {
      read: reader.read,
      report: () => undefined,
    }),
  );
  return answerOf(file.name, checked, foreseen(checked, acceptWarnings), 'dry_run');
}

/** Keeps a file as a draft. The same bytes with the same options find their draft again. */
export async function makeDraft(
  imports: Imports,
  actor: Actor,
  file: IncomingFile,
  options: ImportOptions,
): Promise<string> {
  const { runtime, files } = imports;
  return inTransaction(runtime.pool, { scope: actor.acts, person: actor.person.id }, async (transaction) => {
    const fileSha256 = await keepFile(transaction, files, file.bytes);
    const same = await findSameDraft(transaction, actor, fileSha256, options);
    if (same !== null) return same.id;
    const id = runtime.newId();
    const createdAt = runtime.now();
    await addDraft(transaction, actor, { id, fileSha256, fileName: file.name, options, createdAt });
    return id;
  });
}

/** Reads a draft for the first time, so that lists say what it holds. */
export async function readDraft(imports: Imports, actor: Actor, id: string): Promise<OpenDraft | null> {
  const opened = await openDraft(imports, actor, id);
  if (opened === null) return null;
  await inTransaction(imports.runtime.pool, { scope: actor.acts, person: actor.person.id }, (transaction) =>
    keepStanding(transaction, opened.draft, opened.checked),
  );
  return opened;
}

/** `null` when there is no such draft in sight. */
export async function openDraft(imports: Imports, actor: Actor, id: string): Promise<OpenDraft | null> {
  const read = await readWith(imports, actor, id, checkFile);
  return read && { draft: read.draft, checked: read.file };
}

/** Reads a draft's file by `openFile` or `checkFile`; `null` when there is no such draft in sight. */
async function readWith<File>(
  imports: Imports,
  actor: Actor,
  id: string,
  open: (
    bytes: Uint8Array,
    options: ImportOptions,
    corrections: Corrections,
    record: RecordView,
    checking: Checking,
  ) => Promise<File>,
): Promise<{ readonly draft: Draft; readonly file: File } | null> {
  return imports.progress.track(subjectOf(id), (report) =>
    inTransaction(imports.runtime.pool, readAccess(actor), async (transaction) => {
      const draft = await findDraft(transaction, id);
      if (draft === null) return null;
      const bytes = await draftBytes(imports, draft);
      const { options, corrections } = draft;
      const record = databaseView(transaction, actor.reads);
      const checking = { read: imports.reader.read, report };
      return { draft, file: await open(bytes, options, corrections, record, checking) };
    }),
  );
}

/** What a file's progress is watched by. */
export function subjectOf(id: string): string {
  return `import:${id}`;
}

/** The file that a draft was made of. */
export async function draftBytes({ files }: Imports, { id, fileSha256 }: Draft): Promise<Uint8Array> {
  const bytes = await files.get(fileSha256);
  if (bytes === null) throw new Error(`the file of draft ${id} is gone`);
  return bytes;
}

/** Replaces a draft's corrections, unless somebody else did since `revision`. Column meanings are remembered. */
export async function correctDraft(
  imports: Imports,
  actor: Actor,
  id: string,
  revision: number,
  corrections: Corrections,
): Promise<OpenDraft | 'not_found' | 'draft_changed'> {
  const access = { scope: actor.acts, person: actor.person.id };
  const corrected = await inTransaction(imports.runtime.pool, access, async (transaction) => {
    const draft = await findDraft(transaction, id, true);
    if (draft === null) return 'not_found';
    if (draft.revision !== revision) return 'draft_changed';
    await setCorrections(transaction, id, corrections);
    return null;
  });
  if (corrected !== null) return corrected;
  const opened = await openDraft(imports, actor, id);
  if (opened === null) return 'not_found';
  await inTransaction(imports.runtime.pool, access, async (transaction) => {
    await rememberColumns(transaction, actor, opened, imports.runtime.now());
    await keepStanding(transaction, opened.draft, opened.checked);
  });
  return opened;
}

/** What a person decides when storing a draft. */
export interface StoreChoice {
  /** The revision that they looked at; a newer one is refused. */
  readonly revision?: number;
  readonly acceptWarnings: boolean;
  readonly reason: string | null;
  /** The covering letter, when it comes with the file. */
  readonly letter?: CoveringLetter | undefined;
  /** How the file came to whoever stores it on an agency's behalf. */
  readonly behalf?: string | null;
  /** Idempotency key of the request. */
  readonly key?: string | null;
}

/** Stores what can be stored of a draft; the rest stays in it. */
export async function storeDraft(
  imports: Imports,
  actor: Actor,
  id: string,
  choice: StoreChoice,
): Promise<FileToAnswer | 'not_found' | 'draft_changed'> {
  const read = await readWith(imports, actor, id, openFile);
  if (read === null) return 'not_found';
  const { draft, file } = read;
  const stored = await imports.progress.track(subjectOf(id), (report) =>
    storeFile(imports.runtime, actor, storing(draft, file, choice), report),
  );
  if (stored === 'draft_changed') return stored;
  const agencies = file.parts.map(({ code }) => ({ code, problems: stored.get(code)?.problems ?? [] }));
  const answered = { ...file, agencies };
  await inTransaction(imports.runtime.pool, { scope: actor.acts, person: actor.person.id }, (transaction) =>
    keepStanding(transaction, draft, answered),
  );
  await sequenceLedger(imports.runtime.pool);
  return {
    ...answerOf(draft.fileName, answered, statusesOf(stored), 'real'),
    draft: { id: draft.id, address: `${imports.address}/imports/${draft.id}` },
  };
}

function storing(
  draft: Draft,
  file: OpenFile,
  { revision, acceptWarnings, reason, letter, behalf = null, key }: StoreChoice,
): StoreFile {
  return {
    file,
    draftId: draft.id,
    revision: revision ?? null,
    fileSha256: draft.fileSha256,
    fileName: draft.fileName,
    acceptWarnings,
    ...{ reason, letter, behalf },
    retry: retryOf(key ?? null, {
      ...{ draft: draft.id, revision: revision ?? null, acceptWarnings, reason },
      ...{ letter: letter ?? null, behalf },
    }),
  };
}

async function keepStanding(
  transaction: Transaction,
  draft: Draft,
  file: OpenFile & { readonly agencies: readonly SaidOfAgency[] },
): Promise<void> {
  const problems = [...file.problems, ...file.agencies.flatMap((agency) => agency.problems)];
  const errors = problems.filter(isError).length;
  await setStanding(transaction, draft.id, {
    format: file.outline?.format ?? null,
    province: file.reading.province,
    round: file.reading.round,
    agencies: file.agencies.map((agency) => agency.code),
    errors,
    warnings: problems.length - errors,
  });
}

/** The draft as its page shows it. */
export function dressDraft({ draft, checked }: OpenDraft): ImportDraft {
  const { outline, reading } = checked;
  return {
    id: draft.id,
    revision: draft.revision,
    file: draft.fileName,
    format: outline?.format ?? null,
    state: draft.state,
    createdAt: draft.createdAt,
    createdBy: draft.createdBy,
    sheets: (outline?.sheets ?? []).map((sheet) => ({ ...sheet })),
    tables: reading.tables.map((table) => ({
      ...table,
      headerRows: [...table.headerRows],
      bodyRows: [...table.bodyRows],
      columns: [...table.columns],
    })),
    notes: [...reading.notes],
    corrections: {
      ...draft.corrections,
      ignoredRows: [...draft.corrections.ignoredRows],
      ignoredTables: [...draft.corrections.ignoredTables],
    },
    differences: [...differencesOf(checked)],
    section4: checked.section4,
    answer: wholeAnswer(answerOf(draft.fileName, checked, foreseen(checked, true), 'dry_run')),
  };
}

function readAccess(actor: Actor) {
  return { scope: actor.reads, person: actor.person.id };
}
