import type { Part } from '@tidtam/domain/project';
import type { Round } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { appendEntries, saltText } from '../ledger/index.ts';
import { replaceRollUps } from '../roll-up/index.ts';
import { type AgencyPlace, type CommandContext, insertRows, recordedBy } from '../write/index.ts';
import { loadState } from './load-state.ts';
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
 * version before that nobody took back (as a new version), or is withdrawn when there was none. Inside the agency's lock.
 */
export async function withdrawImport(
  context: CommandContext,
  command: WithdrawImport,
): Promise<WithdrawnImport> {
  const state = await loadState(context.transaction, command.place, command.round);
  const plans = [...state.versions.values()].map((versions) => planFor(command, versions));
  const changes = plans.filter((plan) => plan !== null && plan !== 'kept');
  pointReports(context, storeVersions(context, changes));
  await takeBackStatements(context, command);
  recordWithdrawal(context, command);
  replaceRollUps(context.transaction, [command.place.agencyId], command.place.province, command.round.id);
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
  const before = inRound
    .filter((version) => version.importId !== command.importId && !version.importWithdrawn)
    .at(-1);
  const place = placeInRound(command);
  if (before === undefined || before.withdrawn) return withdrawalOf(place, current, versions, command.reason);
  return {
    ...withdrawalOf(place, before, versions, command.reason),
    kind: 'report',
    importId: before.importId,
    restates: before.id,
    dataDate: before.dataDate,
  };
}

interface StatementRow {
  readonly part: Part;
  readonly no_projects: boolean;
  readonly import_id: string | null;
  readonly import_withdrawn: boolean;
  readonly cell: string | null;
}

/** Lets each part of which the import spoke last say what it said before; "ไม่มีโครงการ" only where none stands. */
async function takeBackStatements(context: CommandContext, command: WithdrawImport): Promise<void> {
  const { place, round, importId } = command;
  const rows = await context.transaction.rows<StatementRow>(
    sql`select s.part, s.no_projects, s.import_id, w.import_id is not null as import_withdrawn, s.cell
        from agency_statement s
        left join import_withdrawal w on w.agency_id = s.agency_id and w.import_id = s.import_id
        where s.agency_id = ${place.agencyId} and s.province_code = ${place.province} and s.round_id = ${round.id}
        order by s.part, s.number`,
  );
  const reported = await reportedParts(context, command);
  const restored = [...Map.groupBy(rows, (row) => row.part)].flatMap(([part, ofPart]) => {
    const last = ofPart.at(-1);
    if (last === undefined || last.import_id !== importId) return [];
    const before = ofPart.filter((row) => row.import_id !== importId && !row.import_withdrawn).at(-1);
    const noProjects = (before?.no_projects ?? false) && !reported.has(part);
    if (noProjects === last.no_projects) return [];
    const said = { part, noProjects, cell: before?.cell ?? null, importId: before?.import_id ?? null };
    return [{ ...placeInRound(command), ...said }];
  });
  await storeStatements(context, restored);
}

/** Parts in which a report stands. */
async function reportedParts(
  { transaction }: CommandContext,
  { place, round }: WithdrawImport,
): Promise<ReadonlySet<Part>> {
  const rows = await transaction.rows<{ part: Part }>(
    sql`select distinct l.part from report r
        join report_version v on v.agency_id = r.agency_id and v.id = r.current_version and v.kind = 'report'
        join funding_line l on l.agency_id = v.agency_id and l.project_version_id = v.project_version_id
        where r.agency_id = ${place.agencyId} and r.province_code = ${place.province} and r.round_id = ${round.id}`,
  );
  return new Set(rows.map((row) => row.part));
}

function recordWithdrawal(context: CommandContext, command: WithdrawImport): void {
  const { place, importId } = command;
  const own = { agency_id: place.agencyId, province_code: place.province };
  const texts = saltText(context, 'withdrawal_reason', command.reason);
  insertRows(context.transaction, 'import_withdrawal', [
    { ...own, ...recordedBy(context), import_id: importId },
  ]);
  appendEntries(context, [
    {
      agencyId: place.agencyId,
      province: place.province,
      kind: 'import_withdrawal',
      subject: importId,
      body: { round: command.round.id },
      texts,
    },
  ]);
}
