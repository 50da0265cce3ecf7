import type { AgencyStatus, ImportStep } from '@tidtam/domain/import';
import { type Actor, mayActOn } from '@tidtam/domain/person';
import { isError, type Problem } from '@tidtam/domain/problem';
import canonicalize from 'canonicalize';
import { appendEntries } from '../ledger/index.ts';
import { submitReports } from '../report/index.ts';
import { findSecretariat, writeSection4 } from '../summary/index.ts';
import {
  type CommandContext,
  findAnswer,
  insertRows,
  keepAnswer,
  lockObligations,
  type Runtime,
  recordedBy,
  runCommand,
} from '../write/index.ts';
import { type CheckedAgency, type CheckedFile, isStorable } from './check-file.ts';
import { errorOf } from './errors.ts';
import type { ImportAgency } from './record-view.ts';

/** A checked file on its way into the record. */
export interface StoreFile {
  readonly file: CheckedFile;
  readonly draftId: string;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly acceptWarnings: boolean;
  readonly reason: string | null;
  /** The client's idempotency key, and the hash of all that it asks for. */
  readonly retry: { readonly key: string; readonly requestSha256: string } | null;
}

export interface StoredFile {
  readonly outcome: ReadonlyMap<string, AgencyStatus>;
  /** Problems that only came up while storing: the record changed since the check, or the actor's reach. */
  readonly problems: readonly Problem[];
}

/**
 * Stores a file: one transaction, agencies in the order of their keys, a savepoint each. All or nothing per
 * agency; what one cannot store does not hold back the others.
 */
export function storeFile(
  runtime: Runtime,
  actor: Actor,
  command: StoreFile,
  report: (step: ImportStep) => void,
): Promise<StoredFile> {
  return runCommand(runtime, actor, async (context) => {
    const outcome = new Map<string, AgencyStatus>();
    const problems: Problem[] = [];
    for (const agency of inKeyOrder(command.file.agencies)) {
      report({ step: 'storing', done: outcome.size, total: command.file.agencies.length });
      const stored = await storeAgency(context, command, agency);
      outcome.set(agency.code, stored.status);
      problems.push(...stored.problems);
    }
    if ([...outcome.values()].some((status) => status === 'stored')) await storeSection4(context, command);
    return { outcome, problems };
  });
}

function inKeyOrder(agencies: readonly CheckedAgency[]): readonly CheckedAgency[] {
  return [...agencies].sort((a, b) => ((a.agency?.id ?? '') < (b.agency?.id ?? '') ? -1 : 1));
}

type AgencyStored = { readonly status: AgencyStatus; readonly problems: readonly Problem[] };

const refused: AgencyStored = { status: 'refused', problems: [] };

async function storeAgency(
  context: CommandContext,
  command: StoreFile,
  checked: CheckedAgency,
): Promise<AgencyStored> {
  const { round, reading } = command.file;
  const { agency } = checked;
  if (agency === null || round === null || reading.province === null) return refused;
  if (!isStorable(command.file, checked, command.acceptWarnings)) return refused;
  const place = { agencyId: agency.id, province: reading.province };
  if (!mayActOn(context.actor.acts, agency.id, reading.province)) {
    const values = { name: agency.name, province: reading.province };
    return { status: 'refused', problems: [errorOf('outside_scope', agency.code, values)] };
  }
  return context.transaction.nested(async () => {
    const owed = await lockObligations(context.transaction, place, round.fiscalYear);
    if (!owed.has(round.id)) {
      const values = { name: agency.name, province: place.province, round: round.id };
      return { status: 'refused', problems: [errorOf('agency_owes_nothing', agency.code, values)] };
    }
    const { retry } = command;
    const before =
      retry && (await findAnswer<AgencyStored>(context.transaction, place, retry.key, retry.requestSha256));
    if (before !== null) return before;
    const importId = context.newId();
    const submitted = await submitReports(
      context,
      {
        place,
        round,
        submission: checked.submission,
        importId,
        dataDate: reading.dataDate,
        reason: command.reason,
        acceptWarnings: command.acceptWarnings,
      },
      () => recordImport(context, command, checked, agency, importId),
    );
    // Decided against the record as it was checked; when it has changed since, its new problems are news.
    const known = new Set(checked.problems.map((problem) => problem.code + problem.cell));
    const news = submitted.decision.problems.filter((problem) => !known.has(problem.code + problem.cell));
    const stored: AgencyStored = {
      status: submitted.kind,
      problems: submitted.kind === 'refused' ? news : [],
    };
    if (retry !== null && stored.status !== 'refused') {
      await keepAnswer(context.transaction, place, retry.key, retry.requestSha256, stored, context.at);
    }
    return stored;
  });
}

/** The import as the record keeps it: the file's hash and every warning that a person confirmed. */
async function recordImport(
  context: CommandContext,
  command: StoreFile,
  checked: CheckedAgency,
  agency: ImportAgency,
  importId: string,
): Promise<void> {
  const { round, reading } = command.file;
  const accepted = [...command.file.problems, ...checked.problems]
    .filter((problem) => !isError(problem))
    .map(({ code, cell, read }) => ({ code, cell, read }));
  const row = {
    agency_id: agency.id,
    id: importId,
    province_code: reading.province,
    round_id: round?.id,
    draft_id: command.draftId,
    file_sha256: command.fileSha256,
    file_name: command.fileName,
    data_date: reading.dataDate,
    accepted_warnings: canonicalize(accepted) ?? '[]',
  };
  await insertRows(context.transaction, 'import', [{ ...row, ...recordedBy(context) }]);
  const texts = [
    { field: 'file_name', value: command.fileName, salt: context.newSalt() },
    { field: 'accepted_warnings', value: row.accepted_warnings, salt: context.newSalt() },
    ...(command.reason === null ? [] : [{ field: 'reason', value: command.reason, salt: context.newSalt() }]),
  ];
  await insertRows(
    context.transaction,
    'report_text',
    texts.map(({ field, value, salt }) => ({
      agency_id: agency.id,
      version_id: importId,
      field,
      province_code: reading.province,
      value,
      salt: `\\x${salt.toString('hex')}`,
    })),
  );
  await appendEntries(context, [
    {
      agencyId: agency.id,
      province: reading.province ?? '',
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

async function storeSection4(context: CommandContext, command: StoreFile): Promise<void> {
  const { section4, province, round } = command.file.reading;
  if (section4 === null || province === null || round === null) return;
  const agencyId = await findSecretariat(context.transaction, province);
  if (agencyId === null) return;
  const { text, cell } = section4;
  await writeSection4(context, { agencyId, province, round, text, importId: null, cell });
}
