import type { Part } from '@tidtam/domain/project';
import type { Round } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { appendEntries } from '../ledger/index.ts';
import { replaceRollUp } from '../roll-up/index.ts';
import { type AgencyPlace, type CommandContext, insertRows, recordedBy } from '../write/index.ts';
import { type LoadedState, loadState } from './load-state.ts';
import type { LoadedVersion } from './load-versions.ts';
import { type NewVersion, storeVersions } from './store-version.ts';
import { placeInRound, pointReports, storeStatements } from './submit-reports.ts';
import { withdrawalOf } from './withdraw-project.ts';

export interface WithdrawImport {
  readonly place: AgencyPlace;
  readonly round: Round;
  readonly importId: string;
  readonly reason: string;
}

/** How many reports were withdrawn, brought back to their version before, or kept since a later import changed them. */
export interface WithdrawnImport {
  readonly withdrawn: number;
  readonly restored: number;
  readonly kept: number;
}

/**
 * Takes one agency's part of an import back: each report whose standing version came from it returns to the
 * version before (as a new version), or is withdrawn when there was none. Inside the agency's lock.
 */
export async function withdrawImport(
  context: CommandContext,
  command: WithdrawImport,
): Promise<WithdrawnImport> {
  const state = await loadState(context.transaction, command.place, command.round);
  const plans = [...state.versions.values()].map((versions) => planFor(command, versions));
  const changes = plans.filter((plan) => plan !== null && plan !== 'kept');
  const stored = await storeVersions(context, placeInRound(command), changes);
  await pointReports(context, placeInRound(command), stored);
  await takeBackStatements(context, command, state);
  await recordWithdrawal(context, command);
  await replaceRollUp(context.transaction, command.place, command.round.id);
  return {
    withdrawn: changes.filter((change) => change.kind === 'withdrawal').length,
    restored: changes.filter((change) => change.kind === 'report').length,
    kept: plans.filter((plan) => plan === 'kept').length,
  };
}

/** What becomes of one project: a new version, `kept` for a later change, `null` when the import did not touch it. */
function planFor(command: WithdrawImport, versions: readonly LoadedVersion[]): NewVersion | 'kept' | null {
  const inRound = versions.filter((version) => version.round === command.round.id);
  const touched = inRound.some((version) => version.importId === command.importId);
  const current = inRound.at(-1);
  if (!touched || current === undefined || current.withdrawn) return null;
  if (current.importId !== command.importId) return 'kept';
  const before = inRound.filter((version) => version.importId !== command.importId).at(-1);
  if (before === undefined || before.withdrawn) return withdrawalOf(current, versions, command.reason);
  return {
    ...withdrawalOf(before, versions, command.reason),
    kind: 'report',
    importId: before.importId,
    restates: before.id,
  };
}

async function takeBackStatements(
  context: CommandContext,
  command: WithdrawImport,
  state: LoadedState,
): Promise<void> {
  const { place, round, importId } = command;
  const rows = await context.transaction.rows<{ part: Part; import_id: string | null }>(
    sql`select distinct on (part) part, import_id from agency_statement
        where agency_id = ${place.agencyId} and province_code = ${place.province} and round_id = ${round.id}
        order by part, number desc`,
  );
  const own = rows.filter((row) => row.import_id === importId && state.noProjects.includes(row.part));
  await storeStatements(
    context,
    { place, round, importId: null },
    own.map(({ part }) => ({ part, noProjects: false, cell: null })),
  );
}

async function recordWithdrawal(context: CommandContext, command: WithdrawImport): Promise<void> {
  const { place, importId } = command;
  const own = { agency_id: place.agencyId, province_code: place.province };
  const reason = { field: 'withdrawal_reason', value: command.reason, salt: context.newSalt() };
  await insertRows(context.transaction, 'import_withdrawal', [
    { ...own, ...recordedBy(context), import_id: importId },
  ]);
  await insertRows(context.transaction, 'report_text', [
    {
      ...own,
      version_id: importId,
      field: reason.field,
      value: reason.value,
      salt: `\\x${reason.salt.toString('hex')}`,
    },
  ]);
  await appendEntries(context, [
    {
      agencyId: place.agencyId,
      province: place.province,
      kind: 'import_withdrawal',
      subject: importId,
      body: { round: command.round.id },
      texts: [reason],
    },
  ]);
}
