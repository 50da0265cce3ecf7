import type { AgencyStatus, ImportStep } from '@tidtam/domain/import';
import { type Actor, mayActOn } from '@tidtam/domain/person';
import { isError, type Problem } from '@tidtam/domain/problem';
import type { Round } from '@tidtam/domain/round';
import { type CoveringLetter, mannerOf } from '@tidtam/domain/submission';
import canonicalize from 'canonicalize';
import { appendEntries, saltText, textRows } from '../ledger/index.ts';
import { loadStates, noState, type Submitted, submitEach } from '../report/index.ts';
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
import { type CheckedAgency, type CheckedFile, isStorable } from './check-file.ts';
import { findDraft, setState } from './drafts.ts';
import { errorOf } from './errors.ts';
import type { ImportAgency } from './record-view.ts';

/** A checked file on its way into the record. */
export interface StoreFile {
  readonly file: CheckedFile;
  readonly draftId: string;
  /** Refused when the draft has another by now; `null` stores what was checked all the same. */
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
 * Stores a file: one transaction, agencies in the order of their keys, many at a time: their locks, their states and
 * each table's rows by one statement. All or nothing per agency; what one cannot store does not hold back the others.
 * The draft is locked first: whoever stores, corrects or withdraws it waits.
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
    for (const agencies of inGroups(inKeyOrder(command.file.agencies))) {
      report({ step: 'storing', done: stored.size, total: command.file.agencies.length });
      const some = await storeAgencies(context, { ...command, signing }, agencies, (code) =>
        decided.add(code),
      );
      for (const [code, agency] of some) stored.set(code, agency);
    }
    const status = storedStatus(command.file, statusesOf(stored));
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

function inKeyOrder(agencies: readonly CheckedAgency[]): readonly CheckedAgency[] {
  return [...agencies].sort((a, b) => ((a.agency?.id ?? '') < (b.agency?.id ?? '') ? -1 : 1));
}

/** So many rows are stored together: enough to share a statement's cost, few enough for PostgreSQL's own memory. */
const rowsTogether = 1_000;

function inGroups(agencies: readonly CheckedAgency[]): readonly (readonly CheckedAgency[])[] {
  const groups: CheckedAgency[][] = [];
  let rows = rowsTogether;
  for (const agency of agencies) {
    if (rows >= rowsTogether) {
      groups.push([]);
      rows = 0;
    }
    groups.at(-1)?.push(agency);
    rows += agency.submission.rows.length;
  }
  return groups;
}

function refused(checked: CheckedAgency, ...news: readonly Problem[]): StoredAgency {
  return { status: 'refused', problems: [...checked.problems, ...news] };
}

/** A file whose letter is there. */
type ReadyFile = StoreFile & { readonly signing: ReadySigning | null };

/** An agency of which the record knows, in a province where the actor may act. */
interface Storable {
  readonly checked: CheckedAgency;
  readonly agency: ImportAgency;
}

async function storeAgencies(
  context: CommandContext,
  command: ReadyFile,
  all: readonly CheckedAgency[],
  onDecided: (code: string) => void,
): Promise<StoredFile> {
  const { round, reading } = command.file;
  const { province } = reading;
  if (round === null || province === null) return new Map(all.map((one) => [one.code, refused(one)]));
  const stored = new Map<string, StoredAgency>();
  const storable = new Map<string, Storable>();
  for (const checked of all) {
    const { agency, code } = checked;
    if (agency === null) stored.set(code, refused(checked));
    else if (mayActOn(context.actor.acts, agency.id, province)) storable.set(agency.id, { checked, agency });
    else {
      // Of what is out of sight it was said when the file was read.
      const isSaid = checked.problems.some((problem) => problem.code === 'outside_scope');
      const problem = errorOf('outside_scope', code, { name: agency.name, province });
      stored.set(code, isSaid ? refused(checked) : refused(checked, problem));
    }
  }
  const place = { province, round };
  const owed = await lockEach(context.transaction, [...storable.keys()], province, round.fiscalYear);
  const answers = await onceEach(
    context,
    [...storable.keys()],
    province,
    command.retry,
    (ids) => {
      const open = ids.flatMap((id) => storable.get(id) ?? []);
      for (const { checked } of open) onDecided(checked.code);
      return decideAgencies(context, command, place, open, (id) => owed.get(id)?.has(round.id) ?? false);
    },
    ({ status }) => status !== 'refused',
  );
  for (const [id, { checked }] of storable) stored.set(checked.code, answers.get(id) ?? refused(checked));
  return stored;
}

/** Decides each agency inside the locks, and stores what can be stored of all of them together. By agency id. */
async function decideAgencies(
  context: CommandContext,
  command: ReadyFile,
  { province, round }: { readonly province: string; readonly round: Round },
  all: readonly Storable[],
  owes: (agencyId: string) => boolean,
): Promise<StoredFile> {
  const stored = new Map<string, StoredAgency>();
  const open: Storable[] = [];
  for (const one of all) {
    const { checked, agency } = one;
    if (!isStorable(command.file, checked, command.acceptWarnings)) stored.set(agency.id, refused(checked));
    else if (owes(agency.id)) open.push(one);
    else {
      const values = { name: agency.name, province, round: round.id };
      stored.set(agency.id, refused(checked, errorOf('agency_owes_nothing', agency.code, values)));
    }
  }
  const ids = open.map(({ agency }) => agency.id);
  const states = await loadStates(context.transaction, ids, province, round);
  const submissions = open.map(({ checked, agency }) => ({
    checked,
    place: { agencyId: agency.id, province },
    round,
    submission: checked.submission,
    state: states.get(agency.id) ?? noState,
    before: checked,
    importId: context.newId(),
    dataDate: command.file.reading.dataDate,
    reason: command.reason,
    acceptWarnings: command.acceptWarnings,
  }));
  const behalf = mannerOf(context.actor.capacity) === 'on_behalf' ? command.behalf : null;
  const submitted = await submitEach(context, submissions, (decided) => {
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
  for (const [at, { kind, decision }] of submitted.entries()) {
    const one = open[at];
    if (one === undefined) continue;
    stored.set(one.agency.id, answerTo(one.checked, kind, decision.problems));
  }
  return stored;
}

function answerTo(
  checked: CheckedAgency,
  kind: Submitted['kind'],
  problems: readonly Problem[],
): StoredAgency {
  if (kind !== 'refused') return { status: kind, problems: checked.problems };
  // Decided against the record as it was checked; when it has changed since, its new problems are news.
  const known = new Set(checked.problems.map((problem) => problem.code + problem.cell));
  return refused(checked, ...problems.filter((problem) => !known.has(problem.code + problem.cell)));
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
  insertRows(
    context.transaction,
    'report_text',
    made.flatMap(({ place, importId, texts }) => textRows(place, importId, texts)),
  );
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
