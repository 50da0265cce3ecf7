import { type Actor, mayActOn } from '@tidtam/domain/person';
import { findRound } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { sequenceLedger } from '../ledger/index.ts';
import { type WithdrawnSubmission, withdrawSubmission } from '../report/index.ts';
import { lockSection4, withdrawSection4 } from '../summary/index.ts';
import {
  type CommandContext,
  lockObligations,
  once,
  type Retry,
  retryOf,
  runCommand,
} from '../write/index.ts';
import { findDraft, setState } from './drafts.ts';
import type { Imports } from './import-service.ts';

interface ImportRow {
  readonly agency_id: string;
  readonly id: string;
  readonly province_code: string;
  readonly round_id: string;
  readonly withdrawn: boolean;
}

/** Takes back everything that a draft stored, for every agency, with a reason. */
export async function withdrawDraft(
  imports: Imports,
  actor: Actor,
  draftId: string,
  reason: string,
  key: string | null = null,
): Promise<WithdrawnSubmission | 'not_found' | 'import_not_stored'> {
  const retry = retryOf(key, { withdraw: draftId, reason });
  const withdrawn = await runCommand(imports.runtime, actor, async (context) => {
    if ((await findDraft(context.transaction, draftId, true)) === null) return 'not_found';
    const rows = await storedImports(context, draftId);
    const results: WithdrawnSubmission[] = [];
    for (const row of rows) results.push(...(await withdrawOne(context, row, reason, retry)));
    if (results.length === 0) return 'import_not_stored';
    for (const row of rows) await withdrawText(context, row, reason);
    // A request that is answered as before leaves the draft as whoever came since left it.
    if (rows.some((row) => !row.withdrawn)) await setState(context.transaction, draftId, 'withdrawn');
    return results.reduce(addUp);
  });
  await sequenceLedger(imports.runtime.pool);
  return withdrawn;
}

/** What the draft stored, in the order in which locks are taken. */
function storedImports({ transaction }: CommandContext, draftId: string): Promise<readonly ImportRow[]> {
  return transaction.rows<ImportRow>(
    sql`select i.agency_id, i.id, i.province_code, i.round_id, w.import_id is not null as withdrawn from import i
        left join import_withdrawal w on w.agency_id = i.agency_id and w.import_id = i.id
        where i.draft_id = ${draftId}
        order by i.agency_id, i.province_code, i.round_id, i.id desc`,
  );
}

/** Nothing for one that was withdrawn before, by another request, or that is out of reach. */
async function withdrawOne(
  context: CommandContext,
  row: ImportRow,
  reason: string,
  retry: Retry | null,
): Promise<readonly WithdrawnSubmission[]> {
  const round = findRound(row.round_id);
  const place = { agencyId: row.agency_id, province: row.province_code };
  if (round === null || !mayActOn(context.actor.acts, row.agency_id, row.province_code)) return [];
  await lockObligations(context.transaction, place, round.fiscalYear);
  const own = retry && { ...retry, key: `${retry.key} ${row.id}` };
  return once(
    context,
    place,
    own,
    async () =>
      row.withdrawn
        ? []
        : [await withdrawSubmission(context, { place, round, kind: 'import', id: row.id, reason })],
    (results) => results.length > 0,
  );
}

/** After the agencies' locks: section 4, where the import wrote it. */
async function withdrawText(context: CommandContext, row: ImportRow, reason: string): Promise<void> {
  const { province_code: province, round_id: round, agency_id: agencyId } = row;
  if (row.withdrawn || !mayActOn(context.actor.acts, agencyId, province)) return;
  await lockSection4(context.transaction, { province, round });
  await withdrawSection4(context, { agencyId, province, round }, row.id, reason);
}

function addUp(a: WithdrawnSubmission, b: WithdrawnSubmission): WithdrawnSubmission {
  return {
    withdrawn: a.withdrawn + b.withdrawn,
    restored: a.restored + b.restored,
    kept: a.kept + b.kept,
  };
}
