import type { AgencyStatus, ImportStep } from '@tidtam/domain/import';
import { type Actor, mayActOn } from '@tidtam/domain/person';
import { isError, type Problem } from '@tidtam/domain/problem';
import type { Round } from '@tidtam/domain/round';
import canonicalize from 'canonicalize';
import { appendEntries, saltText, textRows } from '../ledger/index.ts';
import { loadState, submitReports } from '../report/index.ts';
import { findSecretariat, findSection4, lockSection4, writeSection4 } from '../summary/index.ts';
import {
  type AgencyPlace,
  type CommandContext,
  insertRows,
  lockObligations,
  once,
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
  readonly retry: Retry | null;
}

/** What became of an agency's part, with everything that there is to say of it. */
export interface StoredAgency {
  readonly status: AgencyStatus;
  readonly problems: readonly Problem[];
}

export type StoredFile = ReadonlyMap<string, StoredAgency>;

/**
 * Stores a file: one transaction, agencies in the order of their keys, a savepoint each. All or nothing per
 * agency; what one cannot store does not hold back the others. The draft is locked first: whoever stores, corrects or
 * withdraws it waits.
 */
export function storeFile(
  runtime: Runtime,
  actor: Actor,
  command: StoreFile,
  report: (step: ImportStep) => void,
): Promise<StoredFile | 'draft_changed'> {
  return runCommand(runtime, actor, async (context) => {
    const draft = await findDraft(context.transaction, command.draftId, true);
    if (command.revision !== null && draft?.revision !== command.revision) return 'draft_changed';
    const stored = new Map<string, StoredAgency>();
    const decided = new Set<string>();
    for (const agency of inKeyOrder(command.file.agencies)) {
      report({ step: 'storing', done: stored.size, total: command.file.agencies.length });
      stored.set(agency.code, await storeAgency(context, command, agency, () => decided.add(agency.code)));
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

function refused(checked: CheckedAgency, ...news: readonly Problem[]): StoredAgency {
  return { status: 'refused', problems: [...checked.problems, ...news] };
}

async function storeAgency(
  context: CommandContext,
  command: StoreFile,
  checked: CheckedAgency,
  onDecided: () => void,
): Promise<StoredAgency> {
  const { round, reading } = command.file;
  const { agency } = checked;
  if (agency === null || round === null || reading.province === null) return refused(checked);
  const place = { agencyId: agency.id, province: reading.province };
  if (!mayActOn(context.actor.acts, agency.id, place.province)) {
    const values = { name: agency.name, province: place.province };
    return refused(checked, errorOf('outside_scope', agency.code, values));
  }
  return context.transaction.nested(async () => {
    const owed = await lockObligations(context.transaction, place, round.fiscalYear);
    return once(
      context,
      place,
      command.retry,
      () => {
        onDecided();
        return decideAgency(context, command, checked, { agency, place, round, owed: owed.has(round.id) });
      },
      ({ status }) => status !== 'refused',
    );
  });
}

async function decideAgency(
  context: CommandContext,
  command: StoreFile,
  checked: CheckedAgency,
  {
    agency,
    place,
    round,
    owed,
  }: {
    readonly agency: ImportAgency;
    readonly place: AgencyPlace;
    readonly round: Round;
    readonly owed: boolean;
  },
): Promise<StoredAgency> {
  if (!isStorable(command.file, checked, command.acceptWarnings)) return refused(checked);
  if (!owed) {
    const values = { name: agency.name, province: place.province, round: round.id };
    return refused(checked, errorOf('agency_owes_nothing', agency.code, values));
  }
  const importId = context.newId();
  const { kind, decision } = await submitReports(
    context,
    {
      place,
      round,
      submission: checked.submission,
      importId,
      dataDate: command.file.reading.dataDate,
      reason: command.reason,
      acceptWarnings: command.acceptWarnings,
    },
    await loadState(context.transaction, place, round),
    () => recordImport(context, command, place, importId, checked.problems),
  );
  if (kind !== 'refused') return { status: kind, problems: checked.problems };
  // Decided against the record as it was checked; when it has changed since, its new problems are news.
  const known = new Set(checked.problems.map((problem) => problem.code + problem.cell));
  return refused(checked, ...decision.problems.filter((problem) => !known.has(problem.code + problem.cell)));
}

/** The import as the record keeps it: the file's hash and every warning that a person confirmed. */
function recordImport(
  context: CommandContext,
  command: StoreFile,
  place: AgencyPlace,
  importId: string,
  problems: readonly Problem[],
): void {
  const { round, reading } = command.file;
  const accepted = [...command.file.problems, ...problems]
    .filter((problem) => !isError(problem))
    .map(({ code, cell, read }) => ({ code, cell, read }));
  const row = {
    agency_id: place.agencyId,
    id: importId,
    province_code: place.province,
    round_id: round?.id,
    draft_id: command.draftId,
    file_sha256: command.fileSha256,
    data_date: reading.dataDate,
  };
  insertRows(context.transaction, 'import', [{ ...row, ...recordedBy(context) }]);
  const texts = [
    ...saltText(context, 'file_name', command.fileName),
    ...saltText(context, 'accepted_warnings', canonicalize(accepted) ?? '[]'),
    ...saltText(context, 'reason', command.reason),
  ];
  insertRows(context.transaction, 'report_text', textRows(place, importId, texts));
  appendEntries(context, [
    {
      ...place,
      kind: 'import',
      subject: importId,
      body: {
        round: round?.id ?? null,
        draft: command.draftId,
        file: command.fileSha256,
        dataDate: reading.dataDate,
        warnings: accepted.length,
      },
      texts,
    },
  ]);
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
    recordImport(context, command, place, importId, []);
    const source = { importId, cell: section4.cell };
    await writeSection4(context, { ...place, round, text: section4.text, source });
    return {};
  });
}
