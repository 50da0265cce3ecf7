import type { AgencyStatus, ImportStep } from '@tidtam/domain/import';
import { type Actor, mayActOn } from '@tidtam/domain/person';
import { isError, type Problem } from '@tidtam/domain/problem';
import { type CoveringLetter, mannerOf } from '@tidtam/domain/submission';
import canonicalize from 'canonicalize';
import { appendEntries, saltText } from '../ledger/index.ts';
import { giveBack } from '../process/index.ts';
import { type DecidedSubmission, loadStates, noState, submitEach } from '../report/index.ts';
import { type ReadySigning, readySigning, recordSigning } from '../submission/index.ts';
import { findSecretariat, findSection4, lockSection4, writeSection4 } from '../summary/index.ts';
import {
  type AgencyPlace,
  type CommandContext,
  insertRows,
  lockEach,
  once,
  onceEach,
  type Retry,
  type Runtime,
  recordedBy,
  runCommand,
} from '../write/index.ts';
import { storedStatus } from './answer.ts';
import {
  type AgencyPart,
  type CheckedAgency,
  checkAgency,
  isStorable,
  type OpenFile,
  outsideScope,
  placeOf,
  type ReportPlace,
} from './check-file.ts';
import { findAgencies } from './database-view.ts';
import { findDraft, setState } from './drafts.ts';
import type { ImportAgency } from './record-view.ts';

/** A file on its way into the record. */
export interface StoreFile {
  readonly file: OpenFile;
  readonly draftId: string;
  /** Refused when the draft has another by now; `null` stores it all the same. */
  readonly revision: number | null;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly acceptWarnings: boolean;
  readonly reason: string | null;
  readonly letter: CoveringLetter | undefined;
  readonly behalf: string | null;
  readonly retry: Retry | null;
}

/** What became of an agency's part, with everything that there is to say of it. */
export interface StoredAgency {
  readonly status: AgencyStatus;
  readonly problems: readonly Problem[];
}

export type StoredFile = ReadonlyMap<string, StoredAgency>;

/**
 * Checks and stores a file: one transaction, agencies in the order of their keys, many at a time: their locks, their
 * states and each table's rows by one statement, their rows unpacked for as long. All or nothing per agency; what one
 * cannot store does not hold back the others. The draft is locked first: whoever stores, corrects or withdraws it waits.
 */
export function storeFile(
  runtime: Runtime,
  actor: Actor,
  command: StoreFile,
  report: (step: ImportStep) => void,
): Promise<StoredFile | 'draft_changed'> {
  return runCommand(runtime, actor, async (context) => {
    context.transaction.expectMany();
    const draft = await findDraft(context.transaction, command.draftId, true);
    if (command.revision !== null && draft?.revision !== command.revision) return 'draft_changed';
    const signing = await readySigning(context, command.letter);
    const stored = new Map<string, StoredAgency>();
    const decided = new Set<string>();
    const { file } = command;
    const known = await findAgencies(
      context.transaction,
      file.parts.map(({ code }) => code),
    );
    const parts = file.parts.map((part) => ({ part, agency: known.get(part.code) ?? null }));
    for (const [at, some] of inGroups(file, inKeyOrder(parts)).entries()) {
      if (at % groupsBetween === groupsBetween - 1) giveBack();
      report({ step: 'storing', done: stored.size, total: parts.length });
      const answers = await storeAgencies(context, { ...command, signing }, some, (code) =>
        decided.add(code),
      );
      for (const [code, agency] of answers) stored.set(code, agency);
    }
    const status = storedStatus(file, statusesOf(stored));
    // A request that is answered as before leaves the draft as whoever came since left it.
    if (status === 'refused' || decided.size === 0) return stored;
    await storeSection4(context, command);
    await setState(context.transaction, command.draftId, status);
    return stored;
  });
}

export function statusesOf(stored: StoredFile): ReadonlyMap<string, AgencyStatus> {
  return new Map([...stored].map(([code, { status }]) => [code, status]));
}

/** An agency's part of a file; `agency` is `null` where the record has none of its code. */
interface OwnedPart {
  readonly part: AgencyPart;
  readonly agency: ImportAgency | null;
}

function inKeyOrder(parts: readonly OwnedPart[]): readonly OwnedPart[] {
  return [...parts].sort((a, b) => ((a.agency?.id ?? '') < (b.agency?.id ?? '') ? -1 : 1));
}

/** So many rows are stored together: enough to share a statement's cost, few enough for PostgreSQL's own memory. */
const rowsTogether = 1_000;
/** What so many of them leave behind is given back before it is more than all that the file is. */
const groupsBetween = 10;

function inGroups({ rows }: OpenFile, parts: readonly OwnedPart[]): readonly (readonly OwnedPart[])[] {
  const groups: OwnedPart[][] = [];
  let count = rowsTogether;
  for (const one of parts) {
    if (count >= rowsTogether) {
      groups.push([]);
      count = 0;
    }
    groups.at(-1)?.push(one);
    count += rows.countOf(one.part.code);
  }
  return groups;
}

function refused({ problems }: CheckedAgency): StoredAgency {
  return { status: 'refused', problems };
}

/** A file whose letter is there. */
type ReadyFile = StoreFile & { readonly signing: ReadySigning | null };

/** An agency of which the record knows, in a province where the actor may act. */
interface Storable extends OwnedPart {
  readonly agency: ImportAgency;
}

