import { type AgencyListed, type Contact, isBlank } from '@tidtam/domain/agency';
import { mayActOn } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import type { Transaction } from '../storage/index.ts';
import type { CommandContext } from '../write/index.ts';

/** Whom to call about an agency's report to a province; `null` while nobody is named. */
export async function findContact(
  transaction: Transaction,
  agencyId: string,
  province: string,
): Promise<Contact | null> {
  const [contact] = await transaction.rows<Contact>(
    sql`select person, position, telephone, mail, note from agency_contact
        where agency_id = ${agencyId} and province_code = ${province}`,
  );
  return contact ?? null;
}

/** Keeps a contact, or removes it when nothing is left of it. `not_found` outside the actor's reach. */
export async function saveContact(
  context: CommandContext,
  agency: AgencyListed,
  province: string,
  contact: Contact,
): Promise<Contact | 'not_found'> {
  if (!mayActOn(context.actor.acts, agency.id, province)) return 'not_found';
  if (isBlank(contact)) {
    await context.transaction.rows(
      sql`delete from agency_contact where agency_id = ${agency.id} and province_code = ${province}`,
    );
    return contact;
  }
  const { person, position, telephone, mail, note } = contact;
  await context.transaction.rows(
    sql`insert into agency_contact
          (agency_id, province_code, person, position, telephone, mail, note, saved_at, saved_by)
        values (${agency.id}, ${province}, ${person}, ${position}, ${telephone}, ${mail}, ${note},
          ${context.at}, ${context.actor.person.id})
        on conflict (agency_id, province_code) do update set
          person = excluded.person, position = excluded.position, telephone = excluded.telephone,
          mail = excluded.mail, note = excluded.note, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
  );
  return contact;
}
