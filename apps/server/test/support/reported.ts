import assert from 'node:assert/strict';
import type { ReadProject } from '@tidtam/domain/import';
import type { Actor } from '@tidtam/domain/person';
import type { Part } from '@tidtam/domain/project';
import type { Round } from '@tidtam/domain/round';
import { loadState, submitReports } from '../../src/report/index.ts';
import { lockObligations, runCommand } from '../../src/write/index.ts';
import type { TestRecord } from './record.ts';

export interface Sent {
  readonly agency: { readonly id: string; readonly code: string };
  readonly round: Round;
  readonly rows: readonly ReadProject[];
  /** Parts that the agency says it has no projects in. */
  readonly none?: readonly Part[];
  readonly dataDate?: string | null;
}

/** Stores what an agency reports to 73 in a round, as an import does once its file is read. */
export async function sendReports(
  record: TestRecord,
  actor: Actor,
  { agency, round, rows, none = [], dataDate = null }: Sent,
): Promise<void> {
  const place = { agencyId: agency.id, province: '73' };
  const submitted = await runCommand(record.services.runtime, actor, async (context) => {
    await lockObligations(context.transaction, place, round.fiscalYear);
    const noProjects = none.map((part) => ({ part, cell: 'Sheet1!B30' }));
    const submission = { agency: agency.code, rows, noProjects };
    const rest = { importId: null, reason: null, acceptWarnings: true };
    const command = { place, round, submission, dataDate, ...rest };
    const state = await loadState(context.transaction, place, round);
    return submitReports(context, command, state, () => undefined);
  });
  assert.equal(submitted.kind, 'stored', JSON.stringify(submitted.decision.problems));
}