/** By code. */
async function storeAgencies(
  context: CommandContext,
  command: ReadyFile,
  all: readonly OwnedPart[],
  onDecided: (code: string) => void,
): Promise<StoredFile> {
  const { file } = command;
  const place = placeOf(file);
  const stored = new Map<string, StoredAgency>();
  const storable = new Map<string, Storable>();
  for (const { part, agency } of all) {
    if (place === null || agency === null) {
      stored.set(part.code, refused(checkAgency(file, part, agency, null)));
    } else if (mayActOn(context.actor.acts, agency.id, place.province)) {
      storable.set(agency.id, { part, agency });
    } else stored.set(part.code, refused(outsideScope(part, agency, place.province)));
  }
  if (place === null) return stored;
  const { province, round } = place;
  const owed = await lockEach(context.transaction, [...storable.keys()], province, round.fiscalYear);
  const answers = await onceEach(
    context,
    [...storable.keys()],
    province,
    command.retry,
    (ids) => {
      const open = ids.flatMap((id) => storable.get(id) ?? []);
      for (const { part } of open) onDecided(part.code);
      return decideAgencies(context, command, place, open, (id) => owed.get(id)?.has(round.id) ?? false);
    },
    ({ status }) => status !== 'refused',
  );
  for (const [id, answer] of answers) stored.set(storable.get(id)?.part.code ?? '', answer);
  return stored;
}

/** Checks each agency inside the locks, and stores what can be stored of all of them together. By agency id. */
async function decideAgencies(
  context: CommandContext,
  command: ReadyFile,
  place: ReportPlace,
  all: readonly Storable[],
  owes: (agencyId: string) => boolean,
): Promise<StoredFile> {
  const { file, reason, acceptWarnings } = command;
  const { province, round } = place;
  const owing = all.flatMap(({ agency }) => (owes(agency.id) ? [agency.id] : []));
  const states = await loadStates(context.transaction, owing, province, round);
  const stored = new Map<string, StoredAgency>();
  const submissions: (DecidedSubmission & { readonly checked: CheckedAgency; readonly importId: string })[] =
    [];
  for (const { part, agency } of all) {
    const state = owes(agency.id) ? (states.get(agency.id) ?? noState) : null;
    const checked = checkAgency(file, part, agency, state);
    const { decision, problems } = checked;
    if (state === null || decision === null || !isStorable(file, checked, acceptWarnings)) {
      stored.set(agency.id, { status: 'refused', problems });
      continue;
    }
    const importId = context.newId();
    const { dataDate } = file.reading;
    const where = { place: { agencyId: agency.id, province }, round };
    submissions.push({ ...where, checked, state, decision, importId, dataDate, reason, acceptWarnings });
  }
  const behalf = mannerOf(context.actor.capacity) === 'on_behalf' ? command.behalf : null;
  const kinds = await submitEach(context, submissions, (decided) => {
    recordImports(
      context,
      command,
      decided.map(({ place, importId, checked }) => ({
        place,
        importId,
        problems: checked.problems,
        behalf,
      })),
    );
    if (command.signing === null) return;
    for (const { place, importId } of decided) {
      recordSigning(context, { ...place, round: round.id }, { importId, formId: null }, command.signing);
    }
  });
  for (const [at, { place, checked }] of submissions.entries()) {
    stored.set(place.agencyId, { status: kinds[at] ?? 'refused', problems: checked.problems });
  }
  return stored;
}

/** One agency's part of a file, as the record keeps it. */
interface NewImport {
  readonly place: AgencyPlace;
  readonly importId: string;
  readonly problems: readonly Problem[];
  /** How an agency's report came to whoever records it for them. */
  readonly behalf: string | null;
}

/** The imports as the record keeps them: the file's hash and every warning that a person confirmed. */
function recordImports(context: CommandContext, command: StoreFile, imports: readonly NewImport[]): void {
  const { round, reading } = command.file;
  const made = imports.map(({ place, importId, problems, behalf }) => {
    const accepted = [...command.file.problems, ...problems]
      .filter((problem) => !isError(problem))
      .map(({ code, cell, read }) => ({ code, cell, read }));
    const texts = [
      ...saltText(context, 'file_name', command.fileName),
      ...saltText(context, 'accepted_warnings', canonicalize(accepted) ?? '[]'),
      ...saltText(context, 'reason', command.reason),
      ...saltText(context, 'behalf', behalf),
    ];
    return { place, importId, texts, warnings: accepted.length };
  });
  const rows = made.map(({ place, importId }) => ({
    ...recordedBy(context),
    agency_id: place.agencyId,
    id: importId,
    province_code: place.province,
    round_id: round?.id,
    draft_id: command.draftId,
    file_sha256: command.fileSha256,
    data_date: reading.dataDate,
  }));
  insertRows(context.transaction, 'import', rows);
  const said = { round: round?.id ?? null, draft: command.draftId, file: command.fileSha256 };
  appendEntries(
    context,
    made.map(({ place, importId, texts, warnings }) => ({
      ...place,
      kind: 'import' as const,
      subject: importId,
      body: { ...said, dataDate: reading.dataDate, warnings },
      texts,
    })),
  );
}

/** The committee's own report comes with the agencies' files; it is an import of its secretariat, taken back like one. */
async function storeSection4(context: CommandContext, command: StoreFile): Promise<void> {
  const { section4 } = command.file;
  const { province, round } = command.file.reading;
  if (section4 === null || province === null || round === null) return;
  const agencyId = await findSecretariat(context.transaction, province);
  if (agencyId === null || !mayActOn(context.actor.acts, agencyId, province)) return;
  await lockSection4(context.transaction, { province, round });
  const retry = command.retry && { ...command.retry, key: `${command.retry.key} section 4` };
  const place = { agencyId, province };
  await once(context, place, retry, async () => {
    const current = await findSection4(context.transaction, province, round);
    if (current?.text === section4.text) return {};
    const importId = context.newId();
    recordImports(context, command, [{ place, importId, problems: [], behalf: null }]);
    const source = { importId, cell: section4.cell };
    await writeSection4(context, { ...place, round, text: section4.text, source });
    return {};
  });
}
