import { type Actor, mayActOn } from '@tidtam/domain/person';
import { findRound } from '@tidtam/domain/round';
import sql from 'sql-template-tag';
import { sequenceLedger } from '../ledger/index.ts';
import { type WithdrawnImport, withdrawImport } from '../report/index.ts';
import { type CommandContext, lockObligations, runCommand } from '../write/index.ts';
import { findDraft, setState } from './drafts.ts';
import type { Imports } from './import-service.ts';

interface ImportRow {
  readonly agency_id: string;
  readonly id: string;
  readonly province_code: string;
  readonly round_id: string;
}

/** Takes back everything that a draft stored, for every agency, with a reason. */
export async function withdrawDraft(
  imports: Imports,
  actor: Actor,
  draftId: string,
  reason: string,
): Promise<WithdrawnImport | 'not_found' | 'import_not_stored'> {
  const withdrawn = await runCommand(imports.runtime, actor, async (context) => {
    if ((await findDraft(context.transaction, draftId, true)) === null) return 'not_found';
    const rows = await storedImports(context, draftId);
    if (rows.length === 0) return 'import_not_stored';
    const results = [];
    for (const row of rows) results.push(await withdrawOne(context, row, reason));
    await setState(context.transaction, draftId, 'withdrawn');
    return results.reduce(addUp);
  });
  await sequenceLedger(imports.runtime.pool);
  return withdrawn;
}

/** What the draft stored and nobody has withdrawn, in the order in which locks are taken. */
function storedImports({ transaction }: CommandContext, draftId: string): Promise<readonly ImportRow[]> {
  return transaction.rows<ImportRow>(
    sql`select i.agency_id, i.id, i.province_code, i.round_id from import i
        left join import_withdrawal w on w.agency_id = i.agency_id and w.import_id = i.id
        where i.draft_id = ${draftId} and w.import_id is null
        order by i.agency_id, i.province_code, i.round_id, i.id desc`,
  );
}

async function withdrawOne(
  context: CommandContext,
  row: ImportRow,
  reason: string,
): Promise<WithdrawnImport> {
  const round = findRound(row.round_id);
  const place = { agencyId: row.agency_id, province: row.province_code };
  if (round === null || !mayActOn(context.actor.acts, row.agency_id, row.province_code)) {
    return { withdrawn: 0, restored: 0, kept: 0 };
  }
  await lockObligations(context.transaction, place, round.fiscalYear);
  return withdrawImport(context, { place, round, importId: row.id, reason });
}

function addUp(a: WithdrawnImport, b: WithdrawnImport): WithdrawnImport {
  return {
    withdrawn: a.withdrawn + b.withdrawn,
    restored: a.restored + b.restored,
    kept: a.kept + b.kept,
  };
}
