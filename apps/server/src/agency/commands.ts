import type { AgencyListed, NewAgency } from '@tidtam/domain/agency';
import { mayActOn } from '@tidtam/domain/person';
import sql from 'sql-template-tag';
import { appendEntries } from '../ledger/index.ts';
import { type CommandContext, insertRows } from '../write/index.ts';
import { findAgencyByCode } from './queries.ts';

export interface Owed {
  readonly province: string;
  readonly round: string;
}

/** Adds an agency that nobody knew, with what it owes. `agency_exists` when the code or the exact name is taken. */
export async function addAgency(
  context: CommandContext,
  agency: NewAgency,
): Promise<AgencyListed | 'agency_exists' | 'outside_scope'> {
  const id = context.newId();
  if (!agency.owes.every((owed) => mayActOn(context.actor.acts, id, owed.province))) return 'outside_scope';
  const taken = await context.transaction.rows(
    sql`select 1 from agency where code = ${agency.code} or name = ${agency.name}`,
  );
  if (taken.length > 0) return 'agency_exists';
  await insertRows(context.transaction, 'agency', [
    {
      id,
      code: agency.code,
      name: agency.name,
      name_en: agency.nameEn,
      aliases: [],
      sector: agency.sector,
      home_province: agency.province,
      from_reference: false,
    },
  ]);
  const name = { field: 'name', value: agency.name, salt: context.newSalt() };
  await appendEntries(context, [
    {
      agencyId: id,
      province: agency.province ?? agency.owes[0]?.province ?? '',
      kind: 'agency',
      subject: id,
      body: { code: agency.code, sector: agency.sector },
      texts: [name],
    },
  ]);
  for (const owed of agency.owes) await addObligation(context, id, owed);
  return {
    id,
    code: agency.code,
    name: agency.name,
    nameEn: agency.nameEn,
    sector: agency.sector,
    province: agency.province,
  };
}

/** Lets an agency owe a report; `added` is false when it did already. */
export async function addObligation(
  context: CommandContext,
  agencyId: string,
  { province, round }: Owed,
): Promise<{ readonly added: boolean }> {
  const added = await context.transaction.rows(
    sql`insert into obligation (agency_id, province_code, round_id, added_at, added_by)
        values (${agencyId}, ${province}, ${round}, ${context.at}, ${context.actor.person.id})
        on conflict do nothing returning agency_id`,
  );
  if (added.length === 0) return { added: false };
  await appendEntries(context, [
    {
      agencyId,
      province,
      kind: 'obligation',
      subject: agencyId,
      body: { round, owed: true },
      texts: [],
    },
  ]);
  return { added: true };
}

/** Obligation of an agency by its code; `not_found` for an unknown agency or a province out of reach. */
export async function addObligationByCode(
  context: CommandContext,
  code: string,
  owed: Owed,
): Promise<{ readonly added: boolean } | 'not_found'> {
  const agency = await findAgencyByCode(context.transaction, code);
  if (agency === null || !mayActOn(context.actor.acts, agency.id, owed.province)) return 'not_found';
  return addObligation(context, agency.id, owed);
}
