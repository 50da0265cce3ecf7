import { contentOfForm, type Form, startForm } from '@tidtam/domain/form';
import sql from 'sql-template-tag';
import { knownReports, loadShownState } from '../report/index.ts';
import type { Transaction } from '../storage/index.ts';
import { findForm } from './draft.ts';
import type { FormPlace } from './place.ts';

/** The form as it stands, with all that the page checks it against. */
export async function showForm(transaction: Transaction, place: FormPlace): Promise<Form> {
  const { agency, province, round } = place;
  const state = await loadShownState(transaction, place, round);
  const kept = await findForm(transaction, place);
  return {
    agency: { code: agency.code, name: agency.name, nameEn: agency.nameEn },
    province,
    round: round.id,
    revision: kept?.form.revision ?? 0,
    saved: kept?.saved ?? null,
    content: kept === null ? startForm(state) : contentOfForm(kept.form),
    known: knownReports(state, round),
    statedNoProjects: [...state.noProjects],
    guidelines: [...(await guidelines(transaction))],
  };
}

function guidelines(transaction: Transaction): Promise<readonly { code: string; name: string }[]> {
  return transaction.rows(sql`select code, name from plan_node where kind = 'guideline' order by position`);
}
