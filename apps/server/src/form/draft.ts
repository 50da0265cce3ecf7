import { StoredForm } from '@tidtam/domain/form';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { CommandContext } from '../write/index.ts';
import type { FormPlace } from './place.ts';

/** A kept form, with who typed last. */
export interface KeptForm {
  readonly form: StoredForm;
  readonly saved: { readonly at: string; readonly by: string };
}

/** The form as it was typed so far; `null` while nobody typed anything. */
export async function findForm(transaction: Transaction, place: FormPlace): Promise<KeptForm | null> {
  const [row] = await transaction.rows<{ form: unknown; at: string; by: string }>(
    sql`select f.form, f.saved_at as at, coalesce(p.name, '') as by
        from report_form f left join person p on p.id = f.saved_by
        where f.agency_id = ${place.agencyId} and f.province_code = ${place.province} and f.round_id = ${place.round.id}`,
  );
  if (row === undefined) return null;
  return { form: StoredForm.parse(row.form), saved: { at: row.at, by: row.by } };
}

/** Keeps a form. Inside the place's lock: one edit after the other. */
export function keepForm(context: CommandContext, place: FormPlace, form: StoredForm): void {
  context.transaction.send(
    sql`insert into report_form (agency_id, province_code, round_id, form, saved_at, saved_by)
        values (${place.agencyId}, ${place.province}, ${place.round.id}, ${JSON.stringify(form)}::jsonb,
          ${context.at}, ${context.actor.person.id})
        on conflict (agency_id, province_code, round_id)
          do update set form = excluded.form, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
  );
}

export function dropForm(context: CommandContext, place: FormPlace): void {
  context.transaction.send(
    sql`delete from report_form
        where agency_id = ${place.agencyId} and province_code = ${place.province} and round_id = ${place.round.id}`,
  );
}
